import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import {
  checkpointText,
  checkTlogProof,
  isSignedBy,
  readCheckpoint,
  readSignedNote,
  readTlogProof,
  readVerifierKey,
  signedBytes,
  verifierKey,
  verifierKeyText,
  writeSignedNote,
  writeTlogProof,
  type Ed25519Verify,
} from '@quittance/evidence'
import { fromBase64, toBase64 } from '#log/notes/base64.ts'
import { turned } from '../../../testing/log-of.ts'

type Vectors = {
  readonly keys: readonly { name: string; seed: string; publicKey: string; vkey: string }[]
  readonly checkpoints: readonly { size: number; note: string }[]
  readonly proofs: readonly { index: number; leaf: string; proof: string }[]
}

const file = '../../../../../tests/fixtures/vectors/log/notes.json'
const vectors: Vectors = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** What PKCS 8 and SubjectPublicKeyInfo write before an Ed25519 seed and key (RFC 8410). */
const privateKey = (seed: string) =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  })
const ed25519: Ed25519Verify = (publicKey, message, signature) => {
  const key = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]),
    format: 'der',
    type: 'spki',
  })
  return verify(null, message, key, signature)
}

const [house] = vectors.keys
const trusted = vectors.keys.flatMap(({ vkey }) => readVerifierKey(vkey) ?? [])
const [houseKey] = trusted
if (house === undefined || houseKey === undefined) throw new Error('there is a key of the house')

describe('a verifier key', () => {
  it.each(vectors.keys)('of $name is written as in the vector', ({ name, publicKey, vkey }) => {
    const key = verifierKey(name, bytes(publicKey))
    expect(verifierKeyText(key)).toBe(vkey)
    expect(readVerifierKey(vkey)).toEqual(key)
  })

  it.each([
    '',
    'name',
    `another${house.vkey}`,
    house.vkey.replace('+ecb9b0aa+', '+ecb9b0ab+'),
    house.vkey.slice(0, -4),
    house.vkey.replace('+AQ', '+Ag'),
    `${house.vkey}\n`,
  ])('is refused as %j', (text) => {
    expect(readVerifierKey(text)).toBe(null)
  })
})

describe('a checkpoint', () => {
  it.each(vectors.checkpoints)(
    'of $size is read, written again the same, and verified',
    async (at) => {
      const note = readSignedNote(at.note)
      if (note === null) throw new Error('a note')
      const checkpoint = readCheckpoint(note.text)
      if (checkpoint === null) throw new Error('a checkpoint')
      expect(checkpoint).toMatchObject({ origin: house.name, size: at.size })
      expect(checkpointText(checkpoint)).toBe(note.text)
      expect(writeSignedNote(note.text, note.signatures)).toBe(at.note)
      expect(await isSignedBy(note, trusted, ed25519)).toBe(true)
      const signature = sign(null, signedBytes(note), privateKey(house.seed))
      expect(toBase64(signature)).toBe(toBase64(note.signatures[0]?.signature ?? new Uint8Array()))
    },
  )

  it('is not signed by a key of another name, nor when a trusted signature is bad', async () => {
    const note = readSignedNote(vectors.checkpoints.at(-1)?.note ?? '')
    if (note === null) throw new Error('a note')
    const another = verifierKey('quittance/another', houseKey.publicKey)
    expect(await isSignedBy(note, [another], ed25519)).toBe(false)
    expect(await isSignedBy(note, [], ed25519)).toBe(false)
    const bent = note.signatures.map((one, at) =>
      at === 0 ? { ...one, signature: turned(one.signature) } : one,
    )
    expect(await isSignedBy({ ...note, signatures: bent }, trusted, ed25519)).toBe(false)
  })

  it.each([
    ['without its root', 'log\n3\n'],
    ['with a leading zero', `log\n03\n${toBase64(new Uint8Array(32))}\n`],
    ['of a size beyond counting', `log\n9007199254740993\n${toBase64(new Uint8Array(32))}\n`],
    ['with a short root', `log\n3\n${toBase64(new Uint8Array(31))}\n`],
    ['without an origin', `\n3\n${toBase64(new Uint8Array(32))}\n`],
    ['with an empty line', `log\n3\n${toBase64(new Uint8Array(32))}\n\n`],
    ['without its last line end', `log\n3\n${toBase64(new Uint8Array(32))}`],
  ])('%s is not read', (_, text) => {
    expect(readCheckpoint(text)).toBe(null)
  })

  it('with a line more is read for what it is', () => {
    const text = `log\n3\n${toBase64(new Uint8Array(32))}\nanything\n`
    expect(readCheckpoint(text)).toEqual({ origin: 'log', size: 3, root: new Uint8Array(32) })
  })
})

