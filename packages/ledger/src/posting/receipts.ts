import type { Cents, Day } from '@quittance/kernel'

import type { ClaimAllocations } from '#allocation/allocate-claims.ts'
import {
  credit,
  debit,
  headOf,
  makeEntry,
  type Entry,
  type Posting,
  type Recording,
} from '#entries/entry.ts'
import { dueBy } from '#pay-over-term.ts'
import { allocationLines, totalServed, type ServedDebt } from '#posting/debtor-lines.ts'
import {
  dutyTexts,
  notPosted,
  posted,
  type Convention,
  type Duty,
  type Parties,
  type Posted,
} from '#posting/outcome.ts'

/** What a payment became once set against the debts: served parts, and the excess. */
export type PaymentAllocation = {
  readonly allocations: readonly ServedDebt[]
  readonly unallocated: Cents
}

/** A credit of the bank that is known to be a debtor's payment on a case. */
export type MatchedPayment = Recording &
  Parties & {
    readonly bankEntry: string
    readonly amount: Cents
    readonly allocation: PaymentAllocation | ClaimAllocations
    readonly convention: Convention | null
    /** A cheque: the receipt is given subject to collection. */
    readonly byCheque?: boolean
    /** It executes an instalment plan that the creditor knows: no notice is due. */
    readonly knownPlan?: boolean
    /** The day that the entries bear where the funds were freed later; the term runs as before. */
    readonly postedOn?: Day
  }

/**
 * Posts a payment that was matched (paiement rapproché): D 512100 / C 467100 for what debts took, C
 * 467200 for the excess; the allocation in the memo book.
 *
 * `effectiveOn` is the day of effective collection; the month to pay over runs from it.
 */
export function postPaymentMatched(payment: MatchedPayment): Posted {
  const bank = debit(payment.amount, { account: '512100', bankEntry: payment.bankEntry })
  return postMatchedFrom(payment, { event: 'payment-matched', source: [bank] })
}

/**
 * Posts a credit that nobody recognises yet (encaissement à identifier): D 512100 / C 471100.
 *
 * It stays on its own, per receipt; the month to pay over already runs.
 */
export function postPaymentUnmatched(
  payment: Recording & {
    readonly bankEntry: string
    readonly receipt: string
    readonly amount: Cents
  },
): Posted {
  const { bankEntry, receipt, amount } = payment
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const content = headOf(payment, 'payment-unmatched', 'Encaissement à identifier')
  const entry = makeEntry({ ...content, id: `${payment.id}:C` }, [
    debit(amount, { account: '512100', bankEntry }),
    credit(amount, { account: '471100', receipt }),
  ])
  const by = dueBy(payment.effectiveOn)
  return posted([entry], [{ duty: 'identify', alarmAfterWorkingDays: ALARM_WORKING_DAYS, by }])
}

/** Working days after which a receipt that nobody recognises is an alarm. */
const ALARM_WORKING_DAYS = 3

/** A receipt first unmatched, now recognised; `effectiveOn` is still the day of collection. */
export type IdentifiedPayment = Omit<MatchedPayment, 'bankEntry'> & {
  readonly receipt: string
  /** What 471100 still holds of that receipt. */
  readonly held: Cents
}

/**
 * Posts a receipt identified later (encaissement identifié): D 471100 / C 467100, with the day of
 * collection kept, so that the term of paying over does not start anew.
 */
export function postPaymentIdentified(payment: IdentifiedPayment): Posted {
  const refused = refusalOf(payment)
  if (refused !== null) return refused
  if (payment.held < payment.amount) return notPosted('insufficient-unidentified-funds')
  const source = debit(payment.amount, { account: '471100', receipt: payment.receipt })
  return postMatchedFrom(payment, { event: 'payment-identified', source: [source] })
}

type Recognised = Omit<MatchedPayment, 'bankEntry'>

type Source = {
  readonly event: 'payment-matched' | 'payment-identified' | 'creditor-corrected'
  /** The lines that the funds come from. */
  readonly source: readonly Posting[]
  /** The entry that it corrects. */
  readonly reverses?: string
}

