import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A statement whose lines are written in several transactions, by a plan decided once. */
export type UnderWay = {
  readonly statementId: string
  readonly account: string
  /** The places in the statement of what is to be written, in their order. */
  readonly entries: readonly number[]
  /** How many of them are. */
  readonly written: number
  readonly begunBy: string
  readonly begunBecause: string | null
}

/** Keeps the plan of a statement that was kept aside, its first lines written. */
export async function insertUnderWay(
  tx: OrganisationTransaction,
  of: UnderWay & { readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('statement_under_way')
    .values({
      organisation_id: here,
      statement_id: of.statementId,
      account: of.account,
      entries: sql<number[]>`${[...of.entries]}::integer[]`,
      written: of.written,
      begun_at: of.at,
      begun_by: of.begunBy,
      begun_because: of.begunBecause,
    })
    .execute()
}

/** The statement of an account whose lines are not all written, locked; null where there is none. */
export async function lockUnderWay(
  tx: OrganisationTransaction,
  account: string,
): Promise<UnderWay | null> {
  const row = await unfinished(tx)
    .selectAll()
    .where('account', '=', account)
    .orderBy('begun_at')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    statementId: row.statement_id,
    account: row.account,
    entries: row.entries,
    written: row.written,
    begunBy: row.begun_by,
    begunBecause: row.begun_because,
  }
}

/** True while lines of a statement of the account are still to be written: others wait for it. */
export async function someUnderWay(tx: OrganisationTransaction, account: string): Promise<boolean> {
  const row = await unfinished(tx)
    .select('statement_id')
    .where('account', '=', account)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** True while any statement of the organisation is under way. */
export async function isSomeStatementUnderWay(tx: OrganisationTransaction): Promise<boolean> {
  const row = await unfinished(tx).select('statement_id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Says how many lines of a statement are written by now. */
export async function advanceUnderWay(
  tx: OrganisationTransaction,
  { statementId, written }: Pick<UnderWay, 'statementId' | 'written'>,
): Promise<void> {
  await tx
    .updateTable('statement_under_way')
    .set({ written })
    .where('organisation_id', '=', here)
    .where('statement_id', '=', statementId)
    .execute()
}

/** How many lines of these statements are in, and how many of them wait for nobody. */
export async function linesOfStatements(
  tx: OrganisationTransaction,
  statementIds: readonly string[],
): Promise<{ readonly lines: number; readonly posted: number }> {
  return await tx
    .selectFrom('bank_line')
    .select([
      sql<number>`count(*)::integer`.as('lines'),
      sql<number>`(count(*) filter (where state <> 'to-match'))::integer`.as('posted'),
    ])
    .where('organisation_id', '=', here)
    .where('statement_id', '=', sql<string>`any(${[...statementIds]}::uuid[])`)
    .executeTakeFirstOrThrow()
}

/** The file that a statement came in, and its statements in that reading of it, itself among them. */
export async function statementsBeside(
  tx: OrganisationTransaction,
  statementId: string,
): Promise<{ readonly fileId: string | null; readonly ids: readonly string[] }> {
  const rows = await tx
    .selectFrom('bank_statement as one')
    .innerJoin('bank_statement as other', (join) =>
      join
        .onRef('other.organisation_id', '=', 'one.organisation_id')
        .onRef('other.file_id', '=', 'one.file_id')
        .onRef('other.reading', '=', 'one.reading'),
    )
    .select(['other.id', 'other.file_id'])
    .where('one.organisation_id', '=', here)
    .where('one.id', '=', statementId)
    .orderBy('other.rank_in_file')
    .execute()
  return { fileId: rows[0]?.file_id ?? null, ids: rows.map(({ id }) => id) }
}

/**
 * Who may go on with the statements of an account in the background: whoever began the one that is
 * under way, else whoever gave the oldest that waits for a reason; null where none does.
 */
export async function memberOfWaiting(
  tx: OrganisationTransaction,
  of: { readonly account: string; readonly today: Temporal.PlainDate },
): Promise<string | null> {
  const { rows } = await sql<{ user_id: string }>`
    select begun_by as user_id, 0 as place, begun_at as since from statement_under_way
     where organisation_id = ${here} and account = ${of.account}
       and written < cardinality(entries)
    union all
    select statement.imported_by, 1, statement.imported_at
      from bank_statement_aside join bank_statement as statement
        on statement.organisation_id = bank_statement_aside.organisation_id
       and statement.id = bank_statement_aside.statement_id
     where bank_statement_aside.organisation_id = ${here}
       and bank_statement_aside.account = ${of.account}
       and bank_statement_aside.taken_at is null
       and (bank_statement_aside.reason = 'after-another'
         or (bank_statement_aside.reason = 'in-the-future' and statement.to_on <= ${of.today}))
     order by place, since limit 1`.execute(tx)
  return rows[0]?.user_id ?? null
}

function unfinished(tx: OrganisationTransaction) {
  return tx
    .selectFrom('statement_under_way')
    .where('organisation_id', '=', here)
    .where(sql<boolean>`written < cardinality(entries)`)
}
