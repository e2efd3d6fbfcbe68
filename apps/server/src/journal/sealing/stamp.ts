import {
  inOrganisation,
  keepStamp,
  lastCheckpoint,
  lastStamp,
  listOrganisationIds,
} from '@quittance/database'
import type { Timestamper } from '@quittance/evidence/authority'
import { authorityOf } from '#evidence/authority/authority-in-use.ts'
import type { House } from '#wiring/house.ts'

type StampingHouse = Pick<House, 'database' | 'timeStamps' | 'log'>

/**
 * Has the latest head of each log time-stamped (horodatage), where the house has an authority other
 * than itself: the round of each hour.
 *
 * A token of our own would prove nothing. An authority that does not answer is asked again at the next
 * round, and nothing waits for it.
 */
export async function stampCheckpoints(house: StampingHouse): Promise<void> {
  // Several organisations may have the same authority: its silence is waited for once.
  const silent = new Set<Timestamper>()
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    const { stamp, local } = await authorityOf(house, organisationId)
    if (local || silent.has(stamp)) continue
    if (!(await stampLatest(house, { organisationId, stamp }))) silent.add(stamp)
  }
}

type Asked = { readonly organisationId: string; readonly stamp: Timestamper }

async function stampLatest(
  house: StampingHouse,
  { organisationId, stamp }: Asked,
): Promise<boolean> {
  const { head, known } = await inOrganisation(house.database.app, organisationId, async (tx) => ({
    head: await lastCheckpoint(tx),
    known: await lastStamp(tx),
  }))
  if (head === null || head.treeSize === known?.treeSize) return true
  const outcome = await stamp(Buffer.from(head.note))
  if (outcome.kind !== 'stamped') {
    house.log.info('checkpoint-not-stamped', { because: outcome.kind })
    return false
  }
  const { at, authority, reply } = outcome.stamp
  await inOrganisation(house.database.app, organisationId, (tx) =>
    keepStamp(tx, {
      treeSize: head.treeSize,
      stampedAt: Temporal.Instant.from(at),
      authority,
      reply,
    }),
  )
  return true
}
