import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { invariant, isUuid } from '@quittance/kernel'
import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import { unqueued } from '#pipeline/unqueued.ts'
import type { DB } from '#schema.generated.ts'

/** A transaction whose rows are those of one organisation. */
export type OrganisationTransaction = Transaction<DB>

/**
 * Runs work in a transaction that sees the rows of one organisation and no other's.
 *
 * Without it every tenant table is empty and takes no row. Queries name the organisation as well:
 * the setting guards, the condition finds.
 *
 * What a deadlock undid runs again (`untilNoDeadlock`): work leaves its traces through its transaction
 * alone, for it may run more than once.
 */
export async function inOrganisation<Result>(
  db: Kysely<DB>,
  organisationId: string,
  work: (tx: OrganisationTransaction) => Promise<Result>,
): Promise<Result> {
  invariant(isUuid(organisationId), 'an organisation is named by its identifier')
  return await untilNoDeadlock(() =>
    db.transaction().execute((tx) => workAs(tx, organisationId, work)),
  )
}

/** What PostgreSQL calls a transaction that it ended so that another may go on: all of it is undone. */
const UNDONE_FOR_ANOTHER = new Set(['40P01', '40001'])

/** As often is work begun again before the failure is told. */
const MOST_TRIES = 8

/** The longest wait before the second try, in milliseconds; each next one is twice as long. */
const FIRST_WAIT_MS = 10

/**
 * Runs a transaction, and again where the database ended it because it and another waited for each
 * other (interblocage): the other has gone on, and nothing of this one was kept. Each try waits
 * at random, and longer than the last, so that many who waited for each other do not meet again.
 */
export async function untilNoDeadlock<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (cause) {
      if (tries === MOST_TRIES || !wasUndoneForAnother(cause)) throw cause
      await setTimeout(randomInt(1, FIRST_WAIT_MS * 2 ** (tries - 1)))
    }
  }
}

function wasUndoneForAnother(cause: unknown): boolean {
  if (!(cause instanceof Error) || !('code' in cause)) return false
  return UNDONE_FOR_ANOTHER.has(String(cause.code))
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
    .execute((tx) => workAs(tx, organisationId, read))
}

/** Of one identifier, known to be one. The name is not waited for: the first statement of the work leaves with it. */
async function workAs<Result>(
  tx: OrganisationTransaction,
  organisationId: string,
  work: (tx: OrganisationTransaction) => Promise<Result>,
): Promise<Result> {
  await tx.executeQuery(CompiledQuery.raw(`set local app.organisation = '${organisationId}'`))
  return await work(await unqueued(tx))
}
