import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'

/**
 * Makes this transaction plan its statements for tables that are about to grow.
 *
 * A connection keeps the plan by which it checks foreign keys. One made while a table was empty
 * reads it whole for each row, until statistics are gathered: on a new database, thousands of rows
 * would take minutes. Plans made here go through the indexes.
 */
export async function planForManyRows(tx: OrganisationTransaction): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(tx)
  await sql`discard plans`.execute(tx)
}
