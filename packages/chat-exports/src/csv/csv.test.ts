import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCells } from '#csv/read-cells.ts'
import { LONGEST_ROW, splitRows, type CsvRow } from '#csv/row-splitter.ts'
import { decodeUtf8 } from '#text/utf8.ts'
import { utf8 } from '../../testing/read-all.ts'

function rowsOf(bytes: Uint8Array, cuts: readonly number[] = []): readonly CsvRow[] {
  const rows = splitRows()
  const bounds = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length]
  const sorted = bounds.toSorted((one, other) => one - other)
  const pushed = sorted.slice(1).flatMap((to, index) => {
    return rows.push(bytes.subarray(sorted[index], to)).map(copied)
  })
  return [...pushed, ...rows.end()]
}

const copied = (row: CsvRow): CsvRow => ({ ...row, bytes: row.bytes.slice() })

const cell = fc.oneof(
  fc.constantFrom('', 'a', '"', 'un "mot"', 'a,b', 'ligne\nautre', 'fin\r', '€ 👍'),
  fc.string({ maxLength: 6 }),
)
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })

function written(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
    .join('\n')
}

describe('splitRows', () => {
  it('keeps the line ends of a quoted cell, and tells where each row stands', () => {
    const rows = rowsOf(utf8('\uFEFF"a","b\r\nc"\r\nd"e,f\n\n"g'))
    expect(rows.map(({ offset, ending }) => ({ offset, ending }))).toEqual([
      { offset: 0, ending: 'line-end' },
      { offset: 15, ending: 'line-end' },
      { offset: 21, ending: 'line-end' },
      { offset: 22, ending: 'open-quote' },
    ])
    expect(rows.map(({ bytes }) => decodeUtf8(bytes))).toEqual([
      '\uFEFF"a","b\r\nc"',
      'd"e,f',
      '',
      '"g',
    ])
  })

  it('gives back what was written, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(), { maxLength: 5 }), (rows, cuts) => {
        const bytes = utf8(written(rows))
        const read = rowsOf(bytes, cuts)
        const expected = rows.map((row) => row.map((text) => text.replaceAll('\r\n', '\n')))
        expect(read.map((row) => readCells(row.bytes))).toEqual(rows.length === 0 ? [] : expected)
      }),
      { seed: 1341, numRuns: 300 },
    )
  })

  it('cuts any bytes into rows that follow each other, wherever the chunks are cut', () => {
    const bytes = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', 'a', 'é'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(), { maxLength: 5 }), (text, cuts) => {
        const whole = rowsOf(utf8(text))
        expect(rowsOf(utf8(text), cuts)).toEqual(whole)
        let end = 0
        for (const { offset, bytes: row } of whole) {
          expect(offset).toBeGreaterThanOrEqual(end)
          end = offset + row.length
        }
        expect(end).toBeLessThanOrEqual(utf8(text).length)
      }),
      { seed: 1341, numRuns: 500 },
    )
  })

  it('lets go of a quote that swallows the file', () => {
    const rows = splitRows()
    rows.push(utf8('"'))
    const filler = new Uint8Array(1024 * 1024).fill(0x61)
    for (let sent = 0; sent <= LONGEST_ROW; sent += filler.length) {
      expect(rows.push(filler)).toEqual([])
    }
    expect(rows.end()).toEqual([])
    expect(rows.passedOver()).toBe(true)
  })
})

describe('readCells', () => {
  it.each([
    ['a,b', ['a', 'b']],
    ['', ['']],
    [',', ['', '']],
    ['"a""b",c', ['a"b', 'c']],
    ['a"b,c', ['a"b', 'c']],
    ['"a"b,c', ['ab', 'c']],
    ['"a,b', ['a,b']],
    ['"l1\r\nl2",', ['l1\nl2', '']],
  ])('reads %j', (row, cells) => {
    expect(readCells(utf8(row))).toEqual(cells)
  })
})
