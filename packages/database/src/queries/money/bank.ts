import type { Cents, Day } from '@quittance/kernel'
import { cents } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { rowsInto } from '#queries/insert-rows.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { notReread } from '#queries/money/statements-aside.ts'
import { isFollowed, takenStatements } from '#queries/money/known-account.ts'
import { insertBatches, type BankBatch } from '#queries/money/lines/batch-of-line.ts'
import {
  leftOfBankLine,
  partsOfBankLine,
  type PartOfLine,
} from '#queries/money/lines/parts-of-line.ts'

export type BankLineState = 'to-match' | 'matched' | 'fee' | 'other'

/** A bank statement about to be kept, one of those in a file. */
export type NewBankStatement = {
  readonly id: string
  readonly fileId: string
  readonly rankInFile: number
  /** Which reading of the file says so. */
  readonly reading: number
  readonly account: string
  readonly statementKey: string | null
  readonly sequence: string | null
  readonly from: Day | null
  readonly to: Day | null
  readonly openingCents: Cents | null
  readonly closingCents: Cents | null
  readonly balanced: boolean | null
  readonly warnings: unknown
  readonly importedAt: Temporal.Instant
  readonly importedBy: string
}

/** A line of a bank statement about to be kept; `key` makes the same line come once. */
export type NewBankLine = {
  readonly id: string
  readonly statementId: string
  readonly rank: number
  readonly account: string
  readonly key: string
  readonly bookedOn: Day
  readonly valueOn: Day | null
  readonly amountCents: Cents
  readonly counterparty: string | null
  readonly iban: string | null
  readonly references: readonly string[]
  readonly remittance: string | null
  readonly bankCode: string | null
  readonly returnReason: string | null
  /** The bank's own reference of the booking, with its kind, where it gives one. */
  readonly bankReference?: string | null
  /** The payments that the bank booked together, as the file gives them. */
  readonly batch?: BankBatch | null
}

export type BankLineRecord = Omit<NewBankLine, 'rank'> & { readonly state: BankLineState }

/** Keeps a bank statement; its lines are added apart. */
export async function insertBankStatement(
  tx: OrganisationTransaction,
  statement: NewBankStatement,
): Promise<void> {
  await tx
    .insertInto('bank_statement')
    .values({
      organisation_id: here,
      id: statement.id,
      file_id: statement.fileId,
      rank_in_file: statement.rankInFile,
      reading: statement.reading,
      account: statement.account,
      statement_key: statement.statementKey,
      sequence: statement.sequence,
      from_on: statement.from,
      to_on: statement.to,
      opening_cents: statement.openingCents,
      closing_cents: statement.closingCents,
      balanced: statement.balanced,
      warnings: asJson(statement.warnings),
      imported_at: statement.importedAt,
      imported_by: statement.importedBy,
    })
    .execute()
}

const LINES_A_STATEMENT = 1000

/**
 * Takes the lines of a statement that are not known yet, and tells which.
 *
 * A line known by its key was taken before, whatever the file: it changes nothing.
 */
export async function insertBankLines(
  tx: OrganisationTransaction,
  lines: readonly NewBankLine[],
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>()
  for (let from = 0; from < lines.length; from += LINES_A_STATEMENT) {
    const rows = lines.slice(from, from + LINES_A_STATEMENT).map((line) => ({
      id: line.id,
      statement_id: line.statementId,
      rank: line.rank,
      account: line.account,
      key: line.key,
      booked_on: line.bookedOn,
      value_on: line.valueOn,
      amount_cents: line.amountCents,
      counterparty: line.counterparty,
      iban: line.iban,
      end_references: line.references,
      remittance: line.remittance,
      bank_code: line.bankCode,
      return_reason: line.returnReason,
      bank_reference: line.bankReference ?? null,
    }))
    const added = await sql<{ id: string }>`
      ${rowsInto(BANK_LINE, rows)}
      on conflict (organisation_id, account, key) do nothing returning id`.execute(tx)
    for (const { id } of added.rows) taken.add(id)
  }
  await insertBatches(
    tx,
    lines.filter(({ id }) => taken.has(id)),
  )
  return taken
}

const BANK_LINE = {
  table: 'bank_line',
  columns: {
    id: 'uuid',
    statement_id: 'uuid',
    rank: 'integer',
    account: 'text',
    key: 'text',
    booked_on: 'date',
    value_on: 'date',
    amount_cents: 'bigint',
    counterparty: 'text',
    iban: 'text',
    end_references: 'text[]',
    remittance: 'text',
    bank_code: 'text',
    return_reason: 'text',
    bank_reference: 'text',
  },
} as const

/** The statement already read from these very bytes and not read otherwise since, or null. */
export async function findStatementOfFile(
  tx: OrganisationTransaction,
  sha256: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('bank_statement')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'bank_statement.organisation_id')
        .onRef('stored_file.id', '=', 'bank_statement.file_id'),
    )
    .select('bank_statement.id')
    .where('bank_statement.organisation_id', '=', here)
    .where('stored_file.sha256', '=', Buffer.from(sha256, 'hex'))
    .where(notReread)
    .executeTakeFirst()
  return row?.id ?? null
}

/** A line of the bank, or null. */
export async function findBankLine(
  tx: OrganisationTransaction,
  id: string,
): Promise<BankLineRecord | null> {
  const row = await bankLineRows(tx, id).executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}

