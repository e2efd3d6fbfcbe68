import {
  findBundle,
  reserveBundleWork,
  type BundleRow,
  type BundleWorkKind,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Asked = { readonly id: string }

/**
 * Reserves the renewal of the time-stamp of a bundle (renouvellement): the background does it.
 *
 * @throws Refused `not-found`; `already-done` while something else is being done on the bundle.
 */
export async function askRenewal(work: Work, { id }: Asked): Promise<{ readonly workId: string }> {
  return { workId: await reserved(work, id, 'renewal') }
}

/**
 * Reserves the same files as a container (ASiC-E): the background makes it.
 *
 * @throws Refused `not-found`; `already-done` while something else is being done on the bundle.
 */
export async function askContainer(
  work: Work,
  { id }: Asked,
): Promise<{ readonly workId: string }> {
  return { workId: await reserved(work, id, 'container') }
}

async function reserved(work: Work, bundleId: string, kind: BundleWorkKind): Promise<string> {
  const { tx, now, house, caller } = work
  requireSealed(await findBundle(tx, bundleId))
  const id = house.chance.id()
  const asked = { id, bundleId, kind, askedAt: now, askedBy: caller.userId }
  if (!(await reserveBundleWork(tx, asked))) {
    throw new Refused(
      'already-done',
      said(
        'Ce dossier scellé est déjà en cours de traitement : attendez qu’il soit fini.',
        'This bundle is being worked on already: wait until it is done.',
      ),
    )
  }
  const { organisationId } = caller
  await house.jobs.send(tx, 'bundle-is-worked-on', { organisationId, id })
  return id
}

/** @throws Refused `not-found`. */
function requireSealed(bundle: BundleRow | null): void {
  if (bundle?.end?.kind === 'sealed') return
  throw new Refused(
    'not-found',
    said(
      'Ce dossier scellé n’existe pas, ou pas pour votre organisation.',
      'This bundle does not exist, or not for your organisation.',
    ),
  )
}
