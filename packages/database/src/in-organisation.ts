import { invariant, isUuid } from '@quittance/kernel'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema.generated.ts'

/** A transaction whose rows are those of one organisation. */
export type OrganisationTransaction = Transaction<DB>

/**
 * Runs work in a transaction that sees the rows of one organisation and no other's.
 *
 * Without it every tenant table is empty and takes no row. Queries name the organisation as well:
 * the setting guards, the condition finds.
 */
export async function inOrganisation<Result>(
  db: Kysely<DB>,
  organisationId: string,
  work: (tx: OrganisationTransaction) => Promise<Result>,
): Promise<Result> {
  invariant(isUuid(organisationId), 'an organisation is named by its identifier')
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
    return work(tx)
  })
}

/**
 * Reads the rows of one organisation as they stood at one instant (instantané): every statement sees
 * the same, and nothing may be written.
 */
export async function inSnapshot<Result>(
  db: Kysely<DB>,
  organisationId: string,
  read: (tx: OrganisationTransaction) => Promise<Result>,
): Promise<Result> {
  invariant(isUuid(organisationId), 'an organisation is named by its identifier')
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('app.organisation', ${organisationId}, true)`.execute(tx)
      return read(tx)
    })
}
