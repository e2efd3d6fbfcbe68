import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../testing/faults.ts'
import { fixtureNames, readFixture } from '../../testing/fixtures.ts'
import { readAll, utf8 } from '../../testing/read-all.ts'
import { mailKeyNames } from '#email/key-names.ts'
import { openZip, openZipEvenCut } from '#zip/zip-archive.ts'

const lines = Array.from(
  { length: 400 },
  (_, index) =>
    `[12/03/2026, 18:${String(index % 60).padStart(2, '0')}:12] ${index % 2 === 0 ? 'Alice Marin' : 'Bruno Petit'}: Message ${index}, ${Math.imul(index, 2_654_435_761) >>> 0}\r\n`,
)
const chat = utf8(lines.join(''))
const read = (bytes: Uint8Array) => readAll(bytes, { fileName: 'WhatsApp Chat.zip' })
const cutAt = (bytes: Uint8Array, length: number) => bytes.subarray(0, length)
const placeOf = (bytes: Uint8Array, text: string) => Buffer.from(bytes).indexOf(text)

/** As phones write it: sizes behind the bytes of each member. */
function streamed(members: Readonly<Record<string, Uint8Array>>, stored = false): Uint8Array {
  const parts: Uint8Array[] = []
  const zip = new Zip((_error, part) => parts.push(part))
  for (const [name, bytes] of Object.entries(members)) {
    const member = stored ? new ZipPassThrough(name) : new ZipDeflate(name)
    zip.add(member)
    member.push(bytes, true)
  }
  zip.end()
  return Buffer.concat(parts)
}

describe.each([
  ['with the sizes before the bytes', zipSync({ '_chat.txt': chat, 'z.jpg': strToU8('image') })],
  ['with the sizes behind', streamed({ '_chat.txt': chat, 'z.jpg': strToU8('image') })],
  ['stored', streamed({ '_chat.txt': chat, 'z.jpg': strToU8('image') }, true)],
])('an archive that was cut, %s', (_, whole) => {
  const all = read(whole)

  it('gives every message of what is whole, and says that it is cut', () => {
    expect(all.summary).toMatchObject({ messages: 400 })
    expect(all.summary?.warnings).not.toContain('truncated-file')
    const found = read(cutAt(whole, whole.length - 5))
    expect(found.records).toEqual(withHash(all.records, found.summary?.sha256))
    expect(found.summary?.warnings).toEqual(
      [...(all.summary?.warnings ?? []), 'truncated-file'].toSorted(),
    )
    const next = read(cutAt(whole, placeOf(whole, 'z.jpg') + 7))
    expect(next.records.length).toBe(400)
  })

  it('gives the messages before the place where it stops, the last one in doubt, none invented', () => {
    const found = read(cutAt(whole, Math.floor(placeOf(whole, 'z.jpg') / 2)))
    const count = found.records.length
    expect(count).toBeGreaterThan(100)
    expect(count).toBeLessThan(400)
    expect(found.summary?.warnings).toEqual(
      expect.arrayContaining(['damaged-member', 'truncated-file']),
    )
    for (const [index, { text, warnings }] of found.records.slice(0, -1).entries()) {
      expect(text).toBe(all.records[index]?.text)
      expect(warnings).not.toContain('truncated-file')
    }
    const last = found.records.at(-1)
    expect(all.records[count - 1]?.text.startsWith(last?.text ?? '?')).toBe(true)
    expect(last?.warnings).toContain('truncated-file')
  })

  it('is no fault and no invention wherever it is cut', () => {
    const texts = new Set(all.records.map(({ text }) => text))
    for (let length = 0; length < whole.length; length += 331) {
      const bytes = cutAt(whole, length)
      expect(faultsOf(bytes, 'WhatsApp Chat.zip')).toEqual([])
      for (const { text } of read(bytes).records.slice(0, -1)) expect(texts).toContain(text)
    }
  })
})

type Records = ReturnType<typeof read>['records']

/** The records as they are of a file that has another hash. */
function withHash(records: Records, fileSha256 = ''): Records {
  return records.map((record) => ({ ...record, source: { ...record.source, fileSha256 } }))
}

