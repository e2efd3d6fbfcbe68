import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { renewBundle, verifyBundle } from '@quittance/evidence'
import {
  checkEd25519,
  checkSignature,
  localTimestamper,
  makeLocalAuthority,
  type Stamp,
} from '@quittance/evidence/authority'
import { describe, expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { now } from '#commands/seal/stamping.ts'
import { outputTo } from '#io/output.ts'
import { run } from '#run.ts'

const folder = mkdtempSync(join(tmpdir(), 'quittance-unsteady-'))
writeFileSync(join(folder, 'note.txt'), 'Je paie 1 950 € le 10 avril.')
const quiet = new Writable({ write: (_chunk, _encoding, done) => done() })
await run(
  ['evidence', 'seal', join(folder, 'note.txt'), '-o', join(folder, 'd.zip'), '--tsa', 'local'],
  { commands, output: outputTo(quiet), complain: () => undefined },
)
const members = openArchive(readFileSync(join(folder, 'd.zip'))) ?? []

const world = { now, chance: (bytes: number) => randomBytes(bytes) }
const machines = await Promise.all(
  [0, 1].map(async () => localTimestamper(await makeLocalAuthority(world), world)),
)

/** An authority of two machines, that answers with each in turn as it is told; then with the first. */
async function renewedBy(order: readonly number[], sha512: boolean) {
  let asked = 0
  const stamp = async (
    document: Uint8Array,
    digest: 'sha256' | 'sha512',
  ): Promise<Stamp | null> => {
    const outcome = await machines[order[asked] ?? 0]?.(document, digest)
    asked += 1
    return outcome?.kind === 'stamped' ? outcome.stamp : null
  }
  const renewed = await renewBundle(members, { stamp, sha512 })
  if (renewed.kind !== 'renewed') return { kind: renewed.kind, asked }
  const setting = { check: checkSignature, checkEd25519, trusted: null, openArchive, now: now() }
  const found = await verifyBundle(renewed.bytes, setting)
  return { kind: found.kind === 'bundle' && found.verified ? 'verified' : 'fails', asked }
}

describe('an authority of several machines', () => {
  it.each([
    ['the same one twice', { order: [0, 0], kind: 'verified', asked: 2, sha512: false }],
    [
      'another, then that one again',
      { order: [0, 1, 1], kind: 'verified', asked: 3, sha512: false },
    ],
    ['another between two lists', { order: [0, 1, 0], kind: 'verified', asked: 3, sha512: true }],
    [
      'each in turn for ever',
      { order: [0, 1, 0, 1, 0], kind: 'unsteady', asked: 5, sha512: false },
    ],
  ])('renews by one certificate, or not at all: %s', async (_, { order, sha512, ...wanted }) => {
    expect(await renewedBy(order, sha512)).toEqual(wanted)
  })

  it('that says nothing renews nothing', async () => {
    const silent = { stamp: async () => null, sha512: false }
    expect(await renewBundle(members, silent)).toEqual({ kind: 'no-token' })
  })
})
