import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/**
 * Waits until nobody else writes client money of this organisation, and keeps others waiting to the
 * end of the transaction.
 *
 * It is held before anything else: who holds it may then take the locks of lines, orders, dossiers,
 * creditors and purses as the bank brings them, for nobody else holds two of them.
 */
export async function holdClientMoney(tx: OrganisationTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', ${here}, 'client-money'), 0))`.execute(tx)
}
