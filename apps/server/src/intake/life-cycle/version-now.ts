import { versionOfDossier } from '@quittance/database'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** The version of a dossier now, for an act of the product itself. @throws Refused `not-found`. */
export async function versionNow(work: Work, dossierId: string): Promise<number> {
  const version = await versionOfDossier(work.tx, dossierId)
  if (version === null) throw noDossier()
  return version
}