describe('what an archive that was cut is not', () => {
  const whole = zipSync({ 'a/notes.bin': strToU8('x'.repeat(100)), 'b.bin': strToU8('y') })

  it('is a conversation when what is left is none: the members left are named', () => {
    const { refusal } = read(cutAt(whole, whole.length - 30))
    expect(refusal).toEqual({ kind: 'unknown-format', left: ['a/notes.bin', 'b.bin'] })
    expect(read(whole).refusal).toEqual({ kind: 'unknown-format' })
    expect(read(cutAt(whole, 20)).refusal).toEqual({ kind: 'unknown-format' })
  })

  it('is an archive for whoever asks for a sound one', () => {
    expect(openZip(cutAt(whole, whole.length - 30)).kind).toBe('not-an-archive')
    expect(openZipEvenCut(cutAt(whole, whole.length - 30)).kind).toBe('archive')
    expect(openZipEvenCut(utf8('PK, rien de plus')).kind).toBe('not-an-archive')
  })

  it.each([
    ['../_chat.txt', 'unsafe-path'],
    ['/etc/x', 'unsafe-path'],
  ])('is opened with the path %s', (name, reason) => {
    const bytes = zipSync({ '_chat.txt': chat, [name]: chat })
    const { refusal } = read(cutAt(bytes, bytes.length - 5))
    expect(refusal).toEqual({ kind: 'unsafe-archive', reason })
  })

  it('is opened when a member is encrypted, or stands twice', () => {
    const twice = zipSync({ '_chat.txt': chat, '_chat.tyt': chat })
    const name = Buffer.from(twice).indexOf('_chat.tyt')
    twice[name + 7] = 0x78
    expect(read(cutAt(twice, twice.length - 5)).refusal).toMatchObject({ reason: 'duplicate-name' })
    const secret = zipSync({ '_chat.txt': chat })
    secret[6] = 1
    expect(read(cutAt(secret, secret.length - 5)).refusal).toMatchObject({
      reason: 'encrypted-member',
    })
  })

  it('is a way to unpack a bomb', () => {
    const bomb = zipSync({ '_chat.txt': new Uint8Array(24 * 1024 * 1024) })
    expect(read(cutAt(bomb, bomb.length - 5)).refusal).toEqual({
      kind: 'unsafe-archive',
      reason: 'unpacks-too-large',
    })
    const { refusal, records } = read(cutAt(bomb, bomb.length - 200))
    expect(records).toEqual([])
    expect(refusal?.kind).toMatch(/^(?:unknown-format|unsafe-archive)$/)
  })
})

describe('the archives of the other applications', () => {
  const row = readFixture('sms-ie/valid/thread.ndjson')
  const archives: readonly (readonly [string, Uint8Array])[] = [
    ['sms-ie', zipSync({ 'messages.ndjson': row, 'data/image.jpg': strToU8('image') })],
    ...['slack', 'instagram', 'messenger', 'telegram', 'signal'].flatMap((format) =>
      fixtureNames(format)
        .filter((name) => name.endsWith('.zip'))
        .map((name): readonly [string, Uint8Array] => [name, readFixture(name)]),
    ),
  ]

  it.each(archives)('%s is read when its end is cut, each message as it was', (_, bytes) => {
    const whole = readAll(bytes, { fileName: 'x.zip' })
    const directory = placeOf(bytes, 'PK\u0001\u0002')
    const found = readAll(bytes.subarray(0, directory + 8), { fileName: 'x.zip' })
    expect(found.summary?.warnings).toContain('truncated-file')
    expect(found.records).toEqual(withHash(whole.records, found.summary?.sha256))
  })

  it('has its signed e-mails asked for all the same', async () => {
    const whole = zipSync({ 'a.eml': readFixture('eml/valid/delmas-signed.eml') })
    const names = await mailKeyNames(() => [cutAt(whole, whole.length - 5)])
    expect(names).toEqual(await mailKeyNames(() => [whole]))
    expect(names).toHaveLength(1)
  })
})
