import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import {
  exhibitsToStamp,
  findExhibit,
  findReception,
  inOrganisation,
  keepExhibitStamp,
  listOrganisationIds,
  type ExhibitFile,
  type OrganisationTransaction,
} from '@quittance/database'
import type { Stamp, Timestamper } from '@quittance/evidence/authority'
import { authorityOf } from '#evidence/authority/authority-in-use.ts'
import { recordAs } from '#journal/record.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'

/** What a time-stamp needs of the house. */
type StampingHouse = Pick<
  House,
  'chance' | 'clock' | 'database' | 'files' | 'jobs' | 'log' | 'timeStamps'
>

/**
 * Has an original time-stamped (horodatage à l’import), by the authority of the house or the one that
 * was set; only its hash leaves. One token is kept, however often this is asked.
 *
 * Nothing waits for it: an authority that is silent is asked again at the next round, and the token
 * then says the hour that it was given.
 */
export async function stampExhibit(house: StampingHouse, job: Job): Promise<void> {
  await stampWaiting(house, job)
}

async function stampWaiting(house: StampingHouse, job: Job): Promise<'authority-silent' | 'done'> {
  const { organisationId, id } = job
  const exhibit = await inOrganisation(house.database.app, organisationId, (tx) =>
    waitingExhibit(tx, id),
  )
  if (exhibit === null) return 'done'
  const bytes = await buffer(house.files.read(exhibit.sha256))
  if (createHash('sha256').update(bytes).digest('hex') !== exhibit.sha256) {
    house.log.failure('exhibit-not-stamped', new Error('the bytes kept are not those received'))
    return 'done'
  }
  const { stamp } = await authorityOf(house, organisationId)
  const outcome = await stamp(bytes)
  if (outcome.kind !== 'stamped') {
    house.log.info('exhibit-not-stamped', { because: outcome.kind })
    return 'authority-silent'
  }
  await keepToken(house, organisationId, { exhibit, stamp: outcome.stamp })
  return 'done'
}

async function waitingExhibit(
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<ExhibitFile | null> {
  const received = await findReception(tx, exhibitId)
  return received === null || received.stamp !== null ? null : await findExhibit(tx, exhibitId)
}

type Stamped = { readonly exhibit: ExhibitFile; readonly stamp: Stamp }

async function keepToken(
  house: StampingHouse,
  organisationId: string,
  { exhibit, stamp }: Stamped,
): Promise<void> {
  const { at, authority, local, reply } = stamp
  const stampedAt = Temporal.Instant.from(at)
  const now = house.clock.now()
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const { id: exhibitId } = exhibit
    const kept = { stampedAt, authority, local, reply }
    if (!(await keepExhibitStamp(tx, { exhibitId, stamp: kept }))) return
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'worker', id: 'evidence' } },
      {
        verb: 'exhibit-stamped',
        subject: { kind: 'exhibit', id: exhibitId },
        dossierId: exhibit.dossierId,
        facts: { number: exhibit.number, stampedAt: at, authority, local },
        references: [exhibit.sha256, createHash('sha256').update(reply).digest('hex')],
      },
    )
  })
}

/** At the start of the server: time-stamps that were reserved and not taken. */
export async function resumeStamping(house: StampingHouse, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    for (const id of await exhibitsToStamp(tx)) {
      await house.jobs.send(tx, 'exhibit-is-stamped', { organisationId, id })
    }
  })
}

/** The round of each hour: exhibits whose authority did not answer; it is left alone at its next silence. */
export async function stampExhibitsLeft(house: StampingHouse): Promise<void> {
  // Several organisations may have the same authority: its silence is waited for once.
  const silent = new Set<Timestamper>()
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    const { stamp } = await authorityOf(house, organisationId)
    if (silent.has(stamp)) continue
    const waiting = await inOrganisation(house.database.app, organisationId, exhibitsToStamp)
    for (const id of waiting) {
      if ((await stampWaiting(house, { organisationId, id })) === 'done') continue
      silent.add(stamp)
      break
    }
  }
}
