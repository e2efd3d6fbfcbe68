import type { Certainty, Citation, RateHundredths } from '@quittance/kernel'
import {
  floorMultiple,
  interestTexts,
  latePaymentMargin,
  publicBuyerMargin,
} from '#interest/accrual/interest.data.ts'
import { ecbHalfYearOn, halfYearName, legalPeriodOn, legalRateOn } from '#rates/rate-periods.ts'
import { firstEntry } from '#texts/dated-table.ts'
import type { LegalRateCreditor } from '#rates/legal-rate.data.ts'

/** The rate of a day, and how long it holds. */
export type KnownRate = {
  readonly kind: 'known'
  readonly rate: RateHundredths
  /** The last day number with this rate and this source; infinite for a fixed rate. */
  readonly to: number
  /** Series and period: `legal:other:2024-S1`, `ecb:2024-S1`, `contract`. */
  readonly source: string
  /** How sure the rate is when it is applied from one day to another. */
  readonly certainty: (from: number, to: number) => Certainty
  /** What the rate is made of, in French, without a full stop. */
  readonly words: () => string
  readonly citations: () => readonly Citation[]
}

export type RateOfDay = KnownRate | { readonly kind: 'missing'; readonly name: string }

/** Gives the rate of each day of a regime (calendrier des taux). */
export type RateSchedule = (number: number) => RateOfDay

const MARGIN = firstEntry(latePaymentMargin)
const FLOOR = firstEntry(floorMultiple)
const PUBLIC_MARGIN = firstEntry(publicBuyerMargin)

/** The legal rate in the column of the creditor (taux de l'intérêt légal). */
export function legalSchedule(creditor: LegalRateCreditor, times = 1): RateSchedule {
  return (number) => {
    const period = legalPeriodOn(number)
    if (period === null) return { kind: 'missing', name: `legal-rate:${halfYearName(number)}` }
    return {
      kind: 'known',
      rate: period.value[creditor] * times,
      to: period.to,
      source: `legal:${creditor}:${period.name}`,
      certainty: sureIf(period.confirmed),
      words: () =>
        `taux légal ${COLUMN_WORDS[creditor]}${times > 1 ? ` × ${times}` : ''}, ${periodWords(period.name)}`,
      citations: () => [interestTexts.legalRate, period.source],
    }
  }
}

/** Three times the legal rate, the least that a contract between professionals may set. */
export function legalFloorSchedule(): RateSchedule {
  return legalSchedule('other', FLOOR.value)
}

/** The ECB rate plus ten points, taken again at each half-year (entre professionnels). */
export const latePaymentSchedule: RateSchedule = (number) => {
  const half = ecbHalfYearOn(number)
  if (half === null) return { kind: 'missing', name: `ecb-rate:${halfYearName(number)}` }
  return {
    kind: 'known',
    rate: half.value + MARGIN.value,
    to: half.to,
    source: `ecb:${half.name}`,
    certainty: sureIf(half.confirmed),
    words: () =>
      `${hundredthsWords(half.value)} + ${MARGIN.value / 100} points, taux de la BCE du ${periodWords(half.name)}`,
    citations: () => [MARGIN.source, half.source],
  }
}

/**
 * The ECB rate of the half-year in which interest started, plus eight points (acheteur public).
 *
 * That it stays the same in later half-years is a reading of the text: arguable from then on.
 */
export function publicBuyerSchedule(start: number): RateSchedule {
  const half = ecbHalfYearOn(start)
  if (half === null) return () => ({ kind: 'missing', name: `ecb-rate:${halfYearName(start)}` })
  const known: KnownRate = {
    kind: 'known',
    rate: half.value + PUBLIC_MARGIN.value,
    to: Number.POSITIVE_INFINITY,
    source: `ecb:${half.name}`,
    certainty: (_from, to) => (half.confirmed && to <= half.to ? 'established' : 'arguable'),
    words: () =>
      `${hundredthsWords(half.value)} + ${PUBLIC_MARGIN.value / 100} points, taux de la BCE du semestre où les intérêts ont commencé`,
    citations: () => [PUBLIC_MARGIN.source, half.source],
  }
  return () => known
}

/** A rate written in the contract, outside the rule of late payment (taux conventionnel). */
export function contractSchedule(rate: RateHundredths): RateSchedule {
  return fixedSchedule(rate, () => 'established', [interestTexts.contractRate])
}

/**
 * A rate of penalties written in the contract between professionals.
 *
 * Applied as written; under three times the legal rate, or where that floor is not known, arguable.
 */
export function contractPenaltySchedule(rate: RateHundredths): RateSchedule {
  return fixedSchedule(
    rate,
    (from, to) => (isAtFloor(rate, from, to) ? 'established' : 'arguable'),
    [interestTexts.latePayment],
  )
}

/** The lowest rate a contract may set between professionals on a day, or null where not known. */
export function floorRateOn(number: number): RateHundredths | null {
  const legal = legalRateOn(number, 'other')
  return legal === null ? null : legal * FLOOR.value
}

/** The same schedule with points added from a day on (majoration après jugement). */
export function withSurcharge(
  schedule: RateSchedule,
  surcharge: { readonly from: number; readonly points: RateHundredths },
): RateSchedule {
  return (number) => {
    const rate = schedule(number)
    if (rate.kind === 'missing') return rate
    if (number < surcharge.from) return { ...rate, to: Math.min(rate.to, surcharge.from - 1) }
    return {
      ...rate,
      rate: rate.rate + surcharge.points,
      words: () => `${rate.words()}, majoré de ${surcharge.points / 100} points`,
      citations: () => [...rate.citations(), interestTexts.surcharge],
    }
  }
}

const COLUMN_WORDS: Readonly<Record<LegalRateCreditor, string>> = {
  'private-individual': 'du créancier particulier',
  other: 'des autres cas',
}

function fixedSchedule(
  rate: RateHundredths,
  certainty: KnownRate['certainty'],
  citations: readonly Citation[],
): RateSchedule {
  const known: KnownRate = {
    kind: 'known',
    rate,
    to: Number.POSITIVE_INFINITY,
    source: 'contract',
    certainty,
    words: () => 'taux du contrat',
    citations: () => citations,
  }
  return () => known
}

function isAtFloor(rate: RateHundredths, from: number, to: number): boolean {
  for (let number = from; number <= to;) {
    const period = legalPeriodOn(number)
    if (period === null || rate < period.value.other * FLOOR.value) return false
    number = period.to + 1
  }
  return true
}

function sureIf(confirmed: boolean): () => Certainty {
  return () => (confirmed ? 'established' : 'arguable')
}

function hundredthsWords(rate: RateHundredths): string {
  return `${Math.trunc(rate / 100)},${String(rate % 100).padStart(2, '0')}`
}

function periodWords(name: string): string {
  const half = /^(\d{4})-S([12])$/.exec(name)
  if (half !== null) return `${half[2] === '1' ? 'premier' : 'second'} semestre ${half[1] ?? ''}`
  return /^\d{4}$/.test(name) ? `année ${name}` : `période ${name.replace('/', ' – ')}`
}
