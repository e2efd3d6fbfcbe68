import { said } from '@quittance/kernel'

/** Lines in which a header may be looked for: titles and blanks stand above some. */
const MOST_LINES_ABOVE = 20

/** The index of the header: the first line with two cells filled; -1 when there is none. */
export function headerAt(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, MOST_LINES_ABOVE).findIndex(isHeader)
}

/** Whether a line can be a header: a title stands in one cell. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length >= 2
}

/** The name of each column as the file writes it; `''` for one that the file does not name. */
export function columnNames(header: readonly string[]): readonly string[] {
  const last = header.findLastIndex((cell) => cell.trim() !== '')
  return header.slice(0, last + 1).map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
}

/** The column that a file of rejected lines has more than the file it comes from. */
export const errorsColumn = said('Erreurs', 'Errors')

/** The columns that tell one kind of file from another: a corrected file is of the same kind. */
export function ownColumns(columns: readonly string[]): readonly string[] {
  const last = columns.at(-1)
  return last === errorsColumn.fr || last === errorsColumn.en ? columns.slice(0, -1) : columns
}
