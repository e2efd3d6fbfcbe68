import { foldText } from '@quittance/kernel'

import { dayOfCell } from '#statements/csv/cells.ts'
import { knownLayouts, titleWords, type KnownLayout } from '#statements/csv/layouts.data.ts'
import {
  csvSeparators,
  dayOrders,
  type CsvMapping,
  type CsvRole,
  type CsvSeparator,
  type DayOrder,
} from '#statements/csv/mapping.ts'
import { rowsOf } from '#statements/csv/rows.ts'

/** How much of a file, and how many of its rows, tell how it is written. */
const LOOKED_AT = 256 * 1024
const ROWS_LOOKED_AT = 200
const HIGHEST_TITLES = 20
const FEWEST_COLUMNS = 2

/** An export as its first rows show it: how it is likely to be read, and by what that was told. */
export type CsvGuess = {
  readonly mapping: CsvMapping
  /** The name of a layout whose titles we know; null where the mapping is but likely. */
  readonly known: string | null
  readonly rows: readonly (readonly string[])[]
}

/**
 * Tells how an export is likely to be read: separator, row of titles, decimal mark, order of days,
 * role of each column. @returns null for a text that has no columns.
 */
export function guessMapping(text: string): CsvGuess | null {
  const head = text.slice(0, LOOKED_AT)
  const candidates = csvSeparators.map((separator) => {
    const rows = firstRows(head, separator)
    return { separator, rows, score: scoreOf(rows) }
  })
  const [best] = candidates.toSorted((one, other) => other.score - one.score)
  if (best === undefined || best.score === 0) return null
  return guessIn(best.rows, best.separator)
}

/** The same for rows split by a separator that a person chose. */
export function guessWithin(text: string, separator: CsvSeparator): CsvGuess {
  return guessIn(firstRows(text.slice(0, LOOKED_AT), separator), separator)
}

function guessIn(rows: CsvGuess['rows'], separator: CsvSeparator): CsvGuess {
  const titlesRow = titlesRowOf(rows)
  const titles = rows[titlesRow] ?? []
  const data = rows.slice(titlesRow + 1)
  const width = Math.max(titles.length, ...data.slice(0, 20).map(({ length }) => length))
  const layout = knownLayouts.find((known) => hasTitles(titles, known)) ?? null
  const roles = layout === null ? guessRoles(titles, width) : knownRoles(titles, layout)
  const columns = (of: readonly CsvRole[]) => cellsOf(data, roles, of)
  const mapping: CsvMapping = {
    separator,
    titlesRow,
    decimal: decimalOf(columns(['amount', 'debit', 'credit', 'balance']), separator),
    days: layout?.days ?? daysOf(columns(['bookedOn'])),
    universalTime: layout?.universalTime ?? false,
    roles,
    settled: layout?.settled ?? [],
  }
  return { mapping, known: layout?.name ?? null, rows }
}

function firstRows(text: string, separator: CsvSeparator): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  for (const { cells } of rowsOf(text, separator)) {
    if (cells === null || rows.length === ROWS_LOOKED_AT) break
    rows.push(cells)
  }
  return rows
}

/** How well a separator cuts a text: many rows of one same number of columns. */
function scoreOf(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const scores = [...counts].map(([columns, times]) =>
    columns < FEWEST_COLUMNS ? 0 : (times / rows.length) * Math.min(columns, 30),
  )
  return Math.max(0, ...scores)
}

/** The first row that names a day and an amount; else the one above the first that holds a day. */
function titlesRowOf(rows: readonly (readonly string[])[]): number {
  const named = rows.slice(0, HIGHEST_TITLES).findIndex((cells) => {
    if (knownLayouts.some((known) => hasTitles(cells, known))) return true
    const roles = guessRoles(cells, cells.length)
    const amount = roles.some((role) => role === 'amount' || role === 'debit' || role === 'credit')
    return roles.includes('bookedOn') && amount
  })
  if (named >= 0) return named
  const data = rows.slice(0, HIGHEST_TITLES).findIndex((cells) => cells.some(isDay))
  const above = rows[data - 1]
  return data > 0 && above?.length === rows[data]?.length ? data - 1 : -1
}

function isDay(text: string): boolean {
  return dayOrders.some((days) => dayOfCell(text, { days, universalTime: false }) !== null)
}

/** A title as it is compared: without accents, capitals, or signs. */
export function plainTitle(title: string): string {
  return foldText(title)
    .folded.replaceAll(/[^0-9a-z]+/g, ' ')
    .trim()
}

function hasTitles(titles: readonly string[], layout: KnownLayout): boolean {
  const given = new Set(titles.map(plainTitle))
  return layout.titles.every((title) => given.has(plainTitle(title)))
}

function knownRoles(titles: readonly string[], { roles }: KnownLayout) {
  const byTitle = new Map(roles.map(([title, role]) => [plainTitle(title), role]))
  return onceEach(titles.map((title) => byTitle.get(plainTitle(title)) ?? null))
}

function guessRoles(titles: readonly string[], width: number): readonly (CsvRole | null)[] {
  const plain = Array.from({ length: width }, (_, index) => plainTitle(titles[index] ?? ''))
  const roles = plain.map((title) => titleWords.find(([, words]) => words.test(title))?.[0] ?? null)
  return onceEach(withoutStatus(withOneAmount(roles)))
}

/** A status is read only where we know which of its words mean that money moved. */
function withoutStatus(roles: readonly (CsvRole | null)[]): readonly (CsvRole | null)[] {
  return roles.map((role) => (role === 'status' ? null : role))
}

/** Debit and credit say more than an amount beside them, which may have no sign. */
function withOneAmount(roles: readonly (CsvRole | null)[]): readonly (CsvRole | null)[] {
  const sided = roles.includes('debit') && roles.includes('credit')
  return roles.map((role) => (sided && (role === 'amount' || role === 'side') ? null : role))
}

function onceEach(roles: readonly (CsvRole | null)[]): readonly (CsvRole | null)[] {
  return roles.map((role, index) =>
    role !== null && role !== 'label' && roles.indexOf(role) < index ? null : role,
  )
}

function cellsOf(
  data: readonly (readonly string[])[],
  roles: readonly (CsvRole | null)[],
  of: readonly CsvRole[],
): readonly string[] {
  const wanted = new Set<CsvRole | null>(of)
  return data.flatMap((cells) => cells.filter((_, index) => wanted.has(roles[index] ?? null)))
}

/** The last mark before one or two digits; where none tells, that of the country of the separator. */
function decimalOf(amounts: readonly string[], separator: CsvSeparator): ',' | '.' {
  const marks = amounts.flatMap((text) => /([.,])\d{1,2}(?!\d)\D*$/.exec(text)?.[1] ?? [])
  const commas = marks.filter((mark) => mark === ',').length
  if (marks.length === 0) return separator === ',' ? '.' : ','
  return commas * 2 >= marks.length ? ',' : '.'
}

/** The order in which every day exists; the French one where several do. */
function daysOf(cells: readonly string[]): DayOrder {
  const written = cells.filter((text) => /^\d/.test(text))
  const holds = dayOrders.find((days) =>
    written.every((text) => dayOfCell(text, { days, universalTime: false }) !== null),
  )
  return holds ?? 'day-month-year'
}