/** Posts a payment recognised, out of where its funds stood: the bank, 471100, another creditor. */
export function postMatchedFrom(payment: Recognised, from: Source): Posted {
  const refused = refusalOf(payment)
  return refused ?? posted(matchedEntries(payment, from), matchedDuties(payment))
}

/**
 * Moves to the debtor what turns out not to be owed (trop-perçu): D 467100 / C 467200.
 *
 * The excess seen at matching is already apart; this is for what is found later. It is a debt
 * towards the debtor, never income, and goes back only to the IBAN that paid.
 */
export function postOverpayment(
  overpayment: Recording & Parties & { readonly amount: Cents; readonly available: Cents },
): Posted {
  const { amount, available, creditor, debtor } = overpayment
  if (amount <= 0) return notPosted('amount-must-be-positive')
  if (available < amount) return notPosted('insufficient-available-funds')
  const head = headOf(overpayment, 'overpayment', 'Trop-perçu du débiteur')
  const entry = makeEntry({ ...head, id: `${overpayment.id}:C` }, [
    debit(amount, { account: '467100', creditor, case: overpayment.case }),
    credit(amount, { account: '467200', debtor, case: overpayment.case }),
  ])
  return posted([entry], [refundDuty(amount)])
}

/** A payment made to the creditor himself, on his confirmation. */
export type DirectPayment = Recording &
  Parties & { readonly amount: Cents; readonly allocation: PaymentAllocation | ClaimAllocations }

/**
 * Posts a payment made directly to the creditor (paiement direct): the memo book only. No money of
 * his is held, so no receipt is ours to give; the commission, if agreed, is invoiced apart.
 */
export function postDirectPayment(payment: DirectPayment): Posted {
  const { amount, allocation } = payment
  if (amount <= 0) return notPosted('amount-must-be-positive')
  const served = totalServed(allocation.allocations)
  if (served + allocation.unallocated !== amount) {
    return notPosted('allocation-does-not-match-payment')
  }
  if (served === 0) return posted([])
  const content = headOf(payment, 'direct-payment', 'Paiement direct au créancier')
  return posted([
    makeEntry(
      { ...content, id: `${payment.id}:D` },
      allocationLines(payment.case, allocation.allocations),
    ),
  ])
}

function refusalOf({ amount, allocation, convention }: Recognised): Posted | null {
  if (amount <= 0) return notPosted('amount-must-be-positive')
  if (totalServed(allocation.allocations) + allocation.unallocated !== amount) {
    return notPosted('allocation-does-not-match-payment')
  }
  return convention === null ? notPosted('no-convention') : null
}

function matchedEntries(payment: Recognised, from: Source): readonly Entry[] {
  const { creditor, debtor, case: caseId, allocation } = payment
  const served = totalServed(allocation.allocations)
  const effectiveOn = payment.postedOn ?? payment.effectiveOn
  const content = { ...headOf(payment, from.event, 'Paiement du débiteur'), effectiveOn }
  const naming = from.reverses === undefined ? {} : { reverses: from.reverses }
  const money = makeEntry({ ...content, id: `${payment.id}:C`, ...naming }, [
    ...from.source,
    credit(served, { account: '467100', creditor, case: caseId }),
    credit(allocation.unallocated, { account: '467200', debtor, case: caseId }),
  ])
  if (served === 0) return [money]
  const memo = allocationLines(caseId, allocation.allocations)
  return [money, makeEntry({ ...content, id: `${payment.id}:D` }, memo)]
}

function matchedDuties(payment: Recognised): readonly Duty[] {
  const { allocation, convention, effectiveOn, byCheque, knownPlan } = payment
  const served = totalServed(allocation.allocations)
  const duties: Duty[] = [
    {
      duty: 'issue-receipt',
      subjectToCollection: byCheque === true,
      citation: dutyTexts.receipt,
    },
  ]
  if (knownPlan !== true) duties.push({ duty: 'notify-creditor', citation: dutyTexts.notice })
  if (served > 0) {
    const by = dueBy(effectiveOn, convention?.payOverTerm)
    duties.push({ duty: 'pay-over', amount: served, by })
  }
  if (allocation.unallocated > 0) duties.push(refundDuty(allocation.unallocated))
  return duties
}

function refundDuty(amount: Cents): Duty {
  return { duty: 'refund-debtor', amount, citation: dutyTexts.overpayment }
}
