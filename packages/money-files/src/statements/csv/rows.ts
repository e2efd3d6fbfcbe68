/**
 * Splits delimited text into rows of cells (RFC 4180): quoted cells may hold the separator, line
 * breaks and doubled quotes; blank lines are passed over.
 *
 * @returns null when a quoted cell never ends.
 */
export function rowsOf(text: string, separator: string): readonly (readonly string[])[] | null {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at) : plainCell(text, at, separator)
    if (cell === null) return null
    row.push(cell.value)
    at = cell.end
    if (text.startsWith(separator, at) && at < text.length) {
      at += 1
      continue
    }
    if (row.some((value) => value.trim() !== '')) rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

type Cell = { readonly value: string; readonly end: number }

function plainCell(text: string, from: number, separator: string): Cell {
  let end = from
  while (end < text.length && !`${separator}\r\n`.includes(text.charAt(end))) end += 1
  return { value: text.slice(from, end), end }
}

function quotedCell(text: string, from: number): Cell | null {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return null
    value += text.slice(at, quote)
    if (text.charAt(quote + 1) !== '"') return { value, end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}
