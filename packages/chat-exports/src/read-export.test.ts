import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { sha256Of, startSha256, type StartHash } from '#bytes/hashing.ts'
import { readExportChunks, type ExportItem } from '#read-export.ts'
import { gathered, readAll, utf8 } from '../testing/read-all.ts'

const fixtures = fileURLToPath(new URL('../../../tests/fixtures/', import.meta.url))
const files = [
  'sms-backup-restore/valid/delmas.xml',
  'sms-backup-restore/valid/mms.xml',
  'sms-backup-restore/invalid/malformed-bomb.xml',
  'sms-backup-restore/invalid/malformed-elements.xml',
  'sms-ie/valid/thread.ndjson',
  'whatsapp/valid/delmas.txt',
  'whatsapp/valid/ios-us.txt',
  'whatsapp/valid/groups.txt',
  'whatsapp/invalid/forged-line.txt',
]

async function collect(items: AsyncIterable<ExportItem>) {
  const all: ExportItem[] = []
  for await (const item of items) all.push(item)
  return gathered(all)
}

function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  const count = Math.ceil(bytes.length / size)
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  )
}

describe('readExportChunks', () => {
  it.each(files)('reads %s the same whatever the chunks', async (file) => {
    const bytes = readFileSync(fixtures + file)
    const whole = readAll(bytes, { fileName: file })
    for (const size of [1, 7, 64, 4096]) {
      const options = { fileName: file }
      expect(await collect(readExportChunks(() => chunksOf(bytes, size), options))).toEqual(whole)
    }
  })

  it('takes asynchronous chunks and the hash of the runtime', async () => {
    const bytes = readFileSync(`${fixtures}whatsapp/valid/delmas.txt`)
    const startHash: StartHash = () => {
      const running = createHash('sha256')
      return { update: (part) => void running.update(part), hex: () => running.digest('hex') }
    }
    const open = async function* () {
      yield* chunksOf(bytes, 100)
    }
    const read = await collect(readExportChunks(open, { fileName: 'delmas.txt', startHash }))
    expect(read).toEqual(readAll(bytes, { fileName: 'delmas.txt' }))
  })

  it('reads a backup much larger than what it holds', async () => {
    const one = utf8('<sms address="06 39 98 12 01" date="1776155405871" type="1" body="ok" />\n')
    const open = function* () {
      yield utf8('<smses count="20000">\n')
      for (let index = 0; index < 20_000; index += 1) yield one
      yield utf8('</smses>')
    }
    let records = 0
    let last: ExportItem | null = null
    for await (const item of readExportChunks(open, { fileName: 'x.xml' })) {
      records += item.kind === 'record' ? 1 : 0
      last = item
    }
    expect(records).toBe(20_000)
    expect(last).toMatchObject({ summary: { messages: 20_000, warnings: [] } })
  })
})

describe('hostile bytes', () => {
  it.each(files)('give sound records or a refusal after any change to %s', (file) => {
    const original = readFileSync(fixtures + file)
    const change = fc.record({
      at: fc.nat({ max: original.length - 1 }),
      kind: fc.constantFrom('flip', 'cut', 'insert', 'remove', 'repeat'),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = changes.reduce(mutate, Uint8Array.from(original))
        expect(faultsOf(bytes, file)).toEqual([])
      }),
      { seed: 2240, numRuns: 250 * inject('campaign') },
    )
  })
})

type Change = { at: number; kind: string; bytes: Uint8Array }

function mutate(bytes: Uint8Array, { at, kind, bytes: extra }: Change): Uint8Array {
  const cut = Math.min(at, bytes.length)
  const [before, after] = [bytes.subarray(0, cut), bytes.subarray(cut)]
  if (kind === 'cut') return before
  if (kind === 'insert') return Buffer.concat([before, extra, after])
  if (kind === 'remove') return Buffer.concat([before, after.subarray(extra.length)])
  if (kind === 'repeat') return Buffer.concat([before, after.subarray(0, 300), after])
  return Buffer.concat([before, extra, after.subarray(extra.length)])
}

/** What is wrong with a reading: slices that overlap, leave the file or have another hash. */
function faultsOf(bytes: Uint8Array, fileName: string): readonly string[] {
  const { records, summary, refusal } = readAll(bytes, { fileName, owners: ['Bruno'] })
  const faults = (summary === undefined) === (refusal === undefined) ? ['no one answer'] : []
  if ((summary?.messages ?? 0) !== records.length) faults.push('count')
  let end = 0
  for (const { source } of records) {
    if (source.offset < end) faults.push(`overlap at ${source.offset}`)
    end = source.offset + source.length
    const slice = bytes.subarray(source.offset, end)
    const same = sha256Of(slice, startSha256) === source.sliceSha256
    if (!same || end > bytes.length) faults.push(`slice at ${source.offset}`)
  }
  return faults
}
