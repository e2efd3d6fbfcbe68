import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import type { TemplatePurpose } from '@quittance/gate'
import { cents, type Day } from '@quittance/kernel'
import { composeShortMessage, type FirstLetter } from '@quittance/letters'
import { phoneText } from '#identifiers/phones.ts'
import { debtorParty } from '#outreach/letter-parties.ts'

/** What a reminder by SMS is written from. */
export type SmsMatterOfDay = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly firstLetter: FirstLetter
  readonly on: Day
  readonly totalCents: number
  /** A part of the debt is contested, and is not asked for. */
  readonly partContested: boolean
}

/** The words of a reminder by SMS on a day, and whom they are written for. */
export function wordsOfSms(matter: SmsMatterOfDay): {
  readonly text: string
  readonly purpose: TemplatePurpose
} {
  const { dossier, organisation, firstLetter, on, totalCents, partContested } = matter
  const { kind: capacity, name, phone, email } = organisation
  const { audience } = debtorParty(dossier.debtor)
  const text = composeShortMessage({
    audience,
    sender: { capacity, name, email, phone: phone === null ? null : phoneText(phone) },
    creditorName: dossier.creditor.name,
    firstLetter,
    issuedOn: on,
    totalCents: cents(totalCents),
    partContested,
    paymentReference: dossier.rfReference,
  })
  return { text, purpose: { capacity, audience } }
}
