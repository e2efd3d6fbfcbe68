import { findPaidOver, getOrganisation, type DossierRecord } from '@quittance/database'
import type { Cents, Day } from '@quittance/kernel'
import { composeLetter } from '@quittance/letters'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { creditorParty, senderOf } from '#outreach/letter-parties.ts'
import { letterRefusalSentences } from '#outreach/refusal-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** A payment that the bank took back, its receipt and the number that annuls it. */
export type ReturnToTell = {
  readonly dossier: DossierRecord
  readonly receipt: {
    readonly reference: string
    readonly paymentId: string
    readonly amountCents: Cents
    readonly receivedOn: Day
  }
  readonly returnedOn: Day
  readonly number: string
}

/**
 * Tells the creditor that a payment of his debtor was taken back, once, in the transaction that annuls
 * its receipt: whoever was told that money came is told that it went.
 */
export async function tellCreditorOfReturn(work: Work, of: ReturnToTell): Promise<void> {
  const { dossier, receipt, returnedOn, number } = of
  const organisation = await getOrganisation(work.tx)
  if (organisation.kind === 'creditor') return
  const reference = `${number}-A`
  const outcome = composeLetter('payment-return-notice', {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference,
    registered: false,
    creditor: creditorParty(dossier.creditor),
    debtorName: dossier.debtor.name,
    receiptNumber: receipt.reference,
    annulmentNumber: number,
    payment: { amountCents: receipt.amountCents, receivedOn: receipt.receivedOn },
    returnedOn,
    paidOver: await findPaidOver(work.tx, receipt.paymentId),
  })
  if (outcome.kind !== 'composed') {
    throw new Refused('law-refuses', letterRefusalSentences(outcome.because))
  }
  const to = organisation.email === null ? null : dossier.creditor.email
  await reserveLetter(work, {
    composed: outcome.letter,
    channel: to === null ? 'letter' : 'e-mail',
    step: `payment/${receipt.paymentId}/return-notice`,
    dossierId: dossier.id,
    reference,
    to,
    gate: null,
  })
}
