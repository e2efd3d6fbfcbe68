import type { FecColumn } from '#accounting/fec-columns.data.ts'
import { fecAmount, type FecHeader } from '#accounting/fec-file.ts'

/** A line of a FEC, its fields by name, with its number in the file (the header is line 1). */
export type FecLine = {
  readonly number: number
  readonly field: (name: FecColumn) => string
}

/** A line as found: its fields, or that it is blank or of another length than the header. */
export type SplitLine =
  | { readonly kind: 'line'; readonly line: FecLine }
  | { readonly kind: 'blank'; readonly number: number }
  | { readonly kind: 'wrong-count'; readonly number: number; readonly count: number }

/** The raw lines of a file; blank lines at its end are its end. */
export function rawLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/)
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  return lines
}

/** Splits the lines after the header; nothing is quoted in a FEC. */
export function splitLines(
  lines: readonly string[],
  separator: string,
  header: FecHeader,
): readonly SplitLine[] {
  return lines.slice(1).map((raw, index): SplitLine => {
    const number = index + 2
    if (raw.trim() === '') return { kind: 'blank', number }
    const cells = raw.split(separator)
    if (cells.length !== header.names.length) {
      return { kind: 'wrong-count', number, count: cells.length }
    }
    return { kind: 'line', line: { number, field: (name) => cellOf(cells, header, name) } }
  })
}

function cellOf(cells: readonly string[], header: FecHeader, name: FecColumn): string {
  const position = header.positions.get(name)
  return position === undefined ? '' : (cells[position] ?? '').trim()
}

/** The two sides of a line in cents; null when an amount or its side cannot be read. */
export type Sides = { readonly debit: number; readonly credit: number }

/** Debit and credit of a line, from two columns or from an amount and its side. */
export function sidesOf(line: FecLine, header: FecHeader): Sides | null {
  if (!header.positions.has('Sens')) {
    const debit = fecAmount(line.field('Debit'))
    const credit = fecAmount(line.field('Credit'))
    return debit === null || credit === null ? null : { debit, credit }
  }
  const amount = fecAmount(line.field('Montant'))
  const side = line.field('Sens')
  if (amount === null || !/^(?:[DCdc]|[+-]?1)$/.test(side)) return null
  return /^(?:[Dd]|\+?1)$/.test(side) ? { debit: amount, credit: 0 } : { debit: 0, credit: amount }
}

/** What tells an entry from the others: its journal and its number. */
export function entryKey(line: FecLine): string {
  return `${line.field('JournalCode')}\u0000${line.field('EcritureNum')}`
}
