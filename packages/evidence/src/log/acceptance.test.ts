import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import {
  checkpointText,
  hashesOfPlan,
  inclusionPlan,
  rootOfTiles,
  verifierKey,
  writeSignedNote,
} from '@quittance/evidence'
import { leafBytes, logOf } from '../../testing/log-of.ts'

/** Parts of @sigstore/verify that its door does not show; we read a few fields of theirs. */
type Entry = {
  readonly canonicalizedBody: Buffer
  readonly inclusionProof: {
    readonly logIndex: string
    readonly hashes: readonly Uint8Array[]
    readonly checkpoint: { readonly envelope: string }
  }
}
type Log = { readonly logID: Buffer; readonly baseURL: string; readonly publicKey: KeyObject }
type Head = { readonly logSize: bigint; readonly logHash: Buffer }
type Sigstore = {
  readonly verifyMerkleInclusion: (entry: Entry, checkpoint: Head) => void
  readonly verifyCheckpoint: (entry: Entry, logs: readonly Log[]) => Head
}

const require = createRequire(import.meta.url)
const home = dirname(require.resolve('@sigstore/verify'))
const sigstore: Sigstore = {
  ...require(join(home, 'tlog/merkle.js')),
  ...require(join(home, 'tlog/checkpoint.js')),
}

const seed = Buffer.alloc(32, 7)
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = createPublicKey(privateKey)
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
const key = verifierKey('quittance/acceptance', raw)
const trusted: Log = { logID: Buffer.from(key.keyId, 'hex'), baseURL: key.name, publicKey }

const size = 3000
const log = logOf(size, [999])

/** Numbers that do not follow one another, the same in every run. */
function* scattered(): Generator<number> {
  for (let state = 1790; ;) {
    state = (state * 48_271) % 2_147_483_647
    yield state
  }
}

function entryOf(index: number, of: number): Entry {
  const text = checkpointText({ origin: key.name, size: of, root: rootOfTiles(of, log.tile) })
  const signature = sign(null, Buffer.from(text), privateKey)
  return {
    canonicalizedBody: Buffer.from(leafBytes(index)),
    inclusionProof: {
      logIndex: String(index),
      hashes: hashesOfPlan(inclusionPlan({ index, size: of }), log.tile),
      checkpoint: { envelope: writeSignedNote(text, [{ ...key, signature }]) },
    },
  }
}

describe('an implementation that is not ours (@sigstore/verify)', () => {
  it('accepts 500 proofs with their checkpoints, and refuses each for its neighbour', () => {
    const numbers = scattered()
    const next = (below: number) => numbers.next().value % below
    const proofs = 500 * inject('campaign')
    for (let done = 0; done < proofs; done += 1) {
      const of = 1 + next(size)
      const index = next(of)
      const entry = entryOf(index, of)
      const head = sigstore.verifyCheckpoint(entry, [trusted])
      expect(head.logSize).toBe(BigInt(of))
      sigstore.verifyMerkleInclusion(entry, head)
      const neighbour = { ...entry, canonicalizedBody: Buffer.from(leafBytes(index + 1)) }
      expect(() => sigstore.verifyMerkleInclusion(neighbour, head)).toThrow('root hash')
    }
  })

  it('refuses a checkpoint of another key', () => {
    const entry = entryOf(3, 10)
    const other = { ...trusted, logID: Buffer.from('00000000', 'hex') }
    expect(() => sigstore.verifyCheckpoint(entry, [other])).toThrow('invalid checkpoint signature')
  })
})
