import { COMMA, stepCell, type CellState } from '#csv/cell-state.ts'
import { decodeUtf8 } from '#text/utf8.ts'

const QUOTE = 0x22

/**
 * The texts of the cells of a row: quotes taken off, doubled quotes made one, CR LF made LF.
 *
 * What follows a closing quote within its cell is kept as written.
 */
export function readCells(row: Uint8Array, separator: number = COMMA): readonly string[] {
  const cells: string[] = []
  let state: CellState = 'start'
  let from = 0
  for (let at = 0; at < row.length; at += 1) {
    const before: CellState = state
    state = stepCell(state, row[at] ?? 0, separator)
    if (state !== 'start' || before === 'quoted') continue
    cells.push(cellText(row.subarray(from, at)))
    from = at + 1
  }
  return [...cells, cellText(row.subarray(from))]
}

function cellText(cell: Uint8Array): string {
  const text = decodeUtf8(cell)
  const read = cell[0] === QUOTE ? unquoted(text) : text
  return read.includes('\r') ? read.replaceAll('\r\n', '\n') : read
}

function unquoted(text: string): string {
  const close = closingQuote(text)
  return text.slice(1, close).replaceAll('""', '"') + text.slice(close + 1)
}

/** The first quote that is not doubled; the end of the text when nothing closes the cell. */
function closingQuote(text: string): number {
  let at = text.indexOf('"', 1)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at === -1 ? text.length : at
}
