import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'

const reasons = [
  'foreign-currency',
  'not-balanced',
  'gap',
  'disagrees',
  'opening-decided',
  'not-closed',
  'unknown-account',
  'in-the-future',
  'no-day',
  'too-large',
  'under-way',
  'after-another',
] as const

/** Why a statement waits aside. */
export type WaitingReason = (typeof reasons)[number]

/** A statement kept whose lines were not taken. */
export type StatementAside = {
  readonly statementId: string
  readonly account: string
  readonly reason: WaitingReason
  readonly expectedCents: Cents | null
  readonly foundCents: Cents | null
  /** What the bank calls its account, where nobody said yet whether it is this one. */
  readonly accountNamed: string | null
  /** True where its file names the account: it is of no other. Null where that was not told. */
  readonly namesAccount: boolean | null
  readonly from: Day | null
  readonly to: Day | null
  readonly fileId: string
  readonly sha256: string
  readonly rankInFile: number
  /** True where a person said what its columns say: it may be read otherwise. */
  readonly explained: boolean
  /** How many of its new lines are written, where that takes several transactions. */
  readonly underWay: { readonly written: number; readonly of: number } | null
  readonly putAsideAt: Temporal.Instant
}

/** Of the rows of `bank_statement`, those whose file was not read otherwise since. */
export const notReread = sql<boolean>`not exists (select from statement_reread
  where statement_reread.organisation_id = bank_statement.organisation_id
    and statement_reread.statement_id = bank_statement.id)`

/** Of the rows of `bank_statement_aside`, those that no person left out, or took up again since. */
export const notDismissed = sql<boolean>`not coalesce((select dismissal.dismissed
    from statement_dismissal as dismissal
   where dismissal.organisation_id = bank_statement_aside.organisation_id
     and dismissal.statement_id = bank_statement_aside.statement_id
   order by dismissal.rank desc limit 1), false)`

