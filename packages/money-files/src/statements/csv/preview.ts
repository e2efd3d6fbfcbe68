import { decodeUnmarked } from '#bytes/charset.ts'
import { columnBalances } from '#statements/csv/balances.ts'
import { mappingFault, type CsvMapping, type MappingFault } from '#statements/csv/mapping.ts'
import { readRows, type CsvFaultCode, type CsvLine } from '#statements/csv/read-rows.ts'

/** A row that is not read, with its line in the file and what stands there. */
export type CsvRowSaid = { readonly line: number; readonly text: string }

/** What would be read of an export by a mapping, before anything is taken (aperçu). */
export type CsvPreview = {
  /** Null where the mapping can read; the rest is then empty. */
  readonly mappingFault: MappingFault | null
  readonly lines: readonly CsvLine[]
  readonly count: number
  /** The first day and the last one, in whatever order the lines come. */
  readonly days: { readonly first: string; readonly last: string } | null
  readonly credits: number
  readonly debits: number
  /** The balances of the column of balances, or null where it has none. */
  readonly balances: { readonly opening: number; readonly closing: number } | null
  readonly leftOut: { readonly count: number; readonly rows: readonly CsvRowSaid[] }
  /** The first rows that cannot be read: one of them refuses the file. */
  readonly faults: readonly (CsvRowSaid & { readonly fault: CsvFaultCode })[]
}

const SHOWN = 8

/** Reads an export by a mapping as it would be taken, and shows its first lines and its sums. */
export function previewCsv(bytes: Uint8Array, mapping: CsvMapping): CsvPreview {
  const wrong = mappingFault(mapping)
  if (wrong !== null) return { ...nothing, mappingFault: wrong }
  const { lines, leftOut, faults } = readRows(decodeUnmarked(bytes), mapping)
  const sumOf = (sign: 1 | -1) =>
    lines.reduce((sum, { entry }) => (entry.amount * sign > 0 ? sum + entry.amount : sum), 0)
  return {
    mappingFault: null,
    lines: lines.slice(0, SHOWN),
    count: lines.length,
    days: daysOf(lines),
    credits: sumOf(1),
    debits: sumOf(-1),
    balances: columnBalances(lines),
    leftOut: {
      count: leftOut.length,
      rows: leftOut.slice(0, SHOWN).map(({ line, text }) => ({ line, text })),
    },
    faults: faults.slice(0, SHOWN),
  }
}

const nothing: Omit<CsvPreview, 'mappingFault'> = {
  lines: [],
  count: 0,
  days: null,
  credits: 0,
  debits: 0,
  balances: null,
  leftOut: { count: 0, rows: [] },
  faults: [],
}

function daysOf(lines: readonly CsvLine[]): CsvPreview['days'] {
  const days = lines.flatMap(({ entry }) => entry.bookedOn ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}
