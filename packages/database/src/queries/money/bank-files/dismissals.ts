import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import {
  asideOf,
  asides,
  notDismissed,
  notReread,
  type StatementAside,
} from '#queries/money/statements-aside.ts'

/** That a person left a waiting statement out, or took it up again, and why. */
export type Dismissal = {
  readonly statementId: string
  readonly dismissed: boolean
  readonly because: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps what a person decided of a statement that is locked; what was decided before stays. */
export async function insertDismissal(tx: OrganisationTransaction, of: Dismissal): Promise<void> {
  await tx
    .insertInto('statement_dismissal')
    .values({
      organisation_id: here,
      statement_id: of.statementId,
      rank: sql<number>`(select coalesce(max(rank), 0) + 1 from statement_dismissal
        where organisation_id = ${here} and statement_id = ${of.statementId}::uuid)`,
      dismissed: of.dismissed,
      because: of.because,
      decided_at: of.at,
      decided_by: of.by,
    })
    .execute()
}

/** A statement that a person left out, and why. */
export type DismissedStatement = StatementAside & Omit<Dismissal, 'statementId' | 'dismissed'>

/** The statements of an account that a person left out, the last one first. */
export async function dismissedStatements(
  tx: OrganisationTransaction,
  { account, limit }: { readonly account: string; readonly limit: number },
): Promise<readonly DismissedStatement[]> {
  const rows = await asides(tx)
    .innerJoin('statement_dismissal as last', (join) =>
      join
        .onRef('last.organisation_id', '=', 'bank_statement_aside.organisation_id')
        .onRef('last.statement_id', '=', 'bank_statement_aside.statement_id')
        .on(
          sql<boolean>`last.rank = (select max(rank) from statement_dismissal as one
            where one.organisation_id = last.organisation_id
              and one.statement_id = last.statement_id)`,
        ),
    )
    .select(['last.because', 'last.decided_at', 'last.decided_by'])
    .where('bank_statement_aside.account', '=', account)
    .where('bank_statement_aside.taken_at', 'is', null)
    .where(notReread)
    .where(sql<boolean>`not (${notDismissed})`)
    .orderBy('last.decided_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...asideOf(row),
    because: row.because,
    at: row.decided_at,
    by: row.decided_by,
  }))
}
