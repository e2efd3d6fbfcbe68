import { getOrganisation, loadDossier, type OwnTransfer } from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import { composeLetter } from '@quittance/letters'
import { refundedBy } from '#client-money/own-orders/bank/refunded-by.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'
import { creditorParty, debtorParty, senderOf } from '#outreach/letter-parties.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Tells a debtor that what it paid too much was given back (avis de remboursement); it asks nothing.
 *
 * @returns the id of the act; null where the letter cannot be written: the booking stands.
 */
export async function sendRefundNotice(
  work: Work,
  { transfer, on }: { readonly transfer: OwnTransfer; readonly on: Day },
): Promise<string | null> {
  const dossier = await loadDossier(work.tx, refundedBy(transfer).dossierId)
  invariant(dossier !== null, 'a refund is of a dossier')
  const organisation = await getOrganisation(work.tx)
  const reference = `${transfer.endToEndId}-R`
  const outcome = composeLetter('overpayment-refund', {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference,
    registered: false,
    debtor: debtorParty(dossier.debtor),
    creditor: organisation.kind === 'creditor' ? null : creditorParty(dossier.creditor),
    firstLetter: firstLetterOf(dossier),
    refund: {
      amountCents: transfer.amountCents,
      on,
      iban: transfer.iban,
      reference: transfer.endToEndId,
    },
  })
  if (outcome.kind === 'refused') return null
  const to = organisation.email === null ? null : dossier.debtor.email
  return await reserveLetter(work, {
    composed: outcome.letter,
    channel: to === null ? 'letter' : 'e-mail',
    step: `transfer/${transfer.id}/overpayment-refund`,
    dossierId: dossier.id,
    reference,
    to,
    gate: null,
  })
}
