import { sha256Of } from '#bytes/hashing.ts'
import { readCells } from '#csv/read-cells.ts'
import { splitRows, type CsvRow } from '#csv/row-splitter.ts'
import { layoutOf, withoutMark, type Column, type Layout } from '#imazing/columns.ts'
import { recordOfRow, type Cells } from '#imazing/records.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'

/** The layout that the first bytes of a file show; null when they are not of this application. */
export function imazingLayout(head: Uint8Array): Layout | null {
  const rows = splitRows()
  const [header, ...others] = [...rows.push(head), ...rows.end()]
  if (header === undefined || header.bytes.length > LONGEST_HEADER) return null
  return layoutOf(withoutMark(header.bytes), firstFull(others)?.bytes ?? null)
}

/** Far more than the names of the columns take in any language. */
const LONGEST_HEADER = 2048

function firstFull(rows: readonly CsvRow[]): CsvRow | undefined {
  return rows.find(({ bytes }) => bytes.length > 0)
}

/** Reads the CSV of iMazing, a record a row; `layout` is what its first bytes showed. */
export function readImazing(context: ReadingContext, layout: Layout): RecordReader {
  const rows = splitRows()
  const warnings = new Set<WarningCode>(['third-party-export'])
  if (layout.byPosition) warnings.add('columns-by-position')
  const read = (row: CsvRow): readonly MessageRecord[] => {
    if (row.offset === 0 || row.bytes.length === 0) return []
    const cells = readCells(row.bytes)
    const fault = faultOf(row, cells, layout)
    if (fault !== null) {
      warnings.add(fault)
      return []
    }
    const { fileSha256, path, startHash } = context
    const { offset, bytes } = row
    const sliceSha256 = sha256Of(bytes, startHash)
    const source = { fileSha256, path, offset, length: bytes.length, sliceSha256 }
    return [recordOfRow(cellsBy(layout, cells), { source, variant: layout.variant }, context)]
  }
  return {
    format: 'imazing',
    variant: layout.variant,
    push: (chunk) => rows.push(chunk).flatMap(read),
    end: () => rows.end().flatMap(read),
    warnings: () => [...warnings, ...(rows.passedOver() ? ['malformed-record' as const] : [])],
  }
}

/** A row that stops short at the end of the file was cut; elsewhere it is no message. */
function faultOf(row: CsvRow, cells: readonly string[], layout: Layout): WarningCode | null {
  if (row.ending === 'open-quote') return 'truncated-file'
  if (cells.length === layout.columns.length) return null
  const short = cells.length < layout.columns.length
  return short && row.ending === 'end-of-file' ? 'truncated-file' : 'malformed-record'
}

function cellsBy(layout: Layout, cells: readonly string[]): Cells {
  return (name: Column) => {
    const at = layout.columns.indexOf(name)
    return at === -1 ? null : (cells[at] ?? '')
  }
}
