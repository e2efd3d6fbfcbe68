/** A day of the calendar by its three numbers; every `Day` is one. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number }

/** The Gregorian calendar repeats itself after 400 years: an era. */
const YEARS_OF_ERA = 400
const MONTHS_OF_ERA = YEARS_OF_ERA * 12
const DAYS_OF_ERA = 146_097

const MONTHS_PER_DAY = MONTHS_OF_ERA / DAYS_OF_ERA

/** From 1 January of year 0, the first day of an era, to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_528

/** Days from the first day of an era to that of each of its months, and to the next era. */
const MONTH_STARTS = monthStarts()

/**
 * The number of a day, counted from 1 January 1970, by whole numbers alone.
 *
 * A month above 12 is one of the next year; a day that its month has not is one of the next month.
 * Parse first.
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1
  const era = Math.floor(months / MONTHS_OF_ERA)
  const start = MONTH_STARTS[months - era * MONTHS_OF_ERA] ?? 0
  return era * DAYS_OF_ERA + start + day - 1 - DAYS_BEFORE_1970
}

/** The day that bears a number of {@link dayNumberOf}; no calendar object is made. */
export function civilDay(number: number): CivilDay {
  const days = number + DAYS_BEFORE_1970
  const era = Math.floor(days / DAYS_OF_ERA)
  const dayOfEra = days - era * DAYS_OF_ERA
  const monthOfEra = monthHolding(dayOfEra)
  const yearOfEra = Math.floor(monthOfEra / 12)
  return {
    year: era * YEARS_OF_ERA + yearOfEra,
    month: monthOfEra - yearOfEra * 12 + 1,
    day: dayOfEra - (MONTH_STARTS[monthOfEra] ?? 0) + 1,
  }
}

/** The month of an era that a day of it falls in: the average month is at most one off. */
function monthHolding(dayOfEra: number): number {
  const guess = Math.floor(dayOfEra * MONTHS_PER_DAY)
  if (dayOfEra < (MONTH_STARTS[guess] ?? 0)) return guess - 1
  return dayOfEra < (MONTH_STARTS[guess + 1] ?? DAYS_OF_ERA) ? guess : guess + 1
}

function monthStarts(): Int32Array {
  const starts = new Int32Array(MONTHS_OF_ERA + 1)
  let days = 0
  for (let month = 0; month < MONTHS_OF_ERA; month += 1) {
    starts[month] = days
    days += daysOfMonth(Math.floor(month / 12), (month % 12) + 1)
  }
  starts[MONTHS_OF_ERA] = days
  return starts
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
