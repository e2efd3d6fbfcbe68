import {
  findCommissionInvoice,
  findCostInvoice,
  getOrganisation,
  type IssuedInvoice,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { invoiceOf } from '#client-money/commission/electronic/issued-letter.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Sends an invoice of a commission, or its credit note, to its creditor by e-mail: as it was issued,
 * with its data, and once.
 *
 * @throws Refused `already-done`; `law-refuses` where the creditor or the agency has no address.
 */
export async function sendInvoice(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ actId: string }> {
  const invoice = await findCommissionInvoice(work.tx, id)
  if (invoice === null) throw new Refused('not-found', noInvoice)
  return await sendIssued(work, { ...invoice, step: `commission-invoice/${id}` })
}

/** The same of an invoice of a cost, or of its credit note. @throws Refused as {@link sendInvoice}. */
export async function sendCostInvoice(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ actId: string }> {
  const invoice = await findCostInvoice(work.tx, id)
  if (invoice === null) throw new Refused('not-found', noInvoice)
  return await sendIssued(work, { ...invoice, step: `cost-invoice/${id}/cost-invoice` })
}

type Issued = Pick<IssuedInvoice, 'facts' | 'factsSha256' | 'cii' | 'reference'> & {
  readonly dossierId: string
  readonly creditorEmail: string | null
  readonly step: string
}

async function sendIssued(work: Work, invoice: Issued): Promise<{ actId: string }> {
  const { dossierId, reference, creditorEmail: to, cii, step } = invoice
  const organisation = await getOrganisation(work.tx)
  if (organisation.email === null) throw new Refused('law-refuses', noSender)
  if (to === null) throw new Refused('law-refuses', noRecipient)
  const composed = invoiceOf(invoice)
  const letter = { composed, channel: 'e-mail' as const, step, dossierId, reference, to, cii }
  return { actId: await reserveLetter(work, { ...letter, gate: null }) }
}

const noInvoice = said('Cette facture n’existe pas ici.', 'This invoice does not exist here.')
const noSender = said(
  'L’organisation n’a pas d’adresse de courriel : indiquez-la dans les réglages.',
  'The organisation has no e-mail address: enter it in the settings.',
)
const noRecipient = said(
  'Ce mandant n’a pas d’adresse de courriel : remettez-lui la facture autrement.',
  'This creditor has no e-mail address: hand the invoice over in another way.',
)
