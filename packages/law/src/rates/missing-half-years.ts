import { dayFromNumber, dayNumber, type Day } from '@quittance/kernel'
import type { RateBook } from '#rates/rate-book.ts'
import { halfYearName, halfYearOf, type NumberedDays } from '#rates/rate-series.ts'
import { addMonths } from '#texts/day-numbers.ts'

/** A half-year whose rate is asked for: interest over its days answers `needs-facts`. */
export type MissingHalfYear = {
  /** The fact as an answer of interest asks for it: `legal-rate:2027-S1`. */
  readonly fact: string
  readonly series: keyof RateBook
  readonly halfYear: string
  readonly from: Day
  readonly to: Day
}

/** How long before a half-year starts its rate is asked for. */
const MONTHS_AHEAD = 1

/**
 * The half-years after the end of a book that run on a day, or start within a month of it.
 *
 * The legal rate of a half-year is set by an order in the weeks before it; that of the ECB is known
 * on its first day only.
 */
export function missingHalfYears(book: RateBook, on: Day): readonly MissingHalfYear[] {
  const last = addMonths(dayNumber(on), MONTHS_AHEAD)
  return [
    ...halfYearsAfter(book.legal, last).map((days) => missing('legal', days)),
    ...halfYearsAfter(book.ecb, last).map((days) => missing('ecb', days)),
  ]
}

function halfYearsAfter(series: readonly NumberedDays[], last: number): readonly NumberedDays[] {
  const found: NumberedDays[] = []
  let from = (series.at(-1)?.to ?? last) + 1
  while (from <= last) {
    const half = halfYearOf(from)
    found.push(half)
    from = half.to + 1
  }
  return found
}

function missing(series: keyof RateBook, { from, to }: NumberedDays): MissingHalfYear {
  const halfYear = halfYearName(from)
  return {
    fact: `${series}-rate:${halfYear}`,
    series,
    halfYear,
    from: dayFromNumber(from),
    to: dayFromNumber(to),
  }
}
