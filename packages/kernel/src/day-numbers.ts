/** A day of the calendar by its three numbers; every `Day` is one. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number }

/** Days of 400 years of the Gregorian calendar, after which it repeats itself. */
const DAYS_OF_ERA = 146_097

/** From 1 March of year 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468

/**
 * The number of a day, counted from 1 January 1970, by whole numbers alone.
 *
 * The year is taken to begin in March, so that 29 February is its last day. A month above 12 or a
 * day that its month has not gives a number all the same: parse first.
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? month - 3 : month + 9
  const yearFromMarch = month > 2 ? year : year - 1
  const era = Math.floor(yearFromMarch / 400)
  const yearOfEra = yearFromMarch - era * 400
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const daysOfMonths = Math.floor((153 * fromMarch + 2) / 5)
  return era * DAYS_OF_ERA + yearOfEra * 365 + leapDays + daysOfMonths + day - 1 - DAYS_BEFORE_1970
}

/** The day that bears a number of {@link dayNumberOf}; no calendar object is made. */
export function civilDay(number: number): CivilDay {
  const shifted = number + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_OF_ERA)
  const dayOfEra = shifted - era * DAYS_OF_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays)
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}
