import { day, dayNumber, type Certainty } from '@quittance/kernel'
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
      return only(limitationPeriods.consumerCredit)
    case 'residential-rent':
      return only(limitationPeriods.residentialRent)
    case 'commercial-rent':
      return only(limitationPeriods.commercialRent)
    case 'maintenance':
      return only(limitationPeriods.maintenance)
    case 'insurance-premium':
      return only(limitationPeriods.insurance)
    case 'wages':
      return only(limitationPeriods.wages)
    case 'carriage':
      return only(limitationPeriods.carriage)
    case 'telecom':
      return only(limitationPeriods.telecom)
    case 'bill-of-exchange':
      return only(limitationPeriods.billOfExchange)
    case 'enforceable-title':
      return only(limitationPeriods.enforceableTitle)
    case 'other':
      return only(limitationPeriods.general)
    case 'loan':
      return byParties(claim, limitationPeriods.consumerLoan)
    case 'invoice':
    case 'sale':
    case 'services':
    case 'works':
      return byParties(claim, limitationPeriods.consumer)
  }
}

function byParties(claim: ClaimKind, ofConsumers: LimitationPeriod): ChosenPeriod {
  if (claim.creditorIs === 'private-individual') return only(limitationPeriods.general)
  switch (claim.debtorIs) {
    case 'consumer':
      return only(ofConsumers)
    case 'professional':
      return only(limitationPeriods.commercial)
    case 'private-individual':
      return {
        period: ofConsumers,
        alternatives: [limitationPeriods.general],
        certainty: 'unknown',
      }
  }
}

function only(period: LimitationPeriod): ChosenPeriod {
  return { period, alternatives: [], certainty: period.certainty }
}

/** True when a period started, on a day number, before the text that sets it was in force. */
export function isUnderEarlierLaw(period: LimitationPeriod, start: number): boolean {
  return start < (FIRST_DAYS.get(period) ?? start)
}

const FIRST_DAYS: ReadonlyMap<LimitationPeriod, number> = new Map(
  Object.values<LimitationPeriod>(limitationPeriods).map((period) => [
    period,
    dayNumber(day(period.since)),
  ]),
)
