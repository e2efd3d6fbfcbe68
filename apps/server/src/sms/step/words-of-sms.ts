import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import type { TemplatePurpose } from '@quittance/gate'
import { cents, type Day } from '@quittance/kernel'
import { composeShortMessage, type FirstLetter } from '@quittance/letters'
import { phoneText } from '#identifiers/phones.ts'
import { debtorParty } from '#outreach/letter-parties.ts'
import { ownWordsOf } from '#outreach/templates/sms/own-words.ts'

/** What a reminder by SMS is written from. */
export type SmsMatterOfDay = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly firstLetter: FirstLetter
  readonly on: Day
  readonly totalCents: number
  /** A part of the debt is contested, and is not asked for. */
  readonly partContested: boolean
  /** The step that it does; null for one beside the scenario, in the words of the house. */
  readonly letter: string | null
  /** Words being written, tried in the place of those in force, and whom they are written for. */
  readonly trial?: SmsTrial
}

export type SmsTrial = { readonly text: string; readonly purpose: TemplatePurpose }

/** The words of a reminder by SMS on a day, and whom they are written for. */
export function wordsOfSms(matter: SmsMatterOfDay): {
  readonly text: string
  readonly purpose: TemplatePurpose
  readonly template: { readonly id: string; readonly version: number } | null
} {
  const { dossier, organisation, firstLetter, on, totalCents, partContested } = matter
  const { kind: capacity, name, phone, email } = organisation
  const { audience } = debtorParty(dossier.debtor)
  const { letter, trial } = matter
  const inForce = trial === undefined ? ownWordsOf(dossier, { organisation, letter }) : null
  const facts = {
    audience,
    sender: { capacity, name, email, phone: phone === null ? null : phoneText(phone) },
    creditorName: dossier.creditor.name,
    firstLetter,
    issuedOn: on,
    totalCents: cents(totalCents),
    partContested,
    paymentReference: dossier.rfReference,
  }
  return {
    text: composeShortMessage(facts, trial?.text ?? inForce?.text ?? null),
    purpose: trial?.purpose ?? { capacity, audience },
    template: inForce === null ? null : { id: inForce.id, version: inForce.version },
  }
}
