import { civilDay, dayFromNumber, dayNumberOf } from '@quittance/kernel'

/** `-MM-DD` by month and day, written once. */
const MONTH_AND_DAY = Array.from({ length: 13 }, (_none, month) =>
  Array.from({ length: 32 }, (_nothing, day) => `-${twoDigits(month)}-${twoDigits(day)}`),
)

/** The day of a number of kernel's `dayNumber`, written `YYYY-MM-DD`; no calendar object is made. */
export function isoOfDayNumber(number: number): string {
  const { year, month, day } = civilDay(number)
  const tail = MONTH_AND_DAY[month]?.[day]
  if (tail === undefined || year < 1000 || year > 9999) return dayFromNumber(number).toString()
  return String(year) + tail
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
  const toYear = year + Math.floor(counted / 12)
  const toMonth = counted - Math.floor(counted / 12) * 12
  const last = dayNumberOf(toYear, toMonth + 2, 1)
  return Math.min(dayNumberOf(toYear, toMonth + 1, day), last - 1)
}

/** The same day-number years later; 29 February gives 28 February where the year has no other. */
export function addYears(number: number, years: number): number {
  return addMonths(number, years * 12)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
