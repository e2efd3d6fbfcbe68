import {
  civilDay,
  day,
  dayFromNumber,
  dayNumber,
  dayNumberOf,
  type Citation,
  type Period,
  type RateHundredths,
} from '@quittance/kernel'
import { ecbRates } from '#rates/ecb-rate.data.ts'
import { legalRates, type LegalRatePair } from '#rates/legal-rate.data.ts'
import { entryOn, firstEntry } from '#texts/dated-table.ts'
import { isoOfDayNumber } from '#texts/day-numbers.ts'

/** A run of days, as day numbers, both ends included. */
export type NumberedDays = { readonly from: number; readonly to: number }

/** A rate over the period that it holds for. */
export type RatePeriod<Value> = NumberedDays & {
  /** `2024-S1`, `2014`, or both days where the period is neither a half-year nor a year. */
  readonly name: string
  readonly value: Value
  /** False where one single source gives the figure. */
  readonly confirmed: boolean
  readonly source: Citation
}

/** Periods in order, each starting the day after the one before. */
export type RateSeries<Value> = readonly RatePeriod<Value>[]

/** The periods of the legal rate that the tables of this package hold. */
export function publishedLegalPeriods(): RateSeries<LegalRatePair> {
  return legalRates.entries.map((entry) => {
    const days = { from: dayNumber(day(entry.from)), to: dayNumber(day(entry.to)) }
    return periodOf(days, entry)
  })
}

/**
 * The ECB rate by half-year: the one in force on its 1 January or 1 July (C. com. L441-10, II).
 *
 * From 1999 to the half-year in which the table was last checked.
 */
export function publishedEcbHalfYears(): RateSeries<RateHundredths> {
  const last = dayNumber(day(ecbRates.checkedOn))
  const periods: RatePeriod<RateHundredths>[] = []
  let half = halfYearOf(dayNumber(day(firstEntry(ecbRates).from)))
  while (half.from <= last) {
    const entry = entryOn(ecbRates, isoOfDayNumber(half.from))
    if (entry !== null) periods.push(periodOf(half, entry))
    half = halfYearOf(half.to + 1)
  }
  return periods
}

/** A period with its name. */
export function periodOf<Value>(
  days: NumberedDays,
  rate: Pick<RatePeriod<Value>, 'value' | 'confirmed' | 'source'>,
): RatePeriod<Value> {
  const { value, confirmed, source } = rate
  return { from: days.from, to: days.to, name: periodName(days), value, confirmed, source }
}

/** The part of a series that holds on a day, or null where it has none. */
export function heldOn<Held extends NumberedDays>(
  series: readonly Held[],
  number: number,
): Held | null {
  let low = 0
  let high = series.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const held = series[middle]
    if (held === undefined) return null
    if (held.to < number) low = middle + 1
    else if (held.from > number) high = middle - 1
    else return held
  }
  return null
}

/** The half-year of a day: 1 January to 30 June, 1 July to 31 December. */
export function halfYearOf(number: number): NumberedDays {
  const { year, month } = civilDay(number)
  return month < 7
    ? { from: dayNumberOf(year, 1, 1), to: dayNumberOf(year, 6, 30) }
    : { from: dayNumberOf(year, 7, 1), to: dayNumberOf(year, 12, 31) }
}

/** The half-year of a day, as `2024-S1`. */
export function halfYearName(number: number): string {
  const { year, month } = civilDay(number)
  return `${year}-S${month < 7 ? 1 : 2}`
}

/** The days of a half-year by its name, as `2024-S1`; null for any other writing. */
export function halfYearNamed(name: string): Period | null {
  const read = /^(\d{4})-S([12])$/.exec(name)
  if (read === null) return null
  const { from, to } = halfYearOf(dayNumberOf(Number(read[1]), read[2] === '1' ? 1 : 7, 1))
  return { from: dayFromNumber(from), to: dayFromNumber(to) }
}

function periodName({ from, to }: NumberedDays): string {
  const half = halfYearOf(from)
  if (half.from === from && half.to === to) return halfYearName(from)
  const { year } = civilDay(from)
  const isYear = from === dayNumberOf(year, 1, 1) && to === dayNumberOf(year, 12, 31)
  return isYear ? String(year) : `${isoOfDayNumber(from)}/${isoOfDayNumber(to)}`
}
