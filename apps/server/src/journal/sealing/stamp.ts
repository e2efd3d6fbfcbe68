import {
  inOrganisation,
  keepStamp,
  lastCheckpoint,
  lastStamp,
  listOrganisationIds,
} from '@quittance/database'
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
  if (house.timeStamps.local) return
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    if (!(await stampLatest(house, organisationId))) return
  }
}

async function stampLatest(house: StampingHouse, organisationId: string): Promise<boolean> {
  const { head, known } = await inOrganisation(house.database.app, organisationId, async (tx) => ({
    head: await lastCheckpoint(tx),
    known: await lastStamp(tx),
  }))
  if (head === null || head.treeSize === known?.treeSize) return true
  const outcome = await house.timeStamps.stamp(Buffer.from(head.note))
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
