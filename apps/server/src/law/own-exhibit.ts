import type { DossierRecord, ExhibitRecord } from '@quittance/database'
import { said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'

/** An exhibit of the dossier itself. @throws Refused `not-found` for any other. */
export function requireExhibitOf({ exhibits }: DossierRecord, exhibitId: string): ExhibitRecord {
  const exhibit = exhibits.find(({ id }) => id === exhibitId)
  if (exhibit !== undefined) return exhibit
  throw new Refused(
    'not-found',
    said(
      'Cette pièce n’est pas une pièce de ce dossier.',
      'This exhibit is not an exhibit of this case.',
    ),
    { path: 'exhibitId' },
  )
}
