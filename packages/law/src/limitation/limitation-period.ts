import type { Certainty } from '@quittance/kernel'
import { byTodaysLaw, type PeriodInTime } from '#limitation/earlier-law.ts'
import { limitationPeriods, type LimitationPeriod } from '#limitation/limitation.data.ts'
import type { ClaimNature } from '#limitation/limitation-question.ts'

/** Nature and parties of a claim, all known. */
export type ClaimKind = {
  readonly nature: ClaimNature
  readonly creditorIs: 'professional' | 'private-individual'
  readonly debtorIs: 'consumer' | 'professional' | 'private-individual'
}

/** The period that is answered, and those that stay open, longer ones after it. */
export type ChosenPeriod = {
  readonly period: LimitationPeriod
  readonly alternatives: readonly LimitationPeriod[]
  /** All of them by the law of today, the one that is answered first. */
  readonly today: readonly PeriodInTime[]
  readonly certainty: Certainty
}

/**
 * The limitation period of a claim by its nature and parties (délai applicable).
 *
 * Against a private individual of whom nobody said whether he is a consumer, the shortest period is
 * answered, and it is unknown.
 */
export function periodOf(claim: ClaimKind): ChosenPeriod {
  switch (claim.nature) {
    case 'consumer-credit':
      return ONLY.consumerCredit
    case 'residential-rent':
      return ONLY.residentialRent
    case 'commercial-rent':
      return ONLY.commercialRent
    case 'maintenance':
      return ONLY.maintenance
    case 'insurance-premium':
      return ONLY.insurance
    case 'wages':
      return ONLY.wages
    case 'carriage':
      return ONLY.carriage
    case 'telecom':
      return ONLY.telecom
    case 'bill-of-exchange':
      return ONLY.billOfExchange
    case 'enforceable-title':
      return ONLY.enforceableTitle
    case 'other':
      return ONLY.general
    case 'loan':
      return byParties(claim, 'consumerLoan')
    case 'invoice':
    case 'sale':
    case 'services':
    case 'works':
      return byParties(claim, 'consumer')
  }
}

/** How sure it is from which day a period runs: a start that no text gives is a reading. */
export function certaintyOfStart({ startWords }: LimitationPeriod): Certainty {
  return startWords?.citation.kind === 'practice' ? 'arguable' : 'established'
}

function byParties(claim: ClaimKind, ofConsumers: 'consumer' | 'consumerLoan'): ChosenPeriod {
  if (claim.creditorIs === 'private-individual') return ONLY.general
  switch (claim.debtorIs) {
    case 'consumer':
      return ONLY[ofConsumers]
    case 'professional':
      return ONLY.commercial
    case 'private-individual':
      return UNLESS_CONSUMER[ofConsumers]
  }
}

const ONLY = {
  general: only(limitationPeriods.general),
  commercial: only(limitationPeriods.commercial),
  consumer: only(limitationPeriods.consumer),
  consumerLoan: only(limitationPeriods.consumerLoan),
  consumerCredit: only(limitationPeriods.consumerCredit),
  residentialRent: only(limitationPeriods.residentialRent),
  commercialRent: only(limitationPeriods.commercialRent),
  maintenance: only(limitationPeriods.maintenance),
  insurance: only(limitationPeriods.insurance),
  wages: only(limitationPeriods.wages),
  carriage: only(limitationPeriods.carriage),
  telecom: only(limitationPeriods.telecom),
  billOfExchange: only(limitationPeriods.billOfExchange),
  enforceableTitle: only(limitationPeriods.enforceableTitle),
} as const satisfies Readonly<Record<keyof typeof limitationPeriods, ChosenPeriod>>

const UNLESS_CONSUMER = {
  consumer: unlessConsumer(limitationPeriods.consumer),
  consumerLoan: unlessConsumer(limitationPeriods.consumerLoan),
} as const

function only(period: LimitationPeriod): ChosenPeriod {
  const start = certaintyOfStart(period)
  return {
    period,
    alternatives: [],
    today: [byTodaysLaw(period)],
    certainty: start === 'established' ? period.certainty : start,
  }
}

function unlessConsumer(period: LimitationPeriod): ChosenPeriod {
  const alternatives = [limitationPeriods.general]
  const today = [period, ...alternatives].map(byTodaysLaw)
  return { period, alternatives, today, certainty: 'unknown' }
}
