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
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
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

/** The day that bears a number of {@link dayNumber}. */
export function dayFromNumber(number: number): Day {
  const { year, month, day } = civilDay(number)
  return new Temporal.PlainDate(year, month, day)
}

/** Days from one day to another: 0 on the same day, negative when `to` is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** True when the first day comes before the second; the same day does not. */
export function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}

/** True when the first day comes after the second; the same day does not. */
export function isAfter(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) > 0
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
  if (years === 0 && months === 0) return from.add({ days })
  return from.add({ years, months }, { overflow: 'constrain' }).add({ days })
}
