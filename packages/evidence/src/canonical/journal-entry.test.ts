import { readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { canonicalJson, type JsonValue } from '#canonical/canonical-json.ts'
import { journalEntryBytes, type JournalEntry } from '#canonical/journal-entry.ts'
import { leafHash, sha256Hex } from '#canonical/sha256.ts'

type Vector = { entry: JournalEntry; bytesHex: string; sha256: string; leafHash: string }

const folder = fileURLToPath(
  new URL('../../../../tests/fixtures/vectors/journal-entry/', import.meta.url),
)
const vectors = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, vector: readVector(name) }))

function readVector(name: string): Vector {
  return JSON.parse(readFileSync(folder + name, 'utf8'))
}

const json = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), tie('value'), { maxKeys: 5 }),
  ),
})).value

describe('journalEntryBytes', () => {
  it('has vectors to be checked against', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(8)
  })

  it.each(vectors)('gives the bytes and hashes of $name', ({ vector }) => {
    const bytes = journalEntryBytes(vector.entry)
    expect(Buffer.from(bytes).toString('hex')).toBe(vector.bytesHex)
    expect(sha256Hex(bytes)).toBe(vector.sha256)
    expect(leafHash(bytes)).toBe(vector.leafHash)
  })

  it.each([
    ['organisationId', 'nobody'],
    ['entryId', ''],
    ['recordedAt', '2026-05-04T07:12:00Z'],
    ['verb', 'Send Letter'],
    ['references', ['E3B0']],
  ])('refuses an entry whose %s is malformed', (field, value) => {
    const { entry } = readVector('formal-notice.json')
    expect(() => journalEntryBytes(Object.assign(entry, { [field]: value }))).toThrow(
      'broken invariant',
    )
  })
})

describe('canonicalJson', () => {
  it('refuses what has more than one writing', () => {
    const refused: JsonValue[] = [0.5, 2 ** 53, Number.NaN, Infinity, '\ud800', { '\udc00': 1 }]
    for (const value of refused) expect(() => canonicalJson(value)).toThrow('broken invariant')
  })

  it('refuses a value that is too deep', () => {
    let deep: JsonValue = null
    for (let level = 0; level < 40; level += 1) deep = [deep]
    expect(() => canonicalJson(deep)).toThrow('at most 32 deep')
  })

  it('keeps the value, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = canonicalJson(value)
        expect(canonicalJson(JSON.parse(written))).toBe(written)
        expect(canonicalJson(reversed(value))).toBe(written)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { seed: 1790, numRuns: 500 * inject('campaign') },
    )
  })

  it('hashes as the runtime does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
        const passedIn = (data: Uint8Array) => createHash('sha256').update(data).digest()
        expect(leafHash(bytes, passedIn)).toBe(leafHash(bytes))
      }),
      { seed: 1790, numRuns: 200 * inject('campaign') },
    )
  })
})

function reversed(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(reversed)
  const pairs = Object.entries(value).map(([key, item]) => [key, reversed(item)] as const)
  return Object.fromEntries(pairs.toReversed())
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
