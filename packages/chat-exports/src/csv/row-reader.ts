import { sha256Of } from '#bytes/hashing.ts'
import { readCells } from '#csv/read-cells.ts'
import { splitRows, type CsvRow } from '#csv/row-splitter.ts'
import type { ExportFormat, MessageRecord, Slice, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { decodeUtf8 } from '#text/utf8.ts'

/** A table whose first row names its columns, and whose others are messages. */
export type MessageRows = {
  readonly context: ReadingContext
  readonly format: ExportFormat
  readonly variant: string
  /** How many cells a row has. */
  readonly columns: number
  /** null for a row in which nothing of a message is found. */
  readonly recordOf: (cells: readonly string[], source: Slice) => MessageRecord | null
  /** What is said of every such file. */
  readonly warnings: readonly WarningCode[]
}

/** Gives a record for each row, whose slice is the row without its line end. */
export function readMessageRows(table: MessageRows): RecordReader {
  const rows = splitRows()
  const warnings = new Set<WarningCode>(table.warnings)
  const read = (row: CsvRow): readonly MessageRecord[] => {
    if (row.offset === 0 || row.bytes.length === 0) return []
    const cells = readCells(row.bytes)
    const fault = faultOf(row, cells.length, table.columns)
    const record = fault === null ? table.recordOf(cells, sliceOf(row, table.context)) : null
    if (record !== null) return [record]
    warnings.add(fault ?? 'malformed-record')
    return []
  }
  return {
    format: table.format,
    variant: table.variant,
    push: (chunk) => rows.push(chunk).flatMap(read),
    end: () => rows.end().flatMap(read),
    warnings: () => [...warnings, ...(rows.passedOver() ? ['malformed-record' as const] : [])],
  }
}

/** A row that stops short at the end of the file was cut; elsewhere it is no message. */
function faultOf({ ending }: CsvRow, cells: number, columns: number): WarningCode | null {
  if (ending === 'open-quote') return 'truncated-file'
  if (cells === columns) return null
  return cells < columns && ending === 'end-of-file' ? 'truncated-file' : 'malformed-record'
}

function sliceOf({ offset, bytes }: CsvRow, context: ReadingContext): Slice {
  const { fileSha256, path, startHash } = context
  const sliceSha256 = sha256Of(bytes, startHash)
  return { fileSha256, path, offset, length: bytes.length, sliceSha256 }
}

/** The rows that the first bytes of a file hold, the last perhaps cut; the first without a mark. */
export function rowsOfHead(head: Uint8Array): readonly (readonly string[])[] {
  const rows = splitRows()
  const held = [...rows.push(head), ...rows.end()].filter(({ bytes }) => bytes.length > 0)
  return held.slice(0, ROWS_LOOKED_AT).map(({ bytes, offset }) => {
    const marked = offset === 0 && decodeUtf8(bytes.subarray(0, 3)) === '\uFEFF'
    return readCells(marked ? bytes.subarray(3) : bytes)
  })
}

const ROWS_LOOKED_AT = 2
