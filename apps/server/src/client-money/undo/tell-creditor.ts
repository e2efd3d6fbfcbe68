import { getOrganisation, leftOfPayment, type DossierRecord } from '@quittance/database'
import { cents, type Cents, type Day } from '@quittance/kernel'
import { composeLetter } from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { creditorParty, senderOf } from '#outreach/letter-parties.ts'
import { letterRefusalSentences } from '#outreach/refusal-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Tells the creditor who was informed of a payment (CPCE R124-5) that it was not for its case; none
 * where no notice had been written.
 */
export async function tellCreditor(
  work: Work,
  of: {
    readonly dossier: DossierRecord
    readonly receipt: {
      readonly reference: string
      readonly paymentId: string
      readonly amountCents: Cents
      readonly receivedOn: Day
    }
    readonly why: { readonly cause: 'match-undone' | 'noted-in-error'; readonly on: Day }
    readonly number: string
  },
): Promise<void> {
  const { dossier, receipt, why, number } = of
  const { paymentId } = receipt
  if (!dossier.acts.some(({ step }) => step === `payment/${paymentId}/notice`)) return
  const organisation = await getOrganisation(work.tx)
  const outcome = composeLetter('payment-notice-annulment', {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference: `${number}-A`,
    registered: false,
    creditor: creditorParty(dossier.creditor),
    debtorName: dossier.debtor.name,
    annulmentNumber: number,
    receiptNumber: receipt.reference,
    payment: { amountCents: receipt.amountCents, receivedOn: receipt.receivedOn },
    cause: why.cause,
    causeOn: why.on,
    paidOverCents: (await leftOfPayment(work.tx, paymentId)).paidOverCents,
    remainingCents: cents(Math.max(statementOf(dossier, work.today).totalCents, 0)),
  })
  if (outcome.kind === 'refused') {
    throw new Refused('law-refuses', letterRefusalSentences(outcome.because))
  }
  const to = organisation.email === null ? null : dossier.creditor.email
  await reserveLetter(work, {
    composed: outcome.letter,
    channel: to === null ? 'letter' : 'e-mail',
    step: `payment/${paymentId}/notice-annulment`,
    dossierId: dossier.id,
    reference: `${number}-A`,
    to,
    gate: null,
  })
}
