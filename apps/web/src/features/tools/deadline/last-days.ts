import {
  addSpan,
  daysBetween,
  holidayOn,
  holidayPlaces,
  isBefore,
  isWeekend,
  laterDay,
  parseDay,
  type Day,
  type HolidayPlace,
} from '@quittance/kernel'
import { courtPlaces, type CourtPlace, type Deadline, type DeadlineDocument } from '@quittance/law'

/** A day of the strip: what it is for the time limit, and why it is not a working day. */
export type LastDay = {
  readonly on: Day
  readonly is: 'start' | 'counted' | 'term' | 'passed-over' | 'end'
  /** The name of the public holiday; null on another day. */
  readonly holiday: string | null
  readonly weekend: boolean
}

const DAYS_BEFORE_THE_TERM = 4
const MOST_DAYS = 24

/** The last days of a time limit, from a little before its term to the day on which it ends. */
export function lastDaysOf(facts: DeadlineDocument, value: Deadline): readonly LastDay[] {
  const from = facts.from === undefined ? null : parseDay(facts.from)
  const term = parseDay(value.normalEnd)
  const end = parseDay(value.end)
  if (from === null || term === null || end === null) return []
  const first = laterDay(from, addSpan(term, { days: -DAYS_BEFORE_THE_TERM }))
  const calendar = calendarOf(facts)
  const count = Math.min(MOST_DAYS, daysBetween(first, end) + 1)
  return Array.from({ length: count }, (_, index) => {
    const on = addSpan(first, { days: index })
    return {
      on,
      is: on.equals(end)
        ? 'end'
        : on.equals(term)
          ? 'term'
          : on.equals(from)
            ? 'start'
            : isBefore(on, term)
              ? 'counted'
              : 'passed-over',
      holiday: holidayOn(on, calendar)?.name ?? null,
      weekend: isWeekend(on),
    }
  })
}

/** The place whose holidays count: where the court sits, near the person who must act unless far. */
export function seatOf({ place, court }: DeadlineDocument): CourtPlace {
  return court ?? courtPlaces.find((one) => one === place) ?? 'metropole'
}

/** The calendar of the court; the law has answered from the same one. */
function calendarOf(facts: DeadlineDocument): HolidayPlace {
  const seat = seatOf(facts)
  const without = seat === 'alsace-moselle' && facts.protestantChurch === false
  const calendar = without ? 'alsace-moselle-without-temple' : seat
  return holidayPlaces.find((one) => one === calendar) ?? 'metropole'
}
