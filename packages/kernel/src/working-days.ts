import { addSpan, daysBetween, type Day } from '#days.ts'
import { holidaysOf, isWeekend, isWorkingDay, type HolidayPlace } from '#holidays.ts'

const DAYS_A_WEEK = 7

/**
 * How many working days (jours ouvrés: Saturdays, Sundays and public holidays out) have come after a
 * day, the last one counted: from a Monday to the Tuesday after it, one.
 *
 * Zero where the last day does not come after the first.
 */
export function workingDaysAfter(from: Day, to: Day, place: HolidayPlace): number {
  const days = daysBetween(from, to)
  if (days <= 0) return 0
  const rest = days % DAYS_A_WEEK
  let count = Math.trunc(days / DAYS_A_WEEK) * 5
  for (let back = 0; back < rest; back += 1) {
    if (!isWeekend(addSpan(to, { days: -back }))) count += 1
  }
  return count - holidaysOnWeekdays(from, to, place)
}

/** The last day after which so many working days have come by another: older ones have had more. */
export function dayBeforeWorkingDays(to: Day, count: number, place: HolidayPlace): Day {
  let on = to
  for (let left = count; left > 0; on = addSpan(on, { days: -1 })) {
    if (isWorkingDay(on, place)) left -= 1
  }
  return on
}

/** Public holidays after a day and up to another that no weekend holds, two on one day once. */
function holidaysOnWeekdays(from: Day, to: Day, place: HolidayPlace): number {
  const found = new Set<string>()
  for (let { year } = from; year <= to.year; year += 1) {
    for (const { on } of holidaysOf(year, place)) {
      if (daysBetween(from, on) > 0 && daysBetween(on, to) >= 0 && !isWeekend(on)) {
        found.add(on.toString())
      }
    }
  }
  return found.size
}
