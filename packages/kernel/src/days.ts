import { civilDay, dayNumberOf } from '#day-numbers.ts'
import { invariant } from '#invariant.ts'

/** A civil day (jour), as the person who wrote it saw it; never moved to another zone. */
export type Day = Temporal.PlainDate

/** A run of days, both ends included. */
export type Period = { readonly from: Day; readonly to: Day }

/** A span of the calendar, as the texts write it: `{ years: 5 }`, `{ months: 1, days: 10 }`. */
export type CalendarSpan = {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

/**
 * Reads a day written `YYYY-MM-DD`.
 *
 * @returns null for any other writing and for a day that does not exist; 31/02 never rolls over.
 */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  if (month < 1 || month > 12 || day < 1) return null
  const first = dayNumberOf(year, month, 1)
  const number = first + day - 1
  return number < dayNumberOf(year, month + 1, 1) ? dayFromNumber(number) : null
}

/**
 * A day written by hand in our own tables and tests.
 *
 * @throws BrokenInvariant when it does not exist.
 */
export function day(text: string): Day {
  const read = parseDay(text)
  invariant(read !== null, `'${text}' is a day`)
  return read
}

/** The number of a day, counted from 1 January 1970: for computations that loop. */
export function dayNumber(of: Day): number {
  return dayNumberOf(of.year, of.month, of.day)
}

/** Days made once, by their numbers: to make one costs as much as fifty comparisons of numbers. */
const known = new Map<number, Day>()

/** Three lives' worth of days; past that many, they are made anew: memory is bounded. */
const MOST_KNOWN = 80_000

/** The day that bears a number of {@link dayNumber}; the same number gives the same object. */
export function dayFromNumber(number: number): Day {
  const found = known.get(number)
  if (found !== undefined) return found
  const { year, month, day } = civilDay(number)
  const made = new Temporal.PlainDate(year, month, day)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(number, made)
  return made
}

/** Days from one day to another: 0 on the same day, negative when `to` is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** True when the first day comes before the second; the same day does not. */
export function isBefore(one: Day, other: Day): boolean {
  return compareDays(one, other) < 0
}

/** True when the first day comes after the second; the same day does not. */
export function isAfter(one: Day, other: Day): boolean {
  return compareDays(one, other) > 0
}

/** The order of two days, to sort by: negative where the first comes before. */
export function compareDays(one: Day, other: Day): number {
  if (one === other) return 0
  // `Temporal.PlainDate.compare` is twenty times slower than to read the numbers of both.
  const years = one.year - other.year
  if (years !== 0) return years
  const months = one.month - other.month
  return months === 0 ? one.day - other.day : months
}

/** The later of two days. */
export function laterDay(one: Day, other: Day): Day {
  return isAfter(one, other) ? one : other
}

/** The earlier of two days. */
export function earlierDay(one: Day, other: Day): Day {
  return isBefore(one, other) ? one : other
}

/**
 * The same day-number after a span; where the month has no such day, its last one
 * (31 January + 1 month = 28 or 29 February; 29 February + 1 year = 28 February).
 *
 * Months and years first, then days (CPC art. 641). Always computed from the first day of a series:
 * two steps of one month are not one step of two.
 */
export function addSpan(from: Day, span: CalendarSpan): Day {
  const { years = 0, months = 0, days = 0 } = span
  if (years === 0 && months === 0) return dayFromNumber(dayNumber(from) + days)
  const [year, month] = [from.year + years, from.month + months]
  const first = dayNumberOf(year, month, 1)
  const last = dayNumberOf(year, month + 1, 1) - 1
  return dayFromNumber(Math.min(first + from.day - 1, last) + days)
}
