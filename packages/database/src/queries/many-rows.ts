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

/**
 * Gathers the statistics of the tables of claims, in a transaction of its own: after it, the
 * planner knows that the key of a dossier is better than any other of its indexes.
 */
export async function gatherStatisticsOfClaims(tx: OrganisationTransaction): Promise<void> {
  await sql`select gather_statistics_of_claims()`.execute(tx)
}

/**
 * Gathers what the planner knows of the tables of client money: called as the receipts of a large
 * statement are issued, for it would believe that these tables are as small as before.
 */
export async function gatherStatisticsOfMoney(tx: OrganisationTransaction): Promise<void> {
  await sql`select gather_statistics_of_money()`.execute(tx)
}
