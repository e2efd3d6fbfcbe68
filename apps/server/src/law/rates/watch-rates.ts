import { inOrganisation, listOrganisationIds, noticeMissingRate } from '@quittance/database'
import { missingHalfYears } from '@quittance/law'
import { recordAs } from '#journal/record.ts'
import { currentBook } from '#law/rates/missing-rates.ts'
import type { House } from '#wiring/house.ts'

/** Looks ahead for every organisation: the daily round. */
export async function watchRatesEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await watchRates(house, organisationId)
  }
}

/**
 * Notes each half-year that has no rate, from a month before it starts: once each, whenever it runs.
 *
 * Without it, interest would stop being counted on the first day of the half-year, unannounced.
 */
export async function watchRates(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const missing = missingHalfYears(await currentBook(tx), house.clock.today())
    for (const { fact, series, halfYear } of missing) {
      if (!(await noticeMissingRate(tx, { series, halfYear, noticedAt: now }))) continue
      await recordAs(
        { tx, now, house, organisationId, actor: { kind: 'worker', id: 'rates' } },
        {
          verb: 'rate-found-missing',
          subject: { kind: 'rate', id: fact },
          facts: { series, halfYear },
        },
      )
    }
  })
}
