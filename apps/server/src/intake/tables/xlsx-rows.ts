import { WorkbookReader, type CellValue } from '@cj-tech-master/excelts'
import { zip } from '@cj-tech-master/excelts/archive'
import { frenchDigits } from '#intake/fields/claim-day.ts'
import { MOST_COLUMNS, UnreadableFile, type TableRow } from '#intake/tables/table.ts'
import { damaged, openWorkbook, type SheetParts } from '#intake/tables/xlsx-archive.ts'

/** Digits that a spreadsheet keeps of a number: the sixteenth is noise of a computation. */
const SPREADSHEET_DIGITS = 15

/**
 * The lines of the first visible sheet of a workbook, each cell as text.
 *
 * Dates come as `dd/mm/yyyy`, numbers with a point and without noise, formulas as their result.
 *
 * @throws UnreadableFile when it is no workbook, or one made to harm.
 */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<TableRow> {
  const parts = await openWorkbook(bytes)
  const reader = new WorkbookReader(await repacked(parts), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  })
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) yield { line: row.number, cells: cellsOf(row.values) }
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    throw damaged(cause)
  }
}

/** Only what was looked through goes to the library, in the order in which it reads fastest. */
async function repacked(parts: SheetParts): Promise<Uint8Array> {
  const archive = zip({ level: 0, noSort: true, reproducible: true })
    .add('xl/workbook.xml', parts.workbook)
    .add('xl/_rels/workbook.xml.rels', parts.relations)
  if (parts.strings !== null) archive.add('xl/sharedStrings.xml', parts.strings)
  if (parts.styles !== null) archive.add('xl/styles.xml', parts.styles)
  return await archive.add('xl/worksheets/sheet1.xml', parts.sheet).bytes()
}

function cellsOf(values: unknown): readonly string[] {
  if (!Array.isArray(values)) return []
  const typed: readonly CellValue[] = values
  return Array.from(typed.slice(1, MOST_COLUMNS + 2), cellText)
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(Number(value.toPrecision(SPREADSHEET_DIGITS)))
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX'
  if (value instanceof Date) return dateText(value)
  return objectText(value)
}

/** A date of a sheet is a day without a place: it is read in UTC, as it was made. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return frenchDigits(Temporal.PlainDate.from({ year, month, day }))
}

function objectText(
  value: Exclude<CellValue, string | number | boolean | Date | null | undefined>,
) {
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('hyperlink' in value) return cellText(value.text)
  if ('result' in value) return cellText(value.result)
  return ''
}
