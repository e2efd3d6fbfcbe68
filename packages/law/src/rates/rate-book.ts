import { dayNumber, type Citation, type Day, type RateHundredths } from '@quittance/kernel'
import type { LegalRatePair } from '#rates/legal-rate.data.ts'
import {
  halfYearName,
  halfYearOf,
  heldOn,
  periodOf,
  publishedEcbHalfYears,
  publishedLegalPeriods,
  type RatePeriod,
  type RateSeries,
} from '#rates/rate-series.ts'

/**
 * The rates that a question of interest is answered with (livre des taux).
 *
 * Made once by {@link rateBook}, then given to as many questions as one likes.
 */
export type RateBook = {
  readonly legal: RateSeries<LegalRatePair>
  /** By half-year, each with the rate in force on its first day. */
  readonly ecb: RateSeries<RateHundredths>
}

/**
 * The rate of a half-year that the published tables do not hold yet.
 *
 * `confirmed` is false where one single source gives it: it is used, and answers are arguable.
 */
export type AddedRate<Value> = {
  /** 1 January or 1 July. */
  readonly from: Day
  /** 30 June or 31 December of the same year. */
  readonly to: Day
  readonly value: Value
  readonly confirmed: boolean
  readonly source: Citation
}

/** Rates to put after the published ones. */
export type AddedRates = {
  readonly legal?: readonly AddedRate<LegalRatePair>[]
  readonly ecb?: readonly AddedRate<RateHundredths>[]
}

/** Why an added rate is not taken, from the most to the least urgent. */
export type RateRefusalCode =
  | 'not-a-half-year'
  | 'not-a-rate'
  | 'source-missing'
  | 'before-published-rates'
  | 'overlap'
  | 'gap'

/** A refusal, and the entry it is about: `legal[0].from`. */
export type RateRefusal = {
  readonly code: RateRefusalCode
  readonly path: string
  /** The half-year too early or given twice, or the first one that is missing. */
  readonly halfYear?: string
}

export type RateBookResult =
  | { readonly kind: 'ready'; readonly book: RateBook }
  | { readonly kind: 'refused'; readonly refusals: readonly RateRefusal[] }

/** The rates of the published tables alone. */
export const publishedRates: RateBook = {
  legal: publishedLegalPeriods(),
  ecb: publishedEcbHalfYears(),
}

/**
 * The published rates followed by others, checked: whole half-years, none twice, none left out,
 * each with its source.
 *
 * A published rate is never edited: an added one for days that the tables hold is left aside.
 */
export function rateBook(added: AddedRates): RateBookResult {
  const legal = extend(publishedRates.legal, {
    name: 'legal',
    added: added.legal ?? [],
    isRate: (pair) => isLegalRate(pair['private-individual']) && isLegalRate(pair.other),
  })
  const ecb = extend(publishedRates.ecb, {
    name: 'ecb',
    added: added.ecb ?? [],
    isRate: isCentralBankRate,
  })
  const refusals = [...legal.refusals, ...ecb.refusals]
  if (refusals.length > 0) return { kind: 'refused', refusals }
  return { kind: 'ready', book: { legal: legal.series, ecb: ecb.series } }
}

/** A rate outside these bounds is a slip of unit; only a central bank may go below zero. */
const HIGHEST_RATE: RateHundredths = 5000
const LOWEST_CENTRAL_BANK_RATE: RateHundredths = -500

function isLegalRate(value: RateHundredths): boolean {
  return value >= 0 && isCentralBankRate(value)
}

function isCentralBankRate(value: RateHundredths): boolean {
  return Number.isSafeInteger(value) && value >= LOWEST_CENTRAL_BANK_RATE && value <= HIGHEST_RATE
}

type Extension<Value> = {
  readonly name: keyof RateBook
  readonly added: readonly AddedRate<Value>[]
  readonly isRate: (value: Value) => boolean
}

type Extended<Value> = {
  readonly series: RateSeries<Value>
  readonly refusals: readonly RateRefusal[]
}

function extend<Value>(
  published: RateSeries<Value>,
  { name, added, isRate }: Extension<Value>,
): Extended<Value> {
  const entries = added.map((entry, index) => ({
    path: `${name}[${index}]`,
    entry,
    period: periodOf({ from: dayNumber(entry.from), to: dayNumber(entry.to) }, entry),
  }))
  const wrong = entries.flatMap(({ path, entry, period }) =>
    wrongIn(period, isRate(entry.value)).map((refusal) => ({
      ...refusal,
      path: `${path}${refusal.path}`,
    })),
  )
  if (wrong.length > 0) return { series: published, refusals: wrong }
  const series = [...published]
  const refusals: RateRefusal[] = []
  const inOrder = entries
    .filter(({ period }) => heldOn(published, period.from) === null)
    .toSorted((a, b) => a.period.from - b.period.from)
  for (const { path, period } of inOrder) {
    const next = (series.at(-1)?.to ?? period.from - 1) + 1
    if (period.from === next) series.push(period)
    else refusals.push(misplaced(`${path}.from`, period.from, { first: series[0]?.from, next }))
  }
  return { series, refusals }
}

/** What is wrong in an entry by itself. */
function wrongIn(period: RatePeriod<unknown>, isRate: boolean): readonly RateRefusal[] {
  const half = halfYearOf(period.from)
  const refusals: RateRefusal[] = []
  if (period.from !== half.from) refusals.push({ code: 'not-a-half-year', path: '.from' })
  else if (period.to !== half.to) refusals.push({ code: 'not-a-half-year', path: '.to' })
  if (!isRate) refusals.push({ code: 'not-a-rate', path: '.value' })
  const { code, article } = period.source
  if (code.trim() === '') refusals.push({ code: 'source-missing', path: '.source.code' })
  if (article.trim() === '') refusals.push({ code: 'source-missing', path: '.source.article' })
  return refusals
}

function misplaced(
  path: string,
  from: number,
  { first = from, next }: { readonly first: number | undefined; readonly next: number },
): RateRefusal {
  if (from > next) return { code: 'gap', path, halfYear: halfYearName(next) }
  const code = from < first ? 'before-published-rates' : 'overlap'
  return { code, path, halfYear: halfYearName(from) }
}
