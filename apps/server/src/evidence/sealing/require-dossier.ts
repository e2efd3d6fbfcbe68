import { versionOfDossier } from '@quittance/database'
import { said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** @throws Refused `not-found`. */
export async function requireDossierHere(work: Work, dossierId: string): Promise<void> {
  if ((await versionOfDossier(work.tx, dossierId)) !== null) return
  throw new Refused(
    'not-found',
    said(
      'Ce dossier n’existe pas, ou pas pour votre organisation.',
      'This case does not exist, or not for your organisation.',
    ),
  )
}
