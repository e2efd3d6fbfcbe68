import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StartHash } from '#bytes/hashing.ts'
import { EXPORT_FORMATS } from '#formats.ts'
import { readExportChunks, type ExportItem } from '#read-export.ts'
import { fixtureNames, packed, readFixture } from '../testing/fixtures.ts'
import { gathered, readAll, utf8 } from '../testing/read-all.ts'

const fixtures = fileURLToPath(new URL('../../../tests/fixtures/', import.meta.url))
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

describe('an archive of one conversation', () => {
  const formats = EXPORT_FORMATS.filter(({ aloneInArchive }) => aloneInArchive !== false)

  it.each(formats.flatMap((reader) => reader.formats))('is read when that is of %s', (format) => {
    const files = fixtureNames(format).filter((name) => !name.endsWith('.zip'))
    const name = files.find((one) => one.includes('/valid/')) ?? ''
    const beside = utf8('Le dossier de M. Delmas')
    const zip = packed({
      [`pièces/${basename(name)}`]: Uint8Array.from(readFixture(name)),
      'pièces/LISEZMOI.txt': Uint8Array.from(beside),
    })
    const { summary, records } = readAll(zip, { fileName: 'pièces.zip' })
    expect(summary?.format).toBe(format)
    expect(records[0]?.source.path).toBe(`pièces.zip#pièces/${basename(name)}`)
  })
})