/** The same, on which nobody else decides before the end of the transaction. */
export async function lockBankLine(
  tx: OrganisationTransaction,
  id: string,
): Promise<BankLineRecord | null> {
  const row = await bankLineRows(tx, id).forUpdate().executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}

function bankLineRows(tx: OrganisationTransaction, id: string) {
  return tx
    .selectFrom('bank_line')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
}

/** Says what a line of the bank was decided to be. */
export async function decideBankLine(
  tx: OrganisationTransaction,
  decision: {
    readonly id: string
    readonly state: BankLineState
    readonly by: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .updateTable('bank_line')
    .set({ state: decision.state, decided_by: decision.by, decided_at: decision.at })
    .where('organisation_id', '=', here)
    .where('id', '=', decision.id)
    .execute()
}

/** A page of bank lines, the newest first; `cursor` is the id of the last line shown. */
export async function listBankLines(
  tx: OrganisationTransaction,
  filter: {
    readonly state?: BankLineState | undefined
    readonly cursor?: string | undefined
    readonly limit: number
  },
): Promise<{
  readonly rows: readonly (BankLineRecord & {
    /** What of it no payment has. */
    readonly leftCents: Cents
    /** The payments that it was matched to and that no person undid: several for a line shared out. */
    readonly parts: readonly PartOfLine[]
  })[]
  readonly nextCursor: string | null
}> {
  let query = tx
    .selectFrom('bank_line')
    .selectAll('bank_line')
    .select([leftOfBankLine.as('left'), partsOfBankLine.as('parts')])
    .where('bank_line.organisation_id', '=', here)
    .orderBy('bank_line.booked_on', 'desc')
    .orderBy('bank_line.id', 'desc')
    .limit(filter.limit + 1)
  if (filter.state !== undefined) query = query.where('bank_line.state', '=', filter.state)
  if (filter.cursor !== undefined) {
    query = query.where(
      sql<boolean>`(bank_line.booked_on, bank_line.id) < (
        select booked_on, id from bank_line as last
        where last.organisation_id = ${here} and last.id::text = ${filter.cursor})`,
    )
  }
  const found = await query.execute()
  const rows = found.slice(0, filter.limit).map((row) => ({
    ...lineOf(row),
    leftCents: cents(row.left),
    parts: row.parts,
  }))
  return { rows, nextCursor: found.length > filter.limit ? (rows.at(-1)?.id ?? null) : null }
}

/**
 * The credits without an owner that the bank booked by a day: how many, how much, since when; null
 * where there is none. What was on the account before the first statement counts with them.
 */
export async function bankLinesWaitingSince(
  tx: OrganisationTransaction,
  by: Day,
): Promise<{ readonly count: number; readonly amountCents: Cents; readonly since: Day } | null> {
  const { count, amount, since } = await tx
    .selectFrom('bank_line')
    .select([
      sql<number>`count(*)::integer`.as('count'),
      sql<number>`coalesce(sum(${leftOfBankLine}), 0)::bigint`.as('amount'),
      sql<Day | null>`min(booked_on)`.as('since'),
    ])
    .where('organisation_id', '=', here)
    .where('state', '=', 'to-match')
    .where('amount_cents', '>', 0)
    .where('booked_on', '<=', by)
    .executeTakeFirstOrThrow()
  return since === null ? null : { count, amountCents: cents(amount), since }
}

type BankLineRow = {
  readonly id: string
  readonly statement_id: string
  readonly account: string
  readonly key: string
  readonly booked_on: Day
  readonly value_on: Day | null
  readonly amount_cents: number
  readonly counterparty: string | null
  readonly iban: string | null
  readonly end_references: readonly string[]
  readonly remittance: string | null
  readonly bank_code: string | null
  readonly return_reason: string | null
  readonly state: string
}

function lineOf(row: BankLineRow): BankLineRecord {
  return {
    id: row.id,
    statementId: row.statement_id,
    account: row.account,
    key: row.key,
    bookedOn: row.booked_on,
    valueOn: row.value_on,
    amountCents: cents(row.amount_cents),
    counterparty: row.counterparty,
    iban: row.iban,
    references: row.end_references,
    remittance: row.remittance,
    bankCode: row.bank_code,
    returnReason: row.return_reason,
    state: oneOf(['to-match', 'matched', 'fee', 'other'], row.state),
  }
}

/** The last day that the statements read of an account cover; null where none was taken. */
export async function statementsReadTo(
  tx: OrganisationTransaction,
  account: string,
): Promise<Day | null> {
  const row = await takenStatements(tx, account)
    .select('to_on')
    .where('to_on', 'is not', null)
    .orderBy('to_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.to_on ?? null
}

/** The closing balance that the bank last gave for an account, of a statement taken, and its day. */
export async function lastClosing(
  tx: OrganisationTransaction,
  account: string,
): Promise<{
  readonly closingCents: Cents
  readonly on: Day
  readonly at: Temporal.Instant
} | null> {
  const row = await takenStatements(tx, account)
    .select(['closing_cents', 'to_on', 'imported_at'])
    .where('closing_cents', 'is not', null)
    .where('to_on', 'is not', null)
    .orderBy('to_on', 'desc')
    .orderBy(isFollowed('bank_statement'))
    .orderBy('imported_at', 'desc')
    .executeTakeFirst()
  if (row === undefined || row.closing_cents === null || row.to_on === null) return null
  return { closingCents: cents(row.closing_cents), on: row.to_on, at: row.imported_at }
}
