import { advanceDossier, moveDossier, versionOfDossier } from '@quittance/database'
import { said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Moves a dossier to its next version, before anything is written on it.
 *
 * @throws Refused `dossier-moved` when somebody acted on it since the person read it; `not-found`.
 */
export async function moveFrom(
  work: Work,
  asked: { readonly id: string; readonly expectedVersion: number },
): Promise<number> {
  const version = await moveDossier(work.tx, asked)
  if (version !== null) return version
  if ((await versionOfDossier(work.tx, asked.id)) === null) throw noDossier()
  throw new Refused(
    'dossier-moved',
    said(
      'Ce dossier a changé depuis que vous l’avez ouvert. Relisez-le, puis recommencez.',
      'This case has changed since you opened it. Read it again, then start over.',
    ),
  )
}

/** Moves a dossier on for a fact that cannot be refused. @throws Refused `not-found`. */
export async function moveOn(work: Work, id: string): Promise<number> {
  const version = await advanceDossier(work.tx, id)
  if (version === null) throw noDossier()
  return version
}

export function noDossier(): Refused {
  return new Refused(
    'not-found',
    said(
      'Ce dossier n’existe pas, ou pas pour votre organisation.',
      'This case does not exist, or not for your organisation.',
    ),
  )
}
