import {
  day,
  dayFromNumber,
  dayNumber,
  type Citation,
  type RateHundredths,
} from '@quittance/kernel'
import { ecbRates } from '#rates/ecb-rate.data.ts'
import { legalRates, type LegalRateCreditor, type LegalRatePair } from '#rates/legal-rate.data.ts'
import { entryOn, firstEntry } from '#texts/dated-table.ts'

/** A published rate over the period that it holds for, in day numbers, both ends included. */
export type RatePeriod<Value> = {
  readonly from: number
  readonly to: number
  /** `2024-S1`, `2014`, or both days where the period is neither a half-year nor a year. */
  readonly name: string
  readonly value: Value
  /** False where one single source gives the figure. */
  readonly confirmed: boolean
  readonly source: Citation
}

const legalPeriods = legalRates.entries.map((entry): RatePeriod<LegalRatePair> => ({
  from: dayNumber(day(entry.from)),
  to: dayNumber(day(entry.to)),
  name: periodName(entry.from, entry.to),
  value: entry.value,
  confirmed: entry.confirmed,
  source: entry.source,
}))

const ecbHalfYears = halfYearsKnown()

/** The period of the legal rate that holds on a day, or null where the table has none. */
export function legalPeriodOn(number: number): RatePeriod<LegalRatePair> | null {
  return periodOn(legalPeriods, number)
}

/** The rate of one column of the legal rate on a day, or null where it is not known. */
export function legalRateOn(number: number, creditor: LegalRateCreditor): RateHundredths | null {
  return legalPeriodOn(number)?.value[creditor] ?? null
}

/**
 * The ECB rate that counts for the half-year of a day: the one in force on its 1 January or 1 July.
 *
 * Null before 1999 and after the half-year in which the table was last checked.
 */
export function ecbHalfYearOn(number: number): RatePeriod<RateHundredths> | null {
  return periodOn(ecbHalfYears, number)
}

/** The half-year of a day, as `2024-S1`. */
export function halfYearName(number: number): string {
  const on = dayFromNumber(number)
  return `${on.year}-S${on.month < 7 ? 1 : 2}`
}

function periodOn<Value>(
  periods: readonly RatePeriod<Value>[],
  number: number,
): RatePeriod<Value> | null {
  for (let index = periods.length - 1; index >= 0; index -= 1) {
    const period = periods[index]
    if (period === undefined || period.from > number) continue
    return number <= period.to ? period : null
  }
  return null
}

function periodName(from: string, to: string): string {
  const year = from.slice(0, 4)
  if (to === `${year}-12-31` && from === `${year}-01-01`) return year
  if (to === `${year}-06-30` && from === `${year}-01-01`) return `${year}-S1`
  if (to === `${year}-12-31` && from === `${year}-07-01`) return `${year}-S2`
  return `${from}/${to}`
}

function halfYearsKnown(): readonly RatePeriod<RateHundredths>[] {
  const first = Number(firstEntry(ecbRates).from.slice(0, 4))
  const last = Number(ecbRates.checkedOn.slice(0, 4))
  const periods: RatePeriod<RateHundredths>[] = []
  for (let year = first; year <= last; year += 1) {
    for (const [from, to] of [
      [`${year}-01-01`, `${year}-06-30`],
      [`${year}-07-01`, `${year}-12-31`],
    ] as const) {
      const entry = entryOn(ecbRates, from)
      if (entry === null || from > ecbRates.checkedOn) continue
      periods.push({
        from: dayNumber(day(from)),
        to: dayNumber(day(to)),
        name: periodName(from, to),
        value: entry.value,
        confirmed: entry.confirmed,
        source: entry.source,
      })
    }
  }
  return periods
}
