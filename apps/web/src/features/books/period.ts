import { day, isBefore, type Day } from '@quittance/kernel'

/** Two days, both included. */
export type BookPeriod = { readonly from: string; readonly to: string }

/** Before anything the product wrote. */
const FIRST_DAY = '1900-01-01'

/** The name of the period that holds everything. */
export const EVER = 'ever'

/** The names of the periods that can be chosen: the years of the months given, then these months. */
export function periodNames(months: readonly string[]): readonly string[] {
  const years = new Set(months.map((month) => month.slice(0, 4)))
  return [...[...years].toSorted().toReversed(), ...months]
}

/**
 * The days of a period named `ever`, `2026` or `2026-05`.
 *
 * A statement may hold days to come: « depuis le début » counts them.
 */
export function periodNamed(name: string, today: Day): BookPeriod {
  if (/^\d{4}-\d{2}$/.test(name)) {
    const first = day(`${name}-01`)
    return { from: first.toString(), to: lastDayOf(first).toString() }
  }
  if (/^\d{4}$/.test(name)) return { from: `${name}-01-01`, to: `${name}-12-31` }
  const last = day('9999-12-31')
  return { from: FIRST_DAY, to: (isBefore(last, today) ? today : last).toString() }
}

/** The last day of the month of a day. */
function lastDayOf(of: Day): Day {
  return of.with({ day: of.daysInMonth })
}
