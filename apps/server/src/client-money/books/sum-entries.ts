import { inOrganisation, listOrganisationIds, sumWaitingEntries } from '@quittance/database'
import type { House } from '#wiring/house.ts'

/** Adds the entries that wait to the sums of their months, organisation by organisation. */
export async function sumBooksEverywhere({ database }: Pick<House, 'database'>): Promise<void> {
  for (const organisationId of await listOrganisationIds(database.door)) {
    let summed = 0
    do summed = await inOrganisation(database.app, organisationId, (tx) => sumWaitingEntries(tx))
    while (summed > 0)
  }
}
