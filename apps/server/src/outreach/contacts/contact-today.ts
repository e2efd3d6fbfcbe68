import { said, type Citation } from '@quittance/kernel'

/** One message a day to a person, on all their dossiers: the gate judges it, this says it. */
export const onceADay = {
  sentence: said(
    'Cette personne a déjà été contactée aujourd’hui, dans ce dossier ou un autre : attendez demain.',
    'This person was already contacted today, about this case or another: wait until tomorrow.',
  ),
  citation: {
    code: 'Politique de la maison',
    article: 'non une loi',
    kind: 'practice',
  } satisfies Citation,
} as const
