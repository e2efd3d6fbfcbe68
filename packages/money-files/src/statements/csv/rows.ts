/** A row of delimited text: its cells, and the line of the file where it begins, from 1. */
export type CsvRow = {
  /** Null for a row that cannot be one: a quote that never ends, a cell or a row without measure. */
  readonly cells: readonly string[] | null
  readonly line: number
}

/** More columns, or longer cells, are not those of a bank. */
const MOST_COLUMNS = 100
const LONGEST_CELL = 4000

/**
 * Splits delimited text into rows of cells (RFC 4180), one at a time: quoted cells may hold the
 * separator, line breaks and doubled quotes; blank rows are passed over.
 *
 * A cell that a bank wraps for spreadsheets, `="0123"`, is read as its text. Nothing follows a row
 * that cannot be one.
 */
export function* rowsOf(text: string, separator: string): Generator<CsvRow, void> {
  const plain = new RegExp(String.raw`[^\r\n${separator}]*`, 'y')
  const blank = /[\r\n]+/y
  let line = 1
  let at = 0
  while (at < text.length) {
    blank.lastIndex = at
    const skipped = blank.exec(text)?.[0].length ?? 0
    line += lineBreaksIn(text, at, at + skipped)
    at += skipped
    if (at === text.length) return
    const row = readRow(text, { at, separator, plain })
    if (row === null) {
      yield { cells: null, line }
      return
    }
    if (row.cells.some((cell) => cell !== '')) yield { cells: row.cells, line }
    line += lineBreaksIn(text, at, row.end)
    at = row.end
  }
}

type At = { readonly at: number; readonly separator: string; readonly plain: RegExp }

function readRow(
  text: string,
  { at: from, separator, plain }: At,
): { readonly cells: readonly string[]; readonly end: number } | null {
  const cells: string[] = []
  let at = from
  for (;;) {
    const cell = readCell(text, at, plain)
    if (cell === null || cells.length === MOST_COLUMNS) return null
    cells.push(cell.value.trim())
    at = cell.end
    if (text.charAt(at) !== separator) break
    at += 1
  }
  return { cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1) }
}

type Cell = { readonly value: string; readonly end: number }

/** A quoted cell with what stands after its last quote, or a plain one. */
function readCell(text: string, from: number, plain: RegExp): Cell | null {
  const opens = text.startsWith('="', from) ? from + 1 : from
  const quoted = text.charAt(opens) === '"' ? quotedCell(text, opens) : { value: '', end: from }
  if (quoted === null) return null
  plain.lastIndex = quoted.end
  const rest = plain.exec(text)?.[0] ?? ''
  const value = unwrapped(quoted.value + rest)
  return value.length > LONGEST_CELL ? null : { value, end: quoted.end + rest.length }
}

function quotedCell(text: string, from: number): Cell | null {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1 || quote - from > 2 * LONGEST_CELL) return null
    value += text.slice(at, quote)
    if (text.charAt(quote + 1) !== '"') return { value, end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}

/** `"=""0123"""`: wrapped for a spreadsheet, then quoted. */
function unwrapped(value: string): string {
  return /^="([^"]*)"$/.exec(value)?.[1] ?? value
}

function lineBreaksIn(text: string, from: number, end: number): number {
  let breaks = 0
  for (let at = from; at < end && at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n' || (sign === '\r' && text.charAt(at + 1) !== '\n')) breaks += 1
  }
  return breaks
}
