import type { DossierRecord, OrganisationRecord, PaymentRecord } from '@quittance/database'
import { addCents, cents, zeroCents, type Cents, type Day } from '@quittance/kernel'
import {
  composeLetter,
  type Allocation,
  type ComposedLetter,
  type DebtLine,
  type PaymentReceived,
} from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'
import { creditorParty, debtorParty, senderOf } from '#outreach/letter-parties.ts'
import { composedOrRefused } from '#outreach/refusal-words.ts'

/** What the letters that follow a payment are made from. */
export type ReceiptMatter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly payment: PaymentRecord
  readonly number: string
  readonly issuedOn: Day
  readonly signatory: string
}

/** The receipt of a payment, for the debtor (quittance, CPCE R124-6). */
export function receiptLetter(matter: ReceiptMatter): ComposedLetter {
  const { dossier, organisation, number } = matter
  return composedOrRefused(
    composeLetter('receipt', {
      ...occasion(matter, number),
      debtor: debtorParty(dossier.debtor),
      creditor: organisation.kind === 'creditor' ? null : creditorParty(dossier.creditor),
      receiptNumber: number,
      firstLetter: firstLetterOf(dossier),
      payment: paymentReceived(matter.payment),
      allocation: allocationOf(matter),
    }),
  )
}

/** The notice of a payment, for the creditor (avis d'encaissement, CPCE R124-5). */
export function paymentNotice(matter: ReceiptMatter, payOverBy: Day | null): ComposedLetter {
  const { dossier, number } = matter
  return composedOrRefused(
    composeLetter('payment-notice', {
      ...occasion(matter, `${number}-A`),
      creditor: creditorParty(dossier.creditor),
      debtorName: dossier.debtor.name,
      receiptNumber: number,
      payment: paymentReceived(matter.payment),
      allocation: allocationOf(matter),
      payOverBy,
    }),
  )
}

function occasion(
  { dossier, organisation, issuedOn, signatory }: ReceiptMatter,
  reference: string,
) {
  return {
    sender: senderOf(organisation, signatory),
    issuedOn,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference,
    registered: false,
  }
}

function paymentReceived(payment: PaymentRecord): PaymentReceived {
  return {
    amountCents: payment.amountCents,
    receivedOn: payment.receivedOn,
    by: meansOf(payment.method),
    payer: null,
    awaitsBank: !payment.final,
  }
}

function meansOf(method: string): PaymentReceived['by'] {
  switch (method) {
    case 'card':
    case 'cash':
    case 'cheque':
    case 'direct-debit':
      return method
    default:
      return 'transfer'
  }
}

function allocationOf({ dossier, payment }: ReceiptMatter): Allocation {
  const total = (pick: (one: PaymentRecord['allocations'][number]) => Cents) =>
    addCents(...payment.allocations.map(pick))
  const parts = [
    part(
      'recoverable-costs',
      total((one) => one.toCosts),
    ),
    part(
      'interest',
      total((one) => one.toInterest),
    ),
    part(
      'late-payment-indemnity',
      total((one) => one.toIndemnity),
    ),
    part(
      'principal',
      total((one) => one.toPrincipal),
    ),
  ].flat()
  const served = addCents(...parts.map(({ amountCents }) => amountCents))
  const remaining = statementOf(dossier, payment.receivedOn).totalCents
  return {
    parts,
    overpaidCents: cents(payment.amountCents - served),
    remainingCents: cents(Math.max(remaining, zeroCents)),
  }
}

function part(element: DebtLine['element'], amountCents: Cents): readonly DebtLine[] {
  return amountCents === 0 ? [] : [{ element, detail: null, amountCents }]
}
