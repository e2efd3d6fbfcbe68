import { createHash } from 'node:crypto'
import {
  accountProofsToStamp,
  findAccountProof,
  inOrganisation,
  keepAccountProofStamp,
  listOrganisationIds,
  type AccountProofLine,
} from '@quittance/database'
import type { Stamp, Timestamper } from '@quittance/evidence/authority'
import { authorityOf } from '#evidence/authority/authority-in-use.ts'
import { recordAs } from '#journal/record.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'

type StampingHouse = Pick<House, 'chance' | 'clock' | 'database' | 'log' | 'timeStamps'>

/**
 * Has what was published of a day time-stamped (horodatage), by the authority of the organisation or
 * that of the house. One token is kept; an authority that is silent is asked again at the next round.
 */
export async function stampProof(house: StampingHouse, job: Job): Promise<void> {
  await stampWaiting(house, job)
}

async function stampWaiting(
  house: StampingHouse,
  { organisationId, id }: Job,
): Promise<'authority-silent' | 'done'> {
  const proof = await inOrganisation(house.database.app, organisationId, (tx) =>
    findAccountProof(tx, id),
  )
  if (proof === null || proof.stamp !== null) return 'done'
  const { stamp } = await authorityOf(house, organisationId)
  const outcome = await stamp(proof.published)
  if (outcome.kind !== 'stamped') {
    house.log.info('account-proof-not-stamped', { because: outcome.kind })
    return 'authority-silent'
  }
  await keepToken(house, organisationId, { proof, stamp: outcome.stamp })
  return 'done'
}

async function keepToken(
  house: StampingHouse,
  organisationId: string,
  { proof, stamp }: { readonly proof: AccountProofLine; readonly stamp: Stamp },
): Promise<void> {
  const { at, authority, local, reply } = stamp
  const now = house.clock.now()
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const kept = { stampedAt: Temporal.Instant.from(at), authority, local, reply }
    if (!(await keepAccountProofStamp(tx, { proofId: proof.id, stamp: kept }))) return
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'worker', id: 'client-money' } },
      {
        verb: 'account-proof-stamped',
        subject: { kind: 'account-proof', id: proof.id },
        facts: { day: proof.on.toString(), stampedAt: at, authority, local },
        references: [sha256(proof.published), sha256(reply)],
      },
    )
  })
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The round of each hour: proofs whose authority did not answer. */
export async function stampProofsLeft(house: StampingHouse): Promise<void> {
  // Several organisations may have the same authority: its silence is waited for once.
  const silent = new Set<Timestamper>()
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    const { stamp } = await authorityOf(house, organisationId)
    if (silent.has(stamp)) continue
    for (const id of await inOrganisation(
      house.database.app,
      organisationId,
      accountProofsToStamp,
    )) {
      if ((await stampWaiting(house, { organisationId, id })) === 'done') continue
      silent.add(stamp)
      break
    }
  }
}
