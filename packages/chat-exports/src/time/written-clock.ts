const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** A wall clock by its parts, as written; months and days from 1. */
export type ClockParts = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** null when the clock stops at the minute. */
  readonly second: number | null
}

/**
 * `YYYY-MM-DDTHH:MM` or `…:SS` of a wall clock; null for one that cannot exist: 31/02 never rolls
 * over, and a 24th hour is none.
 */
export function localText(parts: ClockParts): string | null {
  const { year, month, day, hour, minute, second } = parts
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return `${date}T${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`
}

const two = (value: number) => String(value).padStart(2, '0')

/** Days of a month; by arithmetic, since a file asks several times a line. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Reads `YYYY-MM-DD HH:MM:SS`; null when it is written otherwise, or cannot exist. */
export function isoLocal(text: string): string | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number)
  const second = match[6] === undefined ? null : Number(match[6])
  return localText({ year, month, day, hour, minute, second })
}
