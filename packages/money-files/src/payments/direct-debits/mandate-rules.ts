import { addSpan, type Day } from '@quittance/kernel'

import { isSepaIdentifier } from '#payments/sepa-text.ts'

/** The two schemes of the direct debit: CORE for everybody, B2B between professionals alone. */
export const directDebitTypes = ['CORE', 'B2B'] as const
export type DirectDebitType = (typeof directDebitTypes)[number]

/** Where a collection stands among those of its mandate. */
export const directDebitSequences = ['FRST', 'RCUR', 'OOFF', 'FNAL'] as const
export type DirectDebitSequence = (typeof directDebitSequences)[number]

/** The sequence of a collection: one alone, the last, the first, or one among others. */
export function sequenceOf(of: {
  readonly oneOff: boolean
  /** Whether the mandate was collected on since it began, or began anew. */
  readonly usedBefore: boolean
  readonly last: boolean
}): DirectDebitSequence {
  if (of.oneOff) return 'OOFF'
  if (!of.usedBefore) return 'FRST'
  return of.last ? 'FNAL' : 'RCUR'
}

/** Days before the collection at which the debtor is told, unless both agreed on fewer. */
export const NOTICE_DAYS = 14

/** The first day of collection that a notice allows (prénotification). */
export function firstCollectionDay(noticedOn: Day, noticeDays: number = NOTICE_DAYS): Day {
  return addSpan(noticedOn, { days: noticeDays })
}

/** Weeks in which a debtor has a CORE collection refunded without a reason (formats/money, 1.3). */
const REFUND_WEEKS = 8

/** The last day on which a debtor may have a collection refunded without a reason; none in B2B. */
export function refundableUntil(collectedOn: Day, type: DirectDebitType): Day | null {
  return type === 'B2B' ? null : addSpan(collectedOn, { days: REFUND_WEEKS * 7 })
}

/** True for a mandate reference (référence unique du mandat, RUM): 1 to 35 signs that banks carry. */
export function isMandateReference(text: string): boolean {
  return text.length >= 1 && text.length <= 35 && isSepaIdentifier(text)
}

/** What a collection that came back makes of its mandate. */
export type ReturnConsequence = 'mandate-contested' | 'account-unusable' | 'none'

/** ISO 20022 codes of reasons: no mandate, debtor deceased; account wrong, closed, blocked, unfit. */
const CONTESTED = new Set(['MD01', 'MD07'])
const UNUSABLE = new Set(['AC01', 'AC04', 'AC06', 'AC13', 'AG01'])

/**
 * Reads the reason of a return: a contested mandate, or an account that cannot be debited, is not
 * collected on until a person looked; a lack of funds (AM04) or a refund (MD06) leaves it standing.
 */
export function consequenceOfReturn(reason: string | null): ReturnConsequence {
  if (reason === null) return 'none'
  if (CONTESTED.has(reason)) return 'mandate-contested'
  return UNUSABLE.has(reason) ? 'account-unusable' : 'none'
}
