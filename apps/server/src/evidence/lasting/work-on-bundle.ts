import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import {
  bundleWorksOfDossier,
  endBundleWork,
  findBundle,
  findBundleWork,
  findFile,
  inOrganisation,
  keepFile,
  unendedBundleWorkIds,
  type BundleRow,
  type BundleWorkFailure,
  type BundleWorkRow,
  type OrganisationTransaction,
} from '@quittance/database'
import type { Stamp } from '@quittance/evidence/authority'
import { invariant } from '@quittance/kernel'
import { authorityOf, type AuthorityInUse } from '#evidence/authority/authority-in-use.ts'
import { containerOf } from '#evidence/lasting/container-of.ts'
import { latestForm } from '#evidence/lasting/latest-form.ts'
import { renewalOf } from '#evidence/lasting/renewal-of.ts'
import { recordAs, type JournalNote } from '#journal/record.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'

/** What a work needs of the house. */
type WorkingHouse = Pick<House, 'chance' | 'clock' | 'database' | 'files' | 'log' | 'timeStamps'>

/** The bytes of a bundle as it stands, and what is known of its time-stamp. */
export type BundleInHand = {
  readonly bytes: Uint8Array
  readonly authority: AuthorityInUse
  readonly now: Temporal.Instant
}

/** What a work makes of a bundle. */
export type Made =
  | {
      readonly kind: 'made'
      readonly bytes: Uint8Array
      readonly stamp: Stamp
      /** What stands after the name of the bundle: `.asice`. */
      readonly ending: string
      readonly mediaType: string
    }
  | { readonly kind: 'failed'; readonly failure: BundleWorkFailure }

/**
 * Does what was reserved on a sealed bundle: renews its time-stamp, or makes it a container.
 *
 * The bundle that was sealed stays as it is: each work gives a file of its own, or says why not.
 */
export async function workOnBundle(house: WorkingHouse, job: Job): Promise<void> {
  const { organisationId, id } = job
  try {
    await workOnce(house, job)
  } catch (cause) {
    house.log.failure('bundle-not-worked-on', cause)
    await inOrganisation(house.database.app, organisationId, (tx) =>
      failed(house, tx, { id, failure: 'interrupted' }),
    )
  }
}

/** At the start of a server: a work that has not ended was cut, and says so. */
export async function endCutWorks(house: WorkingHouse, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    for (const id of await unendedBundleWorkIds(tx)) {
      await failed(house, tx, { id, failure: 'interrupted' })
    }
  })
}

type Failed = { readonly id: string; readonly failure: BundleWorkFailure }

async function failed(
  { clock }: Pick<House, 'clock'>,
  tx: OrganisationTransaction,
  { id, failure }: Failed,
): Promise<void> {
  await endBundleWork(tx, id, { kind: 'failed', endedAt: clock.now(), failure })
}

async function workOnce(house: WorkingHouse, { organisationId, id }: Job): Promise<void> {
  const within = <Result>(run: (tx: OrganisationTransaction) => Promise<Result>) =>
    inOrganisation(house.database.app, organisationId, run)
  const found = await within((tx) => foundWork(tx, id))
  if (found === null) return
  const { work, bundle, sha256, name } = found
  const bytes = await buffer(house.files.read(sha256))
  const intact = createHash('sha256').update(bytes).digest('hex') === sha256
  const authority = await authorityOf(house, organisationId)
  const hand = { bytes, authority, now: house.clock.now() }
  const make = work.kind === 'renewal' ? renewalOf : containerOf
  const made: Made = intact ? await make(hand) : { kind: 'failed', failure: 'altered' }
  if (made.kind === 'failed') {
    const { failure } = made
    return await within((tx) => failed(house, tx, { id, failure }))
  }
  await keepMade(house, { organisationId, work, bundle, name, made })
}

async function foundWork(tx: OrganisationTransaction, id: string) {
  const work = await findBundleWork(tx, id)
  if (work === null || work.end !== null) return null
  const bundle = await findBundle(tx, work.bundleId)
  invariant(bundle !== null, 'a work has its bundle')
  const works = await bundleWorksOfDossier(tx, bundle.dossierId)
  const own = works.filter(({ bundleId }) => bundleId === bundle.id)
  const form = latestForm(bundle, own)
  invariant(form !== null, 'a work is on a bundle that was sealed')
  const file = await findFile(tx, form.fileId)
  return { work, bundle, sha256: form.sha256, name: file?.declaredName ?? 'dossier.zip' }
}

const LARGEST = 1.25 * 1024 ** 3

type Keeping = {
  readonly organisationId: string
  readonly work: BundleWorkRow
  readonly bundle: BundleRow
  readonly name: string
  readonly made: Extract<Made, { readonly kind: 'made' }>
}

async function keepMade(house: WorkingHouse, keeping: Keeping): Promise<void> {
  const { organisationId, work, bundle, name, made } = keeping
  const { stamp, ending, mediaType } = made
  const kept = await house.files.keep([made.bytes], LARGEST)
  const endedAt = house.clock.now()
  const fileId = house.chance.id()
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    if (kept === 'too-large') return await failed(house, tx, { id: work.id, failure: kept })
    await keepFile(tx, {
      ...kept,
      id: fileId,
      declaredName: `${name.replace(/\.zip$/, '')}${ending}`,
      mediaType,
      receivedAt: endedAt,
      receivedBy: work.askedBy ?? bundle.askedBy,
    })
    const ended = await endBundleWork(tx, work.id, {
      kind: 'done',
      endedAt,
      fileId,
      stampedAt: Temporal.Instant.from(stamp.at),
      stampUntil: Temporal.Instant.from(stamp.until),
      authority: stamp.authority,
      local: stamp.local,
    })
    if (!ended) return
    const actor =
      work.askedBy === null
        ? { kind: 'worker' as const, id: 'evidence' }
        : { kind: 'member' as const, id: work.askedBy }
    const note = noteOf(keeping, kept.sha256)
    await recordAs({ tx, now: endedAt, house, organisationId, actor }, note)
  })
}

function noteOf({ work, bundle, made }: Keeping, sha256: string): JournalNote {
  const { at: stampedAt, until, authority, local } = made.stamp
  const about = {
    dossierId: bundle.dossierId,
    facts: { stampedAt, until, authority, local },
    references: [sha256],
  }
  const subject = { kind: 'bundle' as const, id: bundle.id }
  return work.kind === 'renewal'
    ? { verb: 'bundle-renewed', subject, ...about }
    : { verb: 'bundle-contained', subject, ...about }
}
