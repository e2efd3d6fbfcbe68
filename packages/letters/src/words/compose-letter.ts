import { isBefore } from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { LetterFactsByKind, LetterKind } from '#words/facts/letter-facts.ts'
import { acknowledgmentOfDebt } from '#words/kinds/agreement/acknowledgment-of-debt.ts'
import { apology } from '#words/kinds/answers/apology.ts'
import { disputeAnswer } from '#words/kinds/answers/dispute-answer.ts'
import { commissionInvoice } from '#words/kinds/commission-invoice.ts'
import { costInvoice } from '#words/kinds/invoice/cost-invoice.ts'
import { constatForm } from '#words/kinds/constat/constat-form.ts'
import { constatRequest } from '#words/kinds/constat/constat-request.ts'
import { directDebitNotice } from '#words/kinds/direct-debit/direct-debit-notice.ts'
import { exhibitList } from '#words/kinds/exhibit-list.ts'
import { formalNotice } from '#words/kinds/formal-notice.ts'
import { interestStatement } from '#words/kinds/statement/interest-statement.ts'
import { overpaymentRefund } from '#words/kinds/refund/overpayment-refund.ts'
import { paymentReturnNotice } from '#words/kinds/notice/payment-return-notice.ts'
import { paymentNotice, paymentNoticeAnnulment } from '#words/kinds/payment-notice.ts'
import { paymentPlan } from '#words/kinds/payment-plan.ts'
import { receiptAnnulment } from '#words/kinds/receipt-annulment.ts'
import { receipt } from '#words/kinds/receipt.ts'
import { firstReminder, lastReminder, secondReminder } from '#words/kinds/reminders.ts'
import { remittanceStatement } from '#words/kinds/remittance-statement.ts'
import {
  acknowledgmentChecks,
  allocationDiffers,
  constatChecks,
  debtorChecks,
  disputeAnswerChecks,
  firstDemandChecks,
  laterDemandChecks,
  letterChecks,
  planChecks,
  refusalsOf,
  remittanceDiffers,
  statementChecks,
  sumOf,
  type LetterCheck,
  type LetterRefusal,
} from '#words/refusals.ts'
import { wordingChecks } from '#words/templates/demand-words.ts'

/** A letter, or why it cannot be written, the most urgent reason first. */
export type LetterOutcome =
  | { readonly kind: 'composed'; readonly letter: ComposedLetter }
  | { readonly kind: 'refused'; readonly because: readonly LetterRefusal[] }

type Model<Kind extends LetterKind> = {
  readonly checks: (facts: LetterFactsByKind[Kind]) => readonly LetterCheck[]
  readonly compose: (facts: LetterFactsByKind[Kind]) => ComposedLetter
}

const MODELS: { readonly [Kind in LetterKind]: Model<Kind> } = {
  'first-reminder': {
    checks: (facts) => [...firstDemandChecks(facts), ...wordingChecks('first-reminder', facts)],
    compose: firstReminder,
  },
  'second-reminder': {
    checks: (facts) => [...laterDemandChecks(facts), ...wordingChecks('second-reminder', facts)],
    compose: secondReminder,
  },
  'last-reminder': {
    checks: (facts) => [...laterDemandChecks(facts), ...wordingChecks('last-reminder', facts)],
    compose: lastReminder,
  },
  'formal-notice': {
    checks: (facts) => [...laterDemandChecks(facts), ...wordingChecks('formal-notice', facts)],
    compose: formalNotice,
  },
  apology: { checks: debtorChecks, compose: apology },
  'dispute-answer': { checks: disputeAnswerChecks, compose: disputeAnswer },
  'payment-plan': { checks: planChecks, compose: paymentPlan },
  'acknowledgment-of-debt': { checks: acknowledgmentChecks, compose: acknowledgmentOfDebt },
  receipt: {
    checks: (facts) => [...debtorChecks(facts), allocationDiffers(facts)],
    compose: receipt,
  },
  'direct-debit-notice': {
    checks: (facts) => [
      ...debtorChecks(facts),
      ['pay-by-before-letter', isBefore(facts.collection.on, facts.issuedOn)],
    ],
    compose: directDebitNotice,
  },
  'receipt-annulment': {
    checks: (facts) => [...debtorChecks(facts), ['sums-differ', sumOf(facts.lines) < 0]],
    compose: receiptAnnulment,
  },
  'overpayment-refund': { checks: debtorChecks, compose: overpaymentRefund },
  'interest-statement': {
    checks: statementChecks,
    compose: interestStatement,
  },
  'payment-notice': {
    checks: (facts) => [...letterChecks(facts.sender, facts.creditor), allocationDiffers(facts)],
    compose: paymentNotice,
  },
  'payment-return-notice': {
    checks: (facts) => letterChecks(facts.sender, facts.creditor),
    compose: paymentReturnNotice,
  },
  'payment-notice-annulment': {
    checks: (facts) => letterChecks(facts.sender, facts.creditor),
    compose: paymentNoticeAnnulment,
  },
  'remittance-statement': {
    checks: (facts) => [...letterChecks(facts.sender, facts.creditor), remittanceDiffers(facts)],
    compose: remittanceStatement,
  },
  'commission-invoice': {
    checks: (facts) => letterChecks(facts.sender, facts.creditor),
    compose: commissionInvoice,
  },
  'cost-invoice': {
    checks: (facts) => letterChecks(facts.sender, facts.creditor),
    compose: costInvoice,
  },
  'exhibit-list': {
    checks: (facts) => letterChecks(facts.sender, facts.recipient),
    compose: exhibitList,
  },
  'constat-request': { checks: constatChecks, compose: constatRequest },
  'constat-form': { checks: () => [], compose: constatForm },
}

/** Every kind of letter there is, in the order of the life of a case. */
export const letterKinds: readonly LetterKind[] = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
  'apology',
  'dispute-answer',
  'payment-plan',
  'acknowledgment-of-debt',
  'direct-debit-notice',
  'receipt',
  'receipt-annulment',
  'overpayment-refund',
  'interest-statement',
  'payment-notice',
  'payment-notice-annulment',
  'payment-return-notice',
  'remittance-statement',
  'commission-invoice',
  'cost-invoice',
  'exhibit-list',
  'constat-request',
  'constat-form',
]

/** True for the name of a kind of letter. */
export function isLetterKind(name: string): name is LetterKind {
  return Object.hasOwn(MODELS, name)
}

/**
 * Writes a letter from its facts (rédige une lettre): the same facts, the same words.
 *
 * It does not say whether the letter may leave: its `text` goes through the gate first, edits
 * included.
 */
export function composeLetter<Kind extends LetterKind>(
  kind: Kind,
  facts: LetterFactsByKind[Kind],
): LetterOutcome {
  const model: Model<Kind> = MODELS[kind]
  const because = refusalsOf(model.checks(facts))
  return because.length === 0
    ? { kind: 'composed', letter: model.compose(facts) }
    : { kind: 'refused', because }
}
