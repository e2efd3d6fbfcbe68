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

/** The name of each column; one without a name takes the letter that a spreadsheet gives it. */
export function columnNames(header: readonly string[]): readonly string[] {
  const last = header.findLastIndex((cell) => cell.trim() !== '')
  return header
    .slice(0, last + 1)
    .map((cell, index) => cell.replaceAll(/\s+/g, ' ').trim() || `Colonne ${letterOf(index)}`)
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(0x41 + (index % 26))
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`
}

/** The column that a file of rejected lines has more than the file it comes from. */
export const ERRORS_COLUMN = 'Erreurs'

/** The columns that tell one kind of file from another: a corrected file is of the same kind. */
export function ownColumns(columns: readonly string[]): readonly string[] {
  return columns.at(-1) === ERRORS_COLUMN ? columns.slice(0, -1) : columns
}
