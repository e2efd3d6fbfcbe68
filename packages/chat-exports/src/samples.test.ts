import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sha256Of, startSha256 } from '#bytes/hashing.ts'
import { EXPORT_FORMATS } from '#formats.ts'
import { originalOf } from '../testing/faults.ts'
import { readAll } from '../testing/read-all.ts'

/** The project's shared samples, with what a reader made apart found in them. */
const folder = fileURLToPath(new URL('../../../../shared/fixtures/evidence/', import.meta.url))
const present = existsSync(`${folder}expected.json`)
const FORMATS = new Set<string>(EXPORT_FORMATS.flatMap(({ formats }) => formats))

type Sample = {
  file: string
  summary: { format: string }
  records: { offset: number; length: number; path: string; sliceSha256: string }[]
}

const samples: Sample[] = present
  ? JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')).files
  : []
const known = samples.filter(({ summary }) => FORMATS.has(summary.format))
const others = samples.filter(({ summary }) => !FORMATS.has(summary.format))

describe.skipIf(!present)('the shared samples (absent outside the workshop)', () => {
  it.each(known)('reads $file as expected', ({ file, summary, records }) => {
    const read = readAll(readFileSync(folder + file), { fileName: file })
    expect(read.summary).toEqual(summary)
    expect(read.records.length).toBe(records.length)
    records.forEach(({ offset, length, path, sliceSha256, ...expected }, index) => {
      expect(read.records[index]).toMatchObject(expected)
      expect(read.records[index]?.source).toMatchObject({ offset, length, path, sliceSha256 })
    })
  })

  it.each(known)('gives slices of $file that can be cut out and hashed', ({ file }) => {
    const bytes = readFileSync(folder + file)
    for (const { source } of readAll(bytes, { fileName: file }).records) {
      const original = originalOf(bytes, source.path)
      const slice = original.subarray(source.offset, source.offset + source.length)
      expect(sha256Of(slice, startSha256)).toBe(source.sliceSha256)
      expect(source.fileSha256).toBe(sha256Of(bytes, startSha256))
    }
  })

  it.each(others)('leaves $file alone, half-reading nothing', ({ file }) => {
    const read = readAll(readFileSync(folder + file), { fileName: file })
    expect(read).toEqual({
      records: [],
      summary: undefined,
      refusal: { kind: 'unknown-format' },
    })
  })
})
