import { sql, type Kysely } from 'kysely'
import { countOrganisations } from '#queries/people/organisations.ts'
import type { DB } from '#schema.generated.ts'

/** Any number, the same in every server on this database: it names the lock of the first run. */
const FIRST_RUN_LOCK = 7_201_001

/**
 * Runs what founds an organisation while nobody else does, told how many organisations there are.
 *
 * Two people who ask at once wait for one another here, on one server or on several; `work` must
 * not come through this door again.
 */
export async function whileFoundingAlone<Result>(
  door: Kysely<DB>,
  work: (organisations: number) => Promise<Result>,
): Promise<Result> {
  return await door.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${FIRST_RUN_LOCK})`.execute(tx)
    return await work(await countOrganisations(tx))
  })
}
