import { cents, earlierDay, type Cents, type Day } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { leftOfBankLine } from '#queries/money/lines/parts-of-line.ts'

/**
 * The key of the line that holds what stood on the account before the first statement taken. One
 * told anew by an older statement bears the id of that statement after it.
 */
export const OPENING = 'opening'

/** The key of the line that takes a former opening back, before the id of the statement. */
export const OPENING_UNDONE = 'opening-undone'

/** Who decides the line of an opening that an older statement took back, and the line that does it. */
export const BY_OLDER_STATEMENT = 'rule:older-statement'

/** True for the line of an opening balance: no payer wrote it. */
export function isOpeningKey(key: string): boolean {
  return key === OPENING || key.startsWith(`${OPENING}|`)
}

/** A line of the account taken before. */
export type KnownLineRecord = {
  readonly key: string
  readonly bookedOn: Day
  readonly amount: number
  readonly counterparty: string | null
  readonly iban: string | null
  readonly references: readonly string[]
  readonly bankReference: string | null
}

/** The opening told last: the line that holds it, or null where the account held nothing. */
export type OpeningRecord = {
  readonly lineId: string | null
  readonly on: Day
  readonly amount: Cents
  /** True while nobody decided what that money was. */
  readonly replaceable: boolean
}

/** What is known of an account around a period; sums leave its opening apart. */
export type KnownAccountRecord = {
  readonly opening: OpeningRecord | null
  readonly lines: readonly KnownLineRecord[]
  readonly sumBefore: number
  readonly sumAfter: number
  readonly provedUntil: Day | null
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  /** All that came and went, what stood before included. */
  readonly moved: number
}

