import type { AddedRateView, RateSeriesName } from '@quittance/contract'
import { dayFromNumber, type Citation, type Day, type RateHundredths } from '@quittance/kernel'
import { halfYearNamed, publishedRates, type RatePeriod } from '@quittance/law'

/** One period of a series, with its figures in the order of the columns. */
export type RateRow = {
  /** `2027-S1`, `2014`, or both days of an older period. */
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly figures: readonly RateHundredths[]
  readonly source: string
  readonly confirmed: boolean
  /** What people did, where they added it; null for what the product publishes. */
  readonly added: AddedRateView | null
}

/** The periods of a series that count, the last one first: published, then confirmed here. */
export function rateRows(
  series: RateSeriesName,
  added: readonly AddedRateView[],
): readonly RateRow[] {
  const published =
    series === 'legal'
      ? publishedRates.legal.map((period) =>
          rowOf(period, [period.value['private-individual'], period.value.other]),
        )
      : publishedRates.ecb.map((period) => rowOf(period, [period.value]))
  return [...published, ...addedRows(series, added)].toReversed()
}

function rowOf(period: RatePeriod<unknown>, figures: readonly RateHundredths[]): RateRow {
  const { name, from, to, source, confirmed } = period
  return {
    name,
    from: dayFromNumber(from),
    to: dayFromNumber(to),
    figures,
    source: sourceText(source),
    confirmed,
    added: null,
  }
}

/** « Arrêté du 15/12/2025 », « Service-public.gouv.fr, F783 »; how sure it is stands beside. */
function sourceText({ code, article }: Citation): string {
  const bare = article.replace(/ ?\(à confirmer\)$/, '')
  return /^(?:du|n°) /.test(bare) ? `${code} ${bare}` : `${code}, ${bare}`
}

function addedRows(series: RateSeriesName, added: readonly AddedRateView[]): readonly RateRow[] {
  return added
    .filter((rate) => rate.series === series && rate.state === 'confirmed' && !rate.published)
    .toSorted((one, other) => one.halfYear.localeCompare(other.halfYear))
    .map((rate) => ({
      name: rate.halfYear,
      ...daysOf(rate.halfYear),
      figures: figuresOf(rate),
      source: rate.source,
      confirmed: false,
      added: rate,
    }))
}

/** The figures of a rate in the order of the columns of its series. */
export function figuresOf(rate: AddedRateView): readonly RateHundredths[] {
  return rate.series === 'legal'
    ? [rate.privateHundredths, rate.otherHundredths]
    : [rate.ecbHundredths]
}

function daysOf(halfYear: string): Pick<RateRow, 'from' | 'to'> {
  const days = halfYearNamed(halfYear)
  if (days === null) throw new Error(`${halfYear} is not a half-year`)
  return days
}
