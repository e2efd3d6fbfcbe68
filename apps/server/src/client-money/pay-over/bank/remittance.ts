import {
  commissionsKeptOn,
  findCreditor,
  getOrganisation,
  linkRemittance,
  type CreditorTransfer,
} from '@quittance/database'
import { addCents, earlierDay, invariant, laterDay, zeroCents, type Day } from '@quittance/kernel'
import { composeLetter, type LetterOutcome } from '@quittance/letters'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { creditorParty, senderOf } from '#outreach/letter-parties.ts'
import type { Work } from '#wiring/work.ts'

type Booked = CreditorTransfer & { readonly bookedOn: Day }

/**
 * Sends a creditor the statement of what a transfer paid over (bordereau de reversement): per receipt,
 * what was collected, the commission kept with its tax, and the rest; the rests make the transfer.
 *
 * Where the letter cannot be written, as an agency with no way to answer it, the booking stands.
 */
export async function sendRemittance(work: Work, transfer: Booked): Promise<void> {
  const creditor = await findCreditor(work.tx, transfer.creditorId)
  invariant(creditor !== null, 'a transfer pays a creditor of the organisation')
  const organisation = await getOrganisation(work.tx)
  const outcome = await remittanceLetter(work, { transfer, creditor, organisation })
  if (outcome.kind === 'refused') return
  const to = organisation.email === null ? null : creditor.email
  const actId = await reserveLetter(work, {
    composed: outcome.letter,
    channel: to === null ? 'letter' : 'e-mail',
    step: `transfer/${transfer.id}/remittance-statement`,
    dossierId: null,
    reference: `${transfer.endToEndId}-B`,
    to,
    gate: null,
  })
  await linkRemittance(work.tx, { transferId: transfer.id, actId })
}

async function remittanceLetter(
  work: Work,
  of: {
    readonly transfer: Booked
    readonly creditor: Parameters<typeof creditorParty>[0]
    readonly organisation: Awaited<ReturnType<typeof getOrganisation>>
  },
): Promise<LetterOutcome> {
  const { transfer, creditor, organisation } = of
  const kept = await commissionsKeptOn(
    work.tx,
    transfer.parts.map(({ paymentId }) => paymentId),
  )
  const receipts = transfer.parts.map((part) => {
    const { netCents, vatCents } = kept.get(part.paymentId) ?? NONE
    return {
      receivedOn: part.collectedOn,
      caseNumber: part.dossierReference,
      debtorName: part.debtorName,
      amountCents: addCents(part.amountCents, netCents, vatCents),
      commission: { netCents, vatCents },
    }
  })
  const netCents = addCents(...receipts.map(({ commission }) => commission.netCents))
  const vatCents = addCents(...receipts.map(({ commission }) => commission.vatCents))
  const days = transfer.parts.map(({ collectedOn }) => collectedOn)
  return composeLetter('remittance-statement', {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: null,
    reference: `${transfer.endToEndId}-B`,
    registered: false,
    creditor: creditorParty(creditor),
    period: { from: days.reduce(earlierDay), to: days.reduce(laterDay) },
    receipts,
    commission: netCents === 0 ? null : { invoiceNumber: null, netCents, vatCents },
    paidOver: {
      amountCents: transfer.amountCents,
      on: transfer.bookedOn,
      iban: transfer.iban,
      reference: transfer.endToEndId,
    },
  })
}

const NONE = { netCents: zeroCents, vatCents: zeroCents }
