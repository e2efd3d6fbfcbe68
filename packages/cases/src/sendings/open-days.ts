import { holidayOn, holidayPlaces, type Day, type HolidayPlace } from '@quittance/kernel'

/**
 * Whether the house writes by e-mail or by SMS on a day: neither on a Sunday, nor on a public holiday
 * where the debtor lives. Where nobody knows the place, or its calendar is not held, a holiday anywhere
 * closes the day.
 */
export function isOpenDay(day: Day, place: HolidayPlace | null): boolean {
  const places = place === null ? holidayPlaces : [place]
  return day.dayOfWeek !== SUNDAY && places.every((one) => holidayOn(day, one) === null)
}

const SUNDAY = 7
