import {
  dayNumber,
  NBSP,
  percentText,
  rateText,
  type Citation,
  type Day,
  type RateHundredths,
} from '@quittance/kernel'
import { floorMultiple, interestTexts, publicBuyerMargin } from '#interest/accrual/interest.data.ts'
import {
  hundredthsWords,
  regimeRates,
  type KnownRate,
  type RateDoubt,
} from '#interest/accrual/regime-rates.ts'
import type { LegalRateCreditor } from '#rates/legal-rate.data.ts'
import { publishedRates, type RateBook } from '#rates/rate-book.ts'
import { halfYearName, heldOn } from '#rates/rate-series.ts'
import { inForce, sourcesThrough } from '#texts/dated-table.ts'

/** A period whose rate no book gives, under the name of the fact to ask for. */
export type MissingRate = { readonly kind: 'missing'; readonly name: string }

/** Gives the rate of each day of a regime, as a day number (calendrier des taux). */
export type RateSchedule = (number: number) => KnownRate | MissingRate

/** The legal rate in the column of the creditor (taux de l'intérêt légal). */
export function legalSchedule(book: RateBook, creditor: LegalRateCreditor): RateSchedule {
  return published('legal', regimeRates(book).legal[creditor])
}

/** Three times the legal rate, the least that a contract between professionals may set. */
export function legalFloorSchedule(book: RateBook): RateSchedule {
  return published('legal', regimeRates(book).floor)
}

/** The ECB rate plus ten points, taken again at each half-year (entre professionnels). */
export function latePaymentSchedule(book: RateBook): RateSchedule {
  return published('ecb', regimeRates(book).latePayment)
}

/**
 * The ECB rate of the half-year in which interest started, plus eight points (acheteur public).
 *
 * That it stays the same in later half-years is a reading of the text: arguable from then on.
 */
export function publicBuyerSchedule(book: RateBook, start: number): RateSchedule {
  const half = heldOn(book.ecb, start)
  if (half === null) return () => missingRate('ecb', start)
  const margin = publicBuyerMarginOn(start)
  return fixedSchedule({
    rate: half.value + margin.value,
    source: `ecb:${half.name}`,
    certainty: (_from, to) => (half.confirmed && to <= half.to ? 'established' : 'arguable'),
    doubt: (_from, to) => (half.confirmed && to > half.to ? KEPT_RATE : null),
    words: () =>
      `${hundredthsWords(half.value)} + ${margin.value / 100} points, taux de la BCE du semestre où les intérêts ont commencé`,
    citations: [margin.source, half.source],
  })
}

/** A rate written in the contract, outside the rule of late payment (taux conventionnel). */
export function contractSchedule(rate: RateHundredths): RateSchedule {
  return fixedSchedule({
    ...asWritten(rate),
    certainty: () => 'established',
    citations: OF_CONTRACT,
  })
}

/**
 * A rate of penalties written in the contract between professionals.
 *
 * Applied as written; under three times the legal rate, or where that floor is not known, arguable.
 */
export function contractPenaltySchedule(
  book: RateBook,
  rate: RateHundredths,
  span: { readonly start: number; readonly end: number },
): RateSchedule {
  const { floor } = regimeRates(book)
  return fixedSchedule({
    ...asWritten(rate),
    certainty: (from, to) =>
      floorAbove(rate, { from, to, floor }) === null ? 'established' : 'arguable',
    doubt: (from, to) => doubtOf(floorAbove(rate, { from, to, floor })),
    citations: sourcesOfFloor(span.start, span.end),
  })
}

/** The lowest rate a contract may set between professionals on a day, or null where not known. */
export function floorRateOn(on: Day, book: RateBook = publishedRates): RateHundredths | null {
  return heldOn(regimeRates(book).floor, dayNumber(on))?.rate ?? null
}

/** The same schedule with points added from a day on (majoration après jugement). */
export function withSurcharge(
  schedule: RateSchedule,
  surcharge: { readonly from: number; readonly points: RateHundredths },
): RateSchedule {
  return (number) => {
    const known = schedule(number)
    if (known.kind === 'missing') return known
    if (number < surcharge.from) return { ...known, to: Math.min(known.to, surcharge.from - 1) }
    const rate = known.rate + surcharge.points
    return {
      ...known,
      rate,
      text: rateText(rate),
      words: () => `${known.words()}, majoré de ${surcharge.points / 100} points`,
      citations: [...known.citations, interestTexts.surcharge],
    }
  }
}

const KEPT_RATE: RateDoubt = {
  sentence:
    'Que ce taux reste le même après le semestre où les intérêts ont commencé est une lecture du texte (à confirmer).',
  citation: interestTexts.keptRate,
}

const publicBuyerMarginOn = inForce(publicBuyerMargin)

const OF_CONTRACT: readonly Citation[] = [interestTexts.contractRate]
const sourcesOfFloor = sourcesThrough(floorMultiple)

function published(series: keyof RateBook, rates: readonly KnownRate[]): RateSchedule {
  return (number) => heldOn(rates, number) ?? missingRate(series, number)
}

function missingRate(series: keyof RateBook, number: number): MissingRate {
  return { kind: 'missing', name: `${series}-rate:${halfYearName(number)}` }
}

function asWritten(rate: RateHundredths): Pick<KnownRate, 'rate' | 'source' | 'words'> {
  return { rate, source: 'contract', words: () => 'taux du contrat' }
}

/** One rate for all days: a contract and a public buyer know no half-years. */
function fixedSchedule(
  of: Pick<KnownRate, 'rate' | 'source' | 'certainty' | 'words' | 'doubt' | 'citations'>,
): RateSchedule {
  const known: KnownRate = {
    kind: 'known',
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    text: rateText(of.rate),
    ...of,
  }
  return () => known
}

/** The first floor that a contract rate is under in a span; unknown where none is known. */
function floorAbove(
  rate: RateHundredths,
  over: { readonly from: number; readonly to: number; readonly floor: readonly KnownRate[] },
): KnownRate | 'unknown' | null {
  for (let number = over.from; number <= over.to;) {
    const least = heldOn(over.floor, number)
    if (least === null) return 'unknown'
    if (rate < least.rate) return least
    number = least.to + 1
  }
  return null
}

function doubtOf(above: KnownRate | 'unknown' | null): RateDoubt | null {
  if (above === null) return null
  const why =
    above === 'unknown'
      ? `Le plancher d’un tel taux, trois fois le taux légal, n’est pas connu pour ces jours`
      : `Ce taux est sous le plancher de ${percentText(above.rate)}, ${above.words()}${NBSP}: le texte ne dit pas par quoi le remplacer`
  return {
    sentence: `${why}, et il est appliqué tel qu’il est écrit (à confirmer).`,
    citation: interestTexts.belowFloor,
  }
}
