import { bundlesOfDossier, exhibitsToSeal, insertBundle } from '@quittance/database'
import { said } from '@quittance/kernel'
import { requireOriginals } from '#evidence/reading/kept-original.ts'
import { requireDossierHere } from '#evidence/sealing/require-dossier.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Reserves the sealing of a dossier (dossier scellé): the background does it.
 *
 * @throws Refused `not-found`; `invalid-input` when there is no exhibit to seal, or an original is not
 * there as it was received; `already-done` while another sealing of it is under way.
 */
export async function reserveBundle(
  work: Work,
  { id: dossierId }: { readonly id: string },
): Promise<{ readonly bundleId: string }> {
  await requireDossierHere(work, dossierId)
  if ((await exhibitsToSeal(work.tx, dossierId)).length === 0) {
    throw new Refused(
      'invalid-input',
      said(
        'Ce dossier n’a aucune pièce : il n’y a rien à sceller.',
        'This case has no exhibit: there is nothing to seal.',
      ),
    )
  }
  await requireOriginals(work.tx, dossierId)
  const before = await bundlesOfDossier(work.tx, dossierId)
  if (before.some(({ end }) => end === null)) {
    throw new Refused(
      'already-done',
      said(
        'Ce dossier est en cours de scellement : attendez qu’il soit fini.',
        'This case is being sealed: wait until it is done.',
      ),
    )
  }
  const bundleId = work.house.chance.id()
  const { organisationId, userId } = work.caller
  await insertBundle(work.tx, {
    id: bundleId,
    dossierId,
    askedAt: work.now,
    askedBy: userId,
  })
  await work.house.jobs.send(work.tx, 'bundle-is-sealed', { organisationId, id: bundleId })
  return { bundleId }
}
