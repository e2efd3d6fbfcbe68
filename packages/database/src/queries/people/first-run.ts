import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema.generated.ts'

/** Any number, the same in every server on this database: it names the lock of the first run. */
const FIRST_RUN_LOCK = 7_201_001

/** A fictional organisation takes a few seconds to write, more on a slow machine. */
const LONGEST = '10min'

/**
 * Runs what founds or removes an organisation while nobody else does, at the door.
 *
 * Two people who ask at once wait for one another here, on one server or on several; `work` must
 * not come through this door again, and asks the door by the transaction that it is given.
 */
export async function whileFoundingAlone<Result>(
  door: Kysely<DB>,
  work: (door: Transaction<DB>) => Promise<Result>,
): Promise<Result> {
  return await door.transaction().execute(async (tx) => {
    await sql`select set_config('statement_timeout', ${LONGEST}, true),
      set_config('idle_in_transaction_session_timeout', ${LONGEST}, true)`.execute(tx)
    await sql`select pg_advisory_xact_lock(${FIRST_RUN_LOCK})`.execute(tx)
    return await work(tx)
  })
}

/** The same where nobody founds or removes anything now; does nothing where somebody does. */
export async function unlessSomebodyFounds(
  door: Kysely<DB>,
  work: (door: Transaction<DB>) => Promise<void>,
): Promise<void> {
  await door.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      free: boolean
    }>`select pg_try_advisory_xact_lock(${FIRST_RUN_LOCK}) as free`.execute(tx)
    if (rows[0]?.free === true) await work(tx)
  })
}
