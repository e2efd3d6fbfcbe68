import { invariant, type Citation } from '@quittance/kernel'
import { rateBook, type AddedRate, type AddedRates, type RateBook } from '#rates/rate-book.ts'
import { halfYearNamed } from '#rates/rate-series.ts'

/**
 * A rate that people added to the published ones, as a document: the figures of a half-year, in
 * hundredths of a point, and the text that they were read in.
 */
export type ConfirmedRateDocument = {
  /** `2027-S1`. */
  readonly halfYear: string
  readonly source: string
} & (
  | {
      readonly series: 'legal'
      readonly privateHundredths: number
      readonly otherHundredths: number
    }
  | { readonly series: 'ecb'; readonly ecbHundredths: number }
)

/**
 * The book of an office: the published rates, followed by those that its people confirmed.
 *
 * Two people who read the same source are one source: an answer that rests on an added rate is
 * arguable. One that does not follow the rates before it is left aside, and so is one that is
 * published since: the half-year that lacks its rate is asked for, never guessed.
 */
export function rateBookWith(confirmed: readonly ConfirmedRateDocument[]): RateBook {
  const added = addedRates(confirmed)
  const whole = rateBook(added)
  if (whole.kind === 'ready') return whole.book
  const refused = new Set(whole.refusals.map(({ path }) => path.replace(/\..*$/, '')))
  const rest = rateBook({
    legal: (added.legal ?? []).filter((_, index) => !refused.has(`legal[${index}]`)),
    ecb: (added.ecb ?? []).filter((_, index) => !refused.has(`ecb[${index}]`)),
  })
  invariant(rest.kind === 'ready', 'a book without what it refused is ready')
  return rest.book
}

function addedRates(confirmed: readonly ConfirmedRateDocument[]): AddedRates {
  return {
    legal: confirmed.flatMap((one) =>
      one.series === 'legal'
        ? added(one, { 'private-individual': one.privateHundredths, other: one.otherHundredths })
        : [],
    ),
    ecb: confirmed.flatMap((one) => (one.series === 'ecb' ? added(one, one.ecbHundredths) : [])),
  }
}

function added<Value>(
  { halfYear, source }: ConfirmedRateDocument,
  value: Value,
): readonly AddedRate<Value>[] {
  const days = halfYearNamed(halfYear)
  return days === null ? [] : [{ ...days, value, confirmed: false, source: citationOf(source) }]
}

/** How an added rate is cited: by the text a person read, to be confirmed. */
function citationOf(source: string): Citation {
  return { code: 'Relevé', article: `${source} (à confirmer)`, kind: 'practice' }
}
