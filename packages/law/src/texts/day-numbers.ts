import { civilDay, dayFromNumber, dayNumberOf, shortDayText } from '@quittance/kernel'

/** The day of a number of kernel's `dayNumber`, written `YYYY-MM-DD`; no calendar object is made. */
export const isoOfDayNumber = writtenOnce(isoText)

/** The day of a number as a row of a table writes it, « 11 janv. 2031 ». */
export const shortTextOfDayNumber = writtenOnce((number) => shortDayText(civilDay(number)))

/** Days from 1970 to this one are written once: claims live there, and their days come back. */
const LAST_KEPT = dayNumberOf(2099, 12, 31)

function writtenOnce(write: (number: number) => string): (number: number) => string {
  const kept: (string | undefined)[] = []
  return (number) => {
    if (number < 0 || number > LAST_KEPT) return write(number)
    if (kept.length === 0) kept.length = LAST_KEPT + 1
    return (kept[number] ??= write(number))
  }
}

function isoText(number: number): string {
  const { year, month, day } = civilDay(number)
  if (year < 1000 || year > 9999) return dayFromNumber(number).toString()
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** The year of a day number. */
export function yearOfDayNumber(number: number): number {
  return civilDay(number).year
}

/** The number of 31 December of a year. */
export function lastDayNumberOfYear(year: number): number {
  return dayNumberOf(year, 12, 31)
}

/** True for a year of 366 days. */
export function isLeapYear(year: number): boolean {
  return dayNumberOf(year, 3, 1) - dayNumberOf(year, 2, 28) > 1
}

/**
 * The same day-number months later; where the month has no such day, its last one.
 *
 * Always from the first day of a series: two steps of one month are not one step of two.
 *
 * @see CPC 641, al. 2
 */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilDay(number)
  const counted = month - 1 + months
  const yearsOn = Math.floor(counted / 12)
  const toMonth = counted - yearsOn * 12 + 1
  const moved = dayNumberOf(year + yearsOn, toMonth, day)
  if (day <= SHORTEST_MONTH) return moved
  return Math.min(moved, dayNumberOf(year + yearsOn, toMonth + 1, 1) - 1)
}

/** The same day-number years later; 29 February gives 28 February where the year has no other. */
export function addYears(number: number, years: number): number {
  return addMonths(number, years * 12)
}

/** Every month has so many days. */
const SHORTEST_MONTH = 28

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