/** Says of a statement that waits that its file is read otherwise: it is never taken. */
export async function rereadStatement(
  tx: OrganisationTransaction,
  reread: {
    readonly statementId: string
    readonly because: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('statement_reread')
    .values({
      organisation_id: here,
      statement_id: reread.statementId,
      because: reread.because,
      reread_at: reread.at,
      reread_by: reread.by,
    })
    .execute()
}

/** Keeps a statement aside. */
export async function putStatementAside(
  tx: OrganisationTransaction,
  aside: Pick<
    StatementAside,
    | 'statementId'
    | 'account'
    | 'reason'
    | 'expectedCents'
    | 'foundCents'
    | 'accountNamed'
    | 'namesAccount'
  > & {
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('bank_statement_aside')
    .values({
      organisation_id: here,
      statement_id: aside.statementId,
      account: aside.account,
      reason: aside.reason,
      expected_cents: aside.expectedCents,
      found_cents: aside.foundCents,
      account_named: aside.accountNamed,
      names_account: aside.namesAccount,
      put_aside_at: aside.at,
    })
    .execute()
}

/** Says why a statement waits now, where that is another reason than before. */
export async function waitOtherwise(
  tx: OrganisationTransaction,
  aside: Pick<StatementAside, 'statementId' | 'reason' | 'expectedCents' | 'foundCents'>,
): Promise<void> {
  await tx
    .updateTable('bank_statement_aside')
    .set({
      reason: aside.reason,
      expected_cents: aside.expectedCents,
      found_cents: aside.foundCents,
    })
    .where('organisation_id', '=', here)
    .where('statement_id', '=', aside.statementId)
    .where('taken_at', 'is', null)
    .execute()
}

/** The statements of an account that wait, the oldest period first. */
export async function statementsAside(
  tx: OrganisationTransaction,
  account: string,
): Promise<readonly StatementAside[]> {
  const rows = await waiting(tx)
    .where('bank_statement_aside.account', '=', account)
    .orderBy('bank_statement.from_on')
    .orderBy('bank_statement.to_on')
    .orderBy('bank_statement.imported_at')
    .execute()
  return rows.map(asideOf)
}

/**
 * One that was kept aside, locked; null when there is none. `waits` is false once it was taken, or its
 * file read otherwise, and while a person leaves it out.
 */
export async function lockStatementAside(
  tx: OrganisationTransaction,
  statementId: string,
): Promise<(StatementAside & { readonly waits: boolean; readonly dismissed: boolean }) | null> {
  const row = await asides(tx)
    .where('bank_statement_aside.statement_id', '=', statementId)
    .select([notReread.as('stands'), notDismissed.as('counts')])
    .forUpdate('bank_statement_aside')
    .executeTakeFirst()
  if (row === undefined) return null
  const stands = row.taken_at === null && row.stands
  return { ...asideOf(row), waits: stands && row.counts, dismissed: stands && !row.counts }
}

/** One in another currency waits no more once somebody said what became of each of its lines. */
function waiting(tx: OrganisationTransaction) {
  return asides(tx)
    .where('bank_statement_aside.taken_at', 'is', null)
    .where(notReread)
    .where(notDismissed)
    .where(
      sql<boolean>`not (reason = 'foreign-currency' and coalesce((
        select bool_and(line.settled_at is not null) from foreign_bank_line as line
        where line.organisation_id = bank_statement_aside.organisation_id
          and line.statement_id = bank_statement_aside.statement_id), false))`,
    )
}

/** Every statement kept aside, whatever became of it, with what its file says of it. */
export function asides(tx: OrganisationTransaction) {
  return tx
    .selectFrom('bank_statement_aside')
    .innerJoin('bank_statement', (join) =>
      join
        .onRef('bank_statement.organisation_id', '=', 'bank_statement_aside.organisation_id')
        .onRef('bank_statement.id', '=', 'bank_statement_aside.statement_id'),
    )
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'bank_statement.organisation_id')
        .onRef('stored_file.id', '=', 'bank_statement.file_id'),
    )
    .selectAll('bank_statement_aside')
    .select([
      'bank_statement.from_on',
      'bank_statement.to_on',
      'bank_statement.file_id',
      'bank_statement.rank_in_file',
      'stored_file.sha256',
    ])
    .select(
      sql<boolean>`exists (select from csv_reading
        where csv_reading.organisation_id = stored_file.organisation_id
          and csv_reading.sha256 = stored_file.sha256)`.as('explained'),
    )
    .select(
      sql<StatementAside['underWay']>`(select jsonb_build_object('written', run.written,
          'of', cardinality(run.entries)) from statement_under_way as run
        where run.organisation_id = bank_statement_aside.organisation_id
          and run.statement_id = bank_statement_aside.statement_id)`.as('under_way'),
    )
    .where('bank_statement_aside.organisation_id', '=', here)
}

/** The row of a statement kept aside, as a record. */
export function asideOf(row: {
  readonly statement_id: string
  readonly account: string
  readonly reason: string
  readonly expected_cents: number | null
  readonly found_cents: number | null
  readonly account_named: string | null
  readonly names_account: boolean | null
  readonly from_on: Day | null
  readonly to_on: Day | null
  readonly file_id: string
  readonly rank_in_file: number
  readonly sha256: Buffer
  readonly explained: boolean
  readonly under_way: StatementAside['underWay']
  readonly put_aside_at: Temporal.Instant
}): StatementAside {
  return {
    statementId: row.statement_id,
    account: row.account,
    reason: oneOf(reasons, row.reason),
    expectedCents: row.expected_cents === null ? null : cents(row.expected_cents),
    foundCents: row.found_cents === null ? null : cents(row.found_cents),
    accountNamed: row.account_named,
    namesAccount: row.names_account,
    from: row.from_on,
    to: row.to_on,
    fileId: row.file_id,
    sha256: row.sha256.toString('hex'),
    rankInFile: row.rank_in_file,
    explained: row.explained,
    underWay: row.under_way,
    putAsideAt: row.put_aside_at,
  }
}

/** Says that a statement was taken after all, by whom and, where the balances do not hold, why. */
export async function takeStatementAside(
  tx: OrganisationTransaction,
  taken: {
    readonly statementId: string
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('bank_statement_aside')
    .set({ taken_at: taken.at, taken_by: taken.by, taken_because: taken.because })
    .where('organisation_id', '=', here)
    .where('statement_id', '=', taken.statementId)
    .execute()
}
