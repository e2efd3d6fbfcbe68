import {
  dayText,
  eurosText,
  NBSP,
  THIN_SPACE,
  cents,
  type Cents,
  type Citation,
  type Day,
} from '@quittance/kernel'

import type { ClaimAllocation } from '#allocation/allocate-claims.ts'
import { noComponents, sumOfComponents, type Components } from '#allocation/within-debt.ts'
import { dutyTexts } from '#posting/outcome.ts'
import { receiptNumberText, type ReceiptNumber } from '#receipts/receipt-number.ts'

/** How a debtor paid. */
export type PaymentMeans = 'transfer' | 'direct-debit' | 'cheque' | 'card' | 'cash'

/** What a receipt is drawn from: the payment, what it served, what is left. */
export type ReceiptSource = {
  readonly number: ReceiptNumber
  readonly issuedOn: Day
  readonly payment: {
    readonly amount: Cents
    readonly receivedOn: Day
    readonly means: PaymentMeans
    /** What the bank names it by: end-to-end reference, cheque number. */
    readonly reference?: string
  }
  readonly allocations: readonly Pick<ClaimAllocation, 'debt' | 'amount' | 'served' | 'left'>[]
  /** Debts of the case that this payment did not reach, with what they still owe. */
  readonly untouched: readonly { readonly debt: string; readonly left: Components }[]
  readonly unallocated: Cents
}

/** What a receipt states (quittance), ready for the words and the page. */
export type ReceiptFacts = {
  readonly number: string
  readonly issuedOn: Day
  readonly payment: ReceiptSource['payment']
  readonly served: Components
  readonly allocations: ReceiptSource['allocations']
  readonly balanceAfter: Components
  readonly balanceTotal: Cents
  /** Final when nothing is left of the case; partial otherwise. */
  readonly scope: 'final' | 'partial'
  readonly overpaid: Cents
  /** A cheque may come back: the receipt holds once it has cleared. */
  readonly subjectToCollection: boolean
  readonly sentences: readonly string[]
  readonly citations: readonly Citation[]
}

/**
 * What the receipt of a payment states (quittance): its number, the payment, what each debt took,
 * the balance after it, final or partial, and « sous réserve d’encaissement » for a cheque.
 *
 * One receipt a payment; it is never corrected, only annulled by another number.
 *
 * @see CPCE R124-6
 */
export function receiptFacts(source: ReceiptSource): ReceiptFacts {
  const served = addUp(source.allocations.map((allocation) => allocation.served))
  const balanceAfter = addUp([
    ...source.allocations.map((allocation) => allocation.left),
    ...source.untouched.map((debt) => debt.left),
  ])
  const balanceTotal = sumOfComponents(balanceAfter)
  const facts = {
    number: receiptNumberText(source.number),
    issuedOn: source.issuedOn,
    payment: source.payment,
    served,
    allocations: source.allocations,
    balanceAfter,
    balanceTotal,
    scope: balanceTotal === 0 ? ('final' as const) : ('partial' as const),
    overpaid: source.unallocated,
    subjectToCollection: source.payment.means === 'cheque',
  }
  const citations =
    facts.overpaid > 0 ? [dutyTexts.receipt, dutyTexts.overpayment] : [dutyTexts.receipt]
  return { ...facts, sentences: sentencesOf(facts), citations }
}

function addUp(some: readonly Components[]): Components {
  const sum = { ...noComponents }
  for (const { costs, interest, indemnity, principal } of some) {
    sum.costs = cents(sum.costs + costs)
    sum.interest = cents(sum.interest + interest)
    sum.indemnity = cents(sum.indemnity + indemnity)
    sum.principal = cents(sum.principal + principal)
  }
  return sum
}

function sentencesOf(facts: Omit<ReceiptFacts, 'sentences' | 'citations'>): readonly string[] {
  const { payment, scope, balanceTotal, overpaid } = facts
  const sentences = [
    `Reçu ${eurosText(payment.amount)} le ${dayText(payment.receivedOn)}.`,
    scope === 'final'
      ? `Cette quittance est finale${NBSP}: rien ne reste dû sur ce dossier.`
      : `Cette quittance est partielle${NBSP}: ${eurosText(balanceTotal)} restent dus après ce paiement.`,
  ]
  if (overpaid > 0) {
    sentences.push(
      `${eurosText(overpaid)} ont été versés en trop${THIN_SPACE}; ils vous seront restitués.`,
    )
  }
  if (facts.subjectToCollection) {
    sentences.push('Quittance donnée sous réserve d’encaissement du chèque.')
  }
  return sentences
}

/** What an annulment of a receipt states: it has a number of its own in the same sequence. */
export type ReceiptAnnulment = {
  readonly number: string
  readonly annuls: string
  readonly issuedOn: Day
  readonly reason: 'payment-returned' | 'recorded-by-mistake'
  readonly sentence: string
}

/** Annuls a receipt by another number (annulation de quittance); the first one is never deleted. */
export function receiptAnnulment(
  of: Pick<ReceiptAnnulment, 'issuedOn' | 'reason'> & {
    readonly number: ReceiptNumber
    readonly annuls: ReceiptNumber
  },
): ReceiptAnnulment {
  const annuls = receiptNumberText(of.annuls)
  const reason =
    of.reason === 'payment-returned'
      ? 'le paiement a été repris par la banque'
      : 'elle avait été établie par erreur'
  return {
    number: receiptNumberText(of.number),
    annuls,
    issuedOn: of.issuedOn,
    reason: of.reason,
    sentence: `La quittance ${annuls} est annulée${NBSP}: ${reason}.`,
  }
}
