import type { OrganisationRecord } from '@quittance/database'
import type { Sender } from '@quittance/letters'
import { senderOf } from '#outreach/letter-parties.ts'

/** Whoever sends an invoice names its number of VAT (CGI, annexe II, article 242 nonies A). */
export function sellerOf(organisation: OrganisationRecord, signatory: string): Sender {
  const sender = senderOf(organisation, signatory)
  const { vatNumber } = organisation
  if (vatNumber === null) return sender
  return { ...sender, legalMentions: [...sender.legalMentions, `TVA ${vatNumber}`] }
}
