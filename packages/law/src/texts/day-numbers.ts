const MS_PER_DAY = 86_400_000

/** The day of a number of kernel's `dayNumber`, written `YYYY-MM-DD`; no calendar object is made. */
export function isoOfDayNumber(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The year of a day number. */
export function yearOfDayNumber(number: number): number {
  return new Date(number * MS_PER_DAY).getUTCFullYear()
}

/** The number of 31 December of a year. */
export function lastDayNumberOfYear(year: number): number {
  return Date.UTC(year, 11, 31) / MS_PER_DAY
}

/** True for a year of 366 days. */
export function isLeapYear(year: number): boolean {
  return lastDayNumberOfYear(year) - lastDayNumberOfYear(year - 1) > 365
}
