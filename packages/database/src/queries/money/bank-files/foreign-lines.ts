import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** An amount of a statement that is not in euros (ligne en quarantaine); never posted. */
export type ForeignLineRecord = {
  readonly id: string
  readonly statementId: string
  readonly account: string
  readonly key: string
  readonly bookedOn: Day | null
  /** Hundredths of its currency, credit above zero. */
  readonly amount: number
  readonly currency: string
  readonly counterparty: string | null
  readonly remittance: string | null
  readonly foundAt: Temporal.Instant
}

/** Keeps lines apart; one known by its key, of a file sent again, is passed over. */
export async function insertForeignLines(
  tx: OrganisationTransaction,
  lines: readonly ForeignLineRecord[],
): Promise<void> {
  if (lines.length === 0) return
  await tx
    .insertInto('foreign_bank_line')
    .values(
      lines.map((line) => ({
        organisation_id: here,
        id: line.id,
        statement_id: line.statementId,
        account: line.account,
        key: line.key,
        booked_on: line.bookedOn,
        amount_hundredths: line.amount,
        currency: line.currency,
        counterparty: line.counterparty,
        remittance: line.remittance,
        found_at: line.foundAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'account', 'key']).doNothing())
    .execute()
}

/** Says of the lines of a statement whose file is read otherwise that they wait no more. */
export async function leaveForeignLines(
  tx: OrganisationTransaction,
  of: {
    readonly statementId: string
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string
  },
): Promise<void> {
  await tx
    .updateTable('foreign_bank_line')
    .set({ settled_at: of.at, settled_by: of.by, settled_because: of.because })
    .where('organisation_id', '=', here)
    .where('statement_id', '=', of.statementId)
    .where('settled_at', 'is', null)
    .execute()
}

/** The lines of an account whose fate nobody said yet, the oldest first. */
export async function foreignLinesWaiting(
  tx: OrganisationTransaction,
  account: string,
): Promise<readonly ForeignLineRecord[]> {
  const rows = await tx
    .selectFrom('foreign_bank_line')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('account', '=', account)
    .where('settled_at', 'is', null)
    .orderBy(sql`booked_on nulls first`)
    .orderBy('found_at')
    .orderBy('id')
    .execute()
  return rows.map(recordOf)
}

/** Locks a line; `waits` is false once somebody said what became of it; null when there is none. */
export async function lockForeignLine(
  tx: OrganisationTransaction,
  id: string,
): Promise<(ForeignLineRecord & { readonly waits: boolean }) | null> {
  const row = await tx
    .selectFrom('foreign_bank_line')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : { ...recordOf(row), waits: row.settled_at === null }
}

/** Says what became of a line; nothing is posted. */
export async function settleForeignLine(
  tx: OrganisationTransaction,
  settled: {
    readonly id: string
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string
  },
): Promise<void> {
  await tx
    .updateTable('foreign_bank_line')
    .set({ settled_at: settled.at, settled_by: settled.by, settled_because: settled.because })
    .where('organisation_id', '=', here)
    .where('id', '=', settled.id)
    .execute()
}

function recordOf(row: {
  readonly id: string
  readonly statement_id: string
  readonly account: string
  readonly key: string
  readonly booked_on: Day | null
  readonly amount_hundredths: number
  readonly currency: string
  readonly counterparty: string | null
  readonly remittance: string | null
  readonly found_at: Temporal.Instant
}): ForeignLineRecord {
  return {
    id: row.id,
    statementId: row.statement_id,
    account: row.account,
    key: row.key,
    bookedOn: row.booked_on,
    amount: row.amount_hundredths,
    currency: row.currency,
    counterparty: row.counterparty,
    remittance: row.remittance,
    foundAt: row.found_at,
  }
}