describe('a signed note', () => {
  const good = vectors.checkpoints[1]?.note ?? ''

  it.each([
    ['no signature', good.split('— ')[0] ?? ''],
    ['no empty line', good.replace('\n\n', '\n')],
    ['a tab', good.replace('quittance', 'quit\ttance')],
    ['a carriage return', good.replaceAll('\n', '\r\n')],
    ['a hyphen for the dash', good.replace('—', '-')],
    ['a lone surrogate', good.replace('quittance', '\ud800')],
    ['a signature of a key identifier alone', good.replace(/ \S+\n$/, ' AAAAAA==\n')],
    ['signature bits left over', good.replace(/.=\n$/, 'x=\n')],
    ['no last line end', good.slice(0, -1)],
    ['too many signatures', good + (good.split('\n\n')[1] ?? '').repeat(64)],
    ['megabytes', `${'a'.repeat(200_000)}\n${good}`],
  ])('with %s is not read', (_, note) => {
    expect(readSignedNote(note)).toBe(null)
  })

  it('may hold empty lines: the last one ends the text', () => {
    const text = 'one\n\ntwo\n'
    const signed = writeSignedNote(text, readSignedNote(good)?.signatures ?? [])
    expect(readSignedNote(signed)?.text).toBe(text)
  })
})

describe('base64', () => {
  it('has one writing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (data) => {
        const text = toBase64(data)
        expect(text).toBe(Buffer.from(data).toString('base64'))
        expect(fromBase64(text)).toEqual(data)
      }),
      { seed: 4648, numRuns: 200 * inject('campaign') },
    )
    for (const other of ['QQ', 'QR==', 'QQ= =', 'QUI', 'QUJ=', '====', 'Q-==', ' QQ==']) {
      expect(fromBase64(other)).toBe(null)
    }
  })
})

describe('a proof that goes with what it proves', () => {
  it.each(vectors.proofs)('of leaf $index is verified, and written again the same', async (of) => {
    const read = readTlogProof(of.proof)
    if (read === null) throw new Error('a proof')
    const checkpoint = writeSignedNote(read.note.text, read.note.signatures)
    expect(writeTlogProof({ ...read, checkpoint })).toBe(of.proof)
    const asked = { proof: of.proof, leaf: bytes(of.leaf), keys: trusted, verify: ed25519 }
    expect(await checkTlogProof(asked)).toEqual([
      { id: 'form', result: 'ok' },
      { id: 'signature', result: 'ok' },
      { id: 'inclusion', result: 'ok' },
    ])
    const other = await checkTlogProof({ ...asked, leaf: turned(asked.leaf) })
    expect(other.map(({ result }) => result)).toEqual(['ok', 'ok', 'failed'])
    const unknown = await checkTlogProof({ ...asked, keys: trusted.slice(1) })
    expect(unknown.map(({ result }) => result)).toEqual(['ok', 'failed', 'ok'])
  })

  it('with opaque data before its place is verified all the same', async () => {
    const [of] = vectors.proofs
    if (of === undefined) throw new Error('a proof')
    const proof = of.proof.replace('\nindex', '\nextra QQ==\nindex')
    const checks = await checkTlogProof({
      proof,
      leaf: bytes(of.leaf),
      keys: trusted,
      verify: ed25519,
    })
    expect(checks.every(({ result }) => result === 'ok')).toBe(true)
  })

  it('never holds when a sign of it is another', async () => {
    const [, of] = vectors.proofs
    if (of === undefined) throw new Error('a proof')
    // The second signature is that of a witness who is not asked here.
    const covered = of.proof.lastIndexOf('— temoin')
    const asked = { leaf: bytes(of.leaf), keys: [houseKey], verify: ed25519 }
    await fc.assert(
      fc.asyncProperty(
        fc.nat(covered - 1),
        fc.constantFrom('A', 'b', '0', '1', '\n', ' ', '='),
        async (at, sign) => {
          fc.pre(of.proof.charAt(at) !== sign)
          const proof = of.proof.slice(0, at) + sign + of.proof.slice(at + 1)
          const checks = await checkTlogProof({ ...asked, proof })
          expect(checks.every(({ result }) => result === 'ok')).toBe(false)
        },
      ),
      { seed: 6962, numRuns: 300 * inject('campaign') },
    )
  })

  it('is refused quickly when it is anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (proof) => {
        expect(readTlogProof(`c2sp.org/tlog-proof@v1\n${proof}`)).toBe(null)
      }),
      { seed: 6962, numRuns: 200 * inject('campaign') },
    )
    expect(readTlogProof('c2sp.org/tlog-proof@v1\n'.repeat(100_000))).toBe(null)
  })
})
