import { scenarioChannels, type PersonContact } from '@quittance/cases'
import { oneOf, type DossierRecord } from '@quittance/database'
import { documentsToSign, lettersOf, smsBeside, takenOutAt } from '#assessment/letters-sent.ts'
import { dayInParis } from '#dossier/under-way.ts'

type OfDossier = Pick<DossierRecord, 'acts' | 'calls' | 'contactsElsewhere'>

/** A step towards the person that a dossier is owed by: when, and by what way. */
export type ContactMade = { readonly at: Temporal.Instant; readonly channel: string }

/**
 * Our steps towards the person on all dossiers: letters, SMS and documents to be signed that left or are
 * leaving, and calls. As a letter leaves, those that only wait to leave elsewhere do not count: neither would ever go.
 *
 * @param leaving the act itself, once it is reserved: it is not a contact before itself.
 */
export function contactsMade(dossier: OfDossier, leaving?: string): readonly ContactMade[] {
  const letters = lettersOf(dossier).map(({ act }) => act)
  const written = [...letters, ...smsBeside(dossier), ...documentsToSign(dossier)]
    .filter(({ id }) => id !== leaving)
    .map((act) => ({ at: takenOutAt(act), channel: act.channel }))
  const elsewhere = dossier.contactsElsewhere.filter(
    ({ hasLeft }) => hasLeft || leaving === undefined,
  )
  return [...written, ...dossier.calls.map((at) => ({ at, channel: 'phone' })), ...elsewhere]
}

/** The same by their days, as the caps of a scenario count them. */
export function personContacts(dossier: OfDossier, leaving?: string): readonly PersonContact[] {
  return contactsMade(dossier, leaving).map(({ at, channel }) => ({
    on: dayInParis(at),
    channel: oneOf(scenarioChannels, channel),
  }))
}
