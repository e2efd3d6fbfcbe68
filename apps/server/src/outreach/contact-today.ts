import type { DossierRecord } from '@quittance/database'
import { said, type Citation, type Day } from '@quittance/kernel'

const PARIS = 'Europe/Paris'

/** One message a day to a person, on all their dossiers: a policy of the house, not a law. */
export const onceADay = {
  sentence: said(
    'Cette personne a déjà été contactée aujourd’hui dans un autre dossier : attendez demain.',
    'This person was already contacted today about another case: wait until tomorrow.',
  ),
  citation: {
    code: 'Politique de la maison',
    article: 'non une loi',
    kind: 'practice',
  } satisfies Citation,
} as const

/** Whether the person was written to or called today about another dossier. */
export function contactedToday(
  { contactsElsewhere }: Pick<DossierRecord, 'contactsElsewhere'>,
  today: Day,
  /** Counts letters that are about to leave as well. */
  andLeaving: boolean,
): boolean {
  return contactsElsewhere.some(
    ({ at, hasLeft }) =>
      (hasLeft || andLeaving) && at.toZonedDateTimeISO(PARIS).toPlainDate().equals(today),
  )
}
