import {
  addSpan,
  easterSunday,
  isAfter,
  isBefore,
  parseDay,
  type Day,
  type Period,
} from '@quittance/kernel'

/** Whether a date without year looks ahead (a promise) or back (a payment made). */
export type Toward = 'future' | 'past'

/** From when a message is read, and which way its dates look. */
export type Viewpoint = { readonly today: Day; readonly toward: Toward }

const two = (value: number) => String(value).padStart(2, '0')

function exactDay(year: number, month: number, day: number): Day | null {
  return parseDay(`${year}-${two(month)}-${two(day)}`)
}

/** A day of a month, in the year written or the nearest one the right way; null if impossible. */
export function dayOfMonth(
  written: { readonly day: number; readonly month: number; readonly year: number | null },
  { today, toward }: Viewpoint,
): Day | null {
  const { day, month, year } = written
  if (year !== null) return exactDay(year, month, day)
  const nominal = month * 100 + day
  const now = today.month * 100 + today.day
  const shift = toward === 'future' ? (nominal < now ? 1 : 0) : nominal > now ? -1 : 0
  return exactDay(today.year + shift, month, day)
}

const MONTHS_SEARCHED = 3

/** The next (or last) day that bears a number; today counts. */
export function dayNumbered(day: number, { today, toward }: Viewpoint): Day | null {
  const step = toward === 'future' ? 1 : -1
  for (let months = 0; months <= MONTHS_SEARCHED; months += 1) {
    const month = addSpan(today.with({ day: 1 }), { months: months * step })
    const found = exactDay(month.year, month.month, day)
    const wrongWay =
      found !== null && (toward === 'future' ? isBefore(found, today) : isAfter(found, today))
    if (found !== null && !wrongWay) return found
  }
  return null
}

/** The next (or last) such weekday, never today; Monday is 1. */
export function weekday(number: number, { today, toward }: Viewpoint): Day {
  const ahead = (number - today.dayOfWeek + 7) % 7
  if (toward === 'future') return addSpan(today, { days: ahead === 0 ? 7 : ahead })
  return addSpan(today, { days: ahead === 0 ? -7 : ahead - 7 })
}

/** A whole month, the nearest one the right way; the current month counts. */
export function wholeMonth(
  month: number,
  year: number | null,
  { today, toward }: Viewpoint,
): Period {
  const shift = toward === 'future' ? (month < today.month ? 1 : 0) : month > today.month ? -1 : 0
  return monthOf(today.with({ year: year ?? today.year + shift, month, day: 1 }))
}

/** The month that holds a day. */
export function monthOf(day: Day): Period {
  return { from: day.with({ day: 1 }), to: day.with({ day: day.daysInMonth }) }
}

/** The week, Monday to Sunday, that holds a day. */
export function weekOf(day: Day): Period {
  const from = addSpan(day, { days: 1 - day.dayOfWeek })
  return { from, to: addSpan(from, { days: 6 }) }
}

/** The nearest day the right way that stands so many days after Easter; today counts. */
export function easterDay(daysAfter: number, { today, toward }: Viewpoint): Day {
  const ofYear = (year: number) => addSpan(easterSunday(year), { days: daysAfter })
  const thisYear = ofYear(today.year)
  if (toward === 'future') return isBefore(thisYear, today) ? ofYear(today.year + 1) : thisYear
  return isAfter(thisYear, today) ? ofYear(today.year - 1) : thisYear
}
