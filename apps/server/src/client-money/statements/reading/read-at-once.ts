import type { Answered } from '@quittance/kernel'
import {
  previewCsv,
  readCsvStatement,
  readStatement,
  type CsvMapping,
  type CsvPreview,
  type GivenBalances,
  type StatementFile,
} from '@quittance/money-files'

/** How an export of a bank is read, with the balances that a person gave. */
export type CsvReading = { readonly mapping: CsvMapping; readonly given: GivenBalances }

/** A file to read: by its format, or as a person said. */
export type FileToRead = { readonly bytes: Uint8Array; readonly csv: CsvReading | null }

/** A file read, and for an export how its rows look. */
export type FileRead = {
  readonly read: Answered<StatementFile>
  readonly preview: CsvPreview | null
}

/** Reads a file of statements where one stands: at once, or in a thread of its own. */
export function readAtOnce({ bytes, csv }: FileToRead): FileRead {
  if (csv === null) return { read: readStatement(bytes), preview: null }
  const preview = previewCsv(bytes, csv.mapping)
  return { read: readCsvStatement(bytes, csv.mapping, csv.given), preview }
}
