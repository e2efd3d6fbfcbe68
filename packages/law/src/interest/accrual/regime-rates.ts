import {
  day,
  dayNumber,
  rateText,
  type Certainty,
  type Citation,
  type RateHundredths,
} from '@quittance/kernel'
import { floorMultiple, interestTexts, latePaymentMargin } from '#interest/accrual/interest.data.ts'
import type { LegalRateCreditor, LegalRatePair } from '#rates/legal-rate.data.ts'
import type { RateBook } from '#rates/rate-book.ts'
import type { NumberedDays, RatePeriod, RateSeries } from '#rates/rate-series.ts'
import { inForce, sourcesThrough, type DatedEntry, type DatedTable } from '#texts/dated-table.ts'

/** A rate of a regime over the days that have this rate and this source. */
export type KnownRate = NumberedDays & {
  readonly kind: 'known'
  readonly rate: RateHundredths
  /** The rate as a line prints it: `12.15`. */
  readonly text: string
  /** Series and period: `legal:other:2024-S1`, `ecb:2024-S1`, `contract`. */
  readonly source: string
  /** How sure the rate is when it is applied from one day to another. */
  readonly certainty: (from: number, to: number) => Certainty
  /** What the rate is made of, in French, without a full stop. */
  readonly words: () => string
  /** Why it is arguable from one day to another, in French; null or absent where it says so. */
  readonly doubt?: (from: number, to: number) => RateDoubt | null
  readonly citations: readonly Citation[]
}

/** What makes a rate arguable, in one sentence, and the text or reading that it rests on. */
export type RateDoubt = { readonly sentence: string; readonly citation: Citation }

/** The rates of the regimes that follow a published series, made once a book. */
export type RegimeRates = {
  readonly legal: Readonly<Record<LegalRateCreditor, readonly KnownRate[]>>
  /** Three times the legal rate, the least that a contract between professionals may set. */
  readonly floor: readonly KnownRate[]
  /** The ECB rate plus ten points, taken again at each half-year. */
  readonly latePayment: readonly KnownRate[]
}

const prepared = new WeakMap<RateBook, RegimeRates>()

/** The rates of each regime as a book gives them. */
export function regimeRates(book: RateBook): RegimeRates {
  const known = prepared.get(book)
  if (known !== undefined) return known
  const made = {
    legal: {
      'private-individual': legalRatesOf(book.legal, 'private-individual'),
      other: legalRatesOf(book.legal, 'other'),
    },
    floor: floorRatesOf(book.legal),
    latePayment: latePaymentRatesOf(book.ecb),
  }
  prepared.set(book, made)
  return made
}

/** « taux de la BCE du second semestre 2024 », « année 2014 ». */
function periodWords(name: string): string {
  const half = /^(\d{4})-S([12])$/.exec(name)
  if (half !== null) return `${half[2] === '1' ? 'premier' : 'second'} semestre ${half[1] ?? ''}`
  return /^\d{4}$/.test(name) ? `année ${name}` : `période ${name.replace('/', ' – ')}`
}

/** « 4,25 », a rate inside a sentence that says what is added to it. */
export function hundredthsWords(rate: RateHundredths): string {
  return rateText(rate).replace('.', ',')
}

const COLUMN_WORDS: Readonly<Record<LegalRateCreditor, string>> = {
  'private-individual': 'du créancier particulier',
  other: 'des autres cas',
}

function legalRatesOf(
  series: RateSeries<LegalRatePair>,
  creditor: LegalRateCreditor,
): readonly KnownRate[] {
  return series.map((period) => ({
    ...heldThrough(period, period),
    ...printed(period.value[creditor]),
    source: `legal:${creditor}:${period.name}`,
    words: () => `taux légal ${COLUMN_WORDS[creditor]}, ${periodWords(period.name)}`,
    citations: [interestTexts.legalRate, period.source],
  }))
}

function floorRatesOf(series: RateSeries<LegalRatePair>): readonly KnownRate[] {
  return cutBy(floorMultiple, series).map(({ days, period, figure }) => ({
    ...heldThrough(days, period),
    ...printed(period.value.other * figure.value),
    source: `legal:other:${period.name}`,
    words: () => `taux légal ${COLUMN_WORDS.other} × ${figure.value}, ${periodWords(period.name)}`,
    citations: [interestTexts.legalRate, period.source],
  }))
}

function latePaymentRatesOf(series: RateSeries<RateHundredths>): readonly KnownRate[] {
  return cutBy(latePaymentMargin, series).map(({ days, period, figure, sources }) => ({
    ...heldThrough(days, period),
    ...printed(period.value + figure.value),
    source: `ecb:${period.name}`,
    words: () =>
      `${hundredthsWords(period.value)} + ${figure.value / 100} points, taux de la BCE du ${periodWords(period.name)}`,
    citations: [...sources, period.source],
  }))
}

function heldThrough(
  { from, to }: NumberedDays,
  period: RatePeriod<unknown>,
): Pick<KnownRate, 'kind' | 'from' | 'to' | 'certainty'> {
  return { kind: 'known', from, to, certainty: period.confirmed ? established : arguable }
}

function printed(rate: RateHundredths): Pick<KnownRate, 'rate' | 'text'> {
  return { rate, text: rateText(rate) }
}

const established = (): Certainty => 'established'
const arguable = (): Certainty => 'arguable'

type CutPeriod<Value, Figure> = {
  readonly days: NumberedDays
  readonly period: RatePeriod<Value>
  readonly figure: Figure
  readonly sources: readonly Citation[]
}

/**
 * The periods of a series, cut where a figure of a table changes; none before its first day.
 *
 * A figure that only takes another text cuts nothing: the period rests on both.
 */
function cutBy<Value, Figure extends DatedEntry<unknown>>(
  table: DatedTable<unknown> & { readonly entries: readonly Figure[] },
  series: RateSeries<Value>,
): readonly CutPeriod<Value, Figure>[] {
  const figureOn = inForce(table)
  const sourcesOf = sourcesThrough(table)
  const firsts = table.entries
    .filter(({ value }, index) => value !== table.entries[index - 1]?.value)
    .map(({ from }) => dayNumber(day(from)))
  const beginning = firsts[0] ?? Number.POSITIVE_INFINITY
  return series.flatMap((period) => {
    const inside = firsts.filter((from) => from > period.from && from <= period.to)
    const cuts = [period.from, ...inside]
    return cuts.flatMap((from, index): CutPeriod<Value, Figure>[] => {
      if (from < beginning) return []
      const to = (cuts[index + 1] ?? period.to + 1) - 1
      return [{ days: { from, to }, period, figure: figureOn(from), sources: sourcesOf(from, to) }]
    })
  })
}
