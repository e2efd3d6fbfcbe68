import {
  bundlesToRenew,
  inOrganisation,
  listOrganisationIds,
  reserveBundleWork,
} from '@quittance/database'
import { spanToRenew } from '#evidence/lasting/lasting-policy.ts'
import type { House } from '#wiring/house.ts'

type RenewingHouse = Pick<House, 'chance' | 'clock' | 'database' | 'jobs'>

/** The round of each day: reserves the renewal of each time-stamp that ends soon, once at a time. */
export async function renewDueEverywhere(house: RenewingHouse): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await renewDue(house, organisationId)
  }
}

async function renewDue(house: RenewingHouse, organisationId: string): Promise<void> {
  const askedAt = house.clock.now()
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    for (const bundleId of await bundlesToRenew(tx, spanToRenew(askedAt))) {
      const id = house.chance.id()
      const asked = { id, bundleId, kind: 'renewal' as const, askedAt, askedBy: null }
      if (!(await reserveBundleWork(tx, asked))) continue
      await house.jobs.send(tx, 'bundle-is-worked-on', { organisationId, id })
    }
  })
}