/** Keeps statements of an account from being taken by two at once, until the transaction ends. */
export async function lockBankAccount(tx: OrganisationTransaction, account: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(
    'quittance/bank-account/' || ${here} || '/' || ${account}, 0))`.execute(tx)
}

/** What was taken of an account, its lines within a period one by one. */
export async function knownAccount(
  tx: OrganisationTransaction,
  of: { readonly account: string; readonly from: Day; readonly to: Day },
): Promise<KnownAccountRecord> {
  const [opening, lines, sums, provedUntil] = [
    await openingOf(tx, of.account),
    await linesWithin(tx, of),
    await sumsAround(tx, of),
    await provedUntilOf(tx, of.account),
  ]
  return { opening, lines, provedUntil, ...sums }
}

async function openingOf(
  tx: OrganisationTransaction,
  account: string,
): Promise<OpeningRecord | null> {
  const line = await tx
    .selectFrom('bank_line')
    .select(['id', 'booked_on', 'amount_cents', 'state', leftOfBankLine.as('left')])
    .where('organisation_id', '=', here)
    .where('account', '=', account)
    .where((where) => where.or([where('key', '=', OPENING), where('key', 'like', `${OPENING}|%`)]))
    .where('decided_by', 'is distinct from', BY_OLDER_STATEMENT)
    .orderBy('booked_on')
    .limit(1)
    .executeTakeFirst()
  if (line !== undefined) {
    return {
      lineId: line.id,
      on: line.booked_on,
      amount: cents(line.amount_cents),
      replaceable: line.state === 'to-match' && line.left > 0 && line.left === line.amount_cents,
    }
  }
  const on = await firstSeenOn(tx, account)
  return on === null ? null : { lineId: null, on, amount: cents(0), replaceable: true }
}

/**
 * The first day of an account that was seen to hold nothing at first: that of its first statement
 * with balances, whatever days that one writes, or of a line taken before. Null where none was taken.
 */
async function firstSeenOn(tx: OrganisationTransaction, account: string): Promise<Day | null> {
  const { day: ofStatement } = await provedStatements(tx, account)
    .select(
      sql<Day | null>`min(coalesce(from_on, to_on, (imported_at at time zone 'Europe/Paris')::date))`.as(
        'day',
      ),
    )
    .executeTakeFirstOrThrow()
  if (ofStatement === null) return null
  const { day: ofLine } = await linesOf(tx, account)
    .select((select) => select.fn.min('booked_on').as('day'))
    .executeTakeFirstOrThrow()
  return ofLine === null ? ofStatement : earlierDay(ofStatement, ofLine)
}

async function linesWithin(
  tx: OrganisationTransaction,
  { account, from, to }: { readonly account: string; readonly from: Day; readonly to: Day },
): Promise<readonly KnownLineRecord[]> {
  const rows = await linesOf(tx, account)
    .select(['key', 'booked_on', 'amount_cents', 'counterparty', 'iban', 'end_references'])
    .select('bank_reference')
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .orderBy('booked_on')
    .orderBy('rank')
    .execute()
  return rows.map((row) => ({
    key: row.key,
    bookedOn: row.booked_on,
    amount: row.amount_cents,
    counterparty: row.counterparty,
    iban: row.iban,
    references: row.end_references,
    bankReference: row.bank_reference,
  }))
}

async function sumsAround(
  tx: OrganisationTransaction,
  { account, from, to }: { readonly account: string; readonly from: Day; readonly to: Day },
) {
  const aside = sql`key not like ${`${OPENING}%`}`
  const row = await everyLineOf(tx, account)
    .select([
      sumOf(sql`amount_cents`, sql`${aside} and booked_on < ${from}`).as('before'),
      sumOf(sql`amount_cents`, sql`${aside} and booked_on > ${to}`).as('after'),
      sumOf(sql`abs(amount_cents)`, sql`true`).as('moved'),
      sql<Day | null>`min(booked_on) filter (where ${aside})`.as('first_day'),
      sql<Day | null>`max(booked_on) filter (where ${aside})`.as('last_day'),
    ])
    .executeTakeFirstOrThrow()
  return {
    sumBefore: Number(row.before),
    sumAfter: Number(row.after),
    firstDay: row.first_day,
    lastDay: row.last_day,
    moved: Number(row.moved),
  }
}

function sumOf(of: RawBuilder<unknown>, where: RawBuilder<unknown>) {
  return sql<string>`coalesce(sum(${of}) filter (where ${where}), 0)`
}

/** The lines of an account that its opening is not one of. */
function linesOf(tx: OrganisationTransaction, account: string) {
  return everyLineOf(tx, account).where('key', 'not like', `${OPENING}%`)
}

function everyLineOf(tx: OrganisationTransaction, account: string) {
  return tx
    .selectFrom('bank_line')
    .where('organisation_id', '=', here)
    .where('account', '=', account)
}

/** The statements of an account that were taken and gave both of their balances. */
function provedStatements(tx: OrganisationTransaction, account: string) {
  return takenStatements(tx, account)
    .where('opening_cents', 'is not', null)
    .where('closing_cents', 'is not', null)
}

/** The statements of an account whose lines were taken: those waiting aside are left out. */
export function takenStatements(tx: OrganisationTransaction, account: string) {
  return tx
    .selectFrom('bank_statement')
    .where('organisation_id', '=', here)
    .where('account', '=', account)
    .where(
      sql<boolean>`not exists (select from bank_statement_aside as aside
        where aside.organisation_id = bank_statement.organisation_id
          and aside.statement_id = bank_statement.id and aside.taken_at is null)`,
    )
}

/**
 * True for a statement after which another of its last day begins: what it closes at is not what the
 * day closes at, whichever of them came last.
 */
export function isFollowed(statement: 'statement' | 'bank_statement'): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${statement}.${column}`)
  return sql<boolean>`exists (select from bank_statement as next
    where next.organisation_id = ${of('organisation_id')} and next.account = ${of('account')}
      and next.to_on = ${of('to_on')} and next.id <> ${of('id')}
      and next.opening_cents = ${of('closing_cents')}
      and next.closing_cents <> next.opening_cents
      and not exists (select from bank_statement_aside as aside
        where aside.organisation_id = next.organisation_id
          and aside.statement_id = next.id and aside.taken_at is null))`
}

async function provedUntilOf(tx: OrganisationTransaction, account: string): Promise<Day | null> {
  const row = await provedStatements(tx, account)
    .select((select) => select.fn.max('to_on').as('until'))
    .executeTakeFirst()
  return row?.until ?? null
}

/** Of these keys, those that a line of the account bears already. */
export async function keysTaken(
  tx: OrganisationTransaction,
  { account, keys }: { readonly account: string; readonly keys: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await tx
    .selectFrom('bank_line')
    .select('key')
    .where('organisation_id', '=', here)
    .where('account', '=', account)
    .where(sql<boolean>`key = any(${keys}::text[])`)
    .execute()
  return new Set(rows.map(({ key }) => key))
}
