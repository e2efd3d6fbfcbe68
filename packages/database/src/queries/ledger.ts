import { cents, invariant, type Cents, type Day } from '@quittance/kernel'
import { CompiledQuery, sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { textsOfTimes } from '#queries/insert-rows.ts'

/** One line of an entry, with what its account is kept apart by. */
export type PostingRow = {
  readonly account: string
  /** Debit above zero, credit below. */
  readonly amount: Cents
  readonly creditor?: string
  readonly debtor?: string
  readonly case?: string
  readonly receipt?: string
  readonly claim?: string
  /** Identifier of the row of `bank_line`: 512100 moves on nothing else. */
  readonly bankEntry?: string
}

/** An entry as the package of the ledger makes it (écriture), and who records it. */
export type EntryToPost = {
  readonly id: string
  readonly event: string
  readonly book: 'client-money' | 'office' | 'debtors'
  readonly effectiveOn: Day
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
  readonly label: string
  readonly postings: readonly PostingRow[]
  readonly reverses?: string
  readonly convention?: string
}

/** The answer to {@link postEntry}, refusals first; nothing is written by a refusal. */
export type PostOutcome =
  | 'exists-with-other-content'
  | 'account-would-be-overdrawn'
  | 'already-posted'
  | 'posted'

/** What posts an entry: each connection prepares it once. */
export const POST_ENTRY = 'select post_entry($1::jsonb) as outcome'

/** The name under which the ledger keeps the firm itself where a creditor is asked for. */
const FIRM = 'CABINET'

/**
 * Posts an entry, in one statement: all of it or nothing.
 *
 * The database checks again that it sums to zero, touches one book, and spends nobody's money;
 * what is wrong rather than refused throws and ends the transaction.
 */
export async function postEntry(
  tx: OrganisationTransaction,
  entry: EntryToPost,
): Promise<PostOutcome> {
  const text = textsOfTimes()
  const content = asJson({ ...contentOf(entry, text), ...recordedOf(entry, text) })
  const { rows } = await tx.executeQuery<{ outcome: string }>(
    CompiledQuery.raw(POST_ENTRY, [content.text]),
  )
  return outcomeOf(rows[0]?.outcome ?? '')
}

/** Who records an entry and when, as the database takes it. */
export function recordedOf(
  { recordedAt, recordedBy }: EntryToPost,
  text: ReturnType<typeof textsOfTimes>,
) {
  return { recorded_at: text(recordedAt), recorded_by: recordedBy }
}

/** An entry as the database takes it, without what it lacks; its fingerprint is made of this. */
export function contentOf(entry: EntryToPost, text: ReturnType<typeof textsOfTimes>) {
  return {
    id: entry.id,
    event: entry.event,
    book: entry.book,
    label: entry.label.toWellFormed(),
    effective_on: text(entry.effectiveOn),
    reverses: entry.reverses,
    convention: entry.convention,
    postings: entry.postings.map((posting, index) => ({
      line: index + 1,
      account: posting.account,
      amount_cents: posting.amount,
      creditor_id: posting.creditor === FIRM ? undefined : posting.creditor,
      debtor_id: posting.debtor,
      dossier_id: posting.case,
      payment_id: posting.receipt,
      claim_item_id: posting.claim,
      bank_line_id: posting.bankEntry,
    })),
  }
}

/** The answer of the database, as one of its words. */
export function outcomeOf(text: string): PostOutcome {
  switch (text) {
    case 'posted':
    case 'already-posted':
    case 'exists-with-other-content':
    case 'account-would-be-overdrawn':
      return text
    default:
      invariant(false, `post_entry answers one of its words, not ${text}`)
  }
}

/** Which lines of an account are summed. */
export type BalanceOf = {
  readonly organisationId: string
  readonly account: string
  /** The last day that counts; all days without it. */
  readonly asOf?: Day
  readonly creditor?: string
  readonly debtor?: string
  readonly case?: string
}

/** The balance (solde) of an account: debit above zero, credit below. */
export async function readBalance(tx: OrganisationTransaction, of: BalanceOf): Promise<Cents> {
  let query = tx
    .selectFrom('ledger_posting')
    .select(sql<number>`coalesce(sum(amount_cents), 0)::bigint`.as('amount'))
    .where('organisation_id', '=', of.organisationId)
    .where('account', '=', of.account)
  if (of.asOf !== undefined) query = query.where('effective_on', '<=', of.asOf)
  if (of.creditor !== undefined) query = query.where('creditor_id', '=', of.creditor)
  if (of.debtor !== undefined) query = query.where('debtor_id', '=', of.debtor)
  if (of.case !== undefined) query = query.where('dossier_id', '=', of.case)
  const { amount } = await query.executeTakeFirstOrThrow()
  return cents(amount)
}

/** The balance of an account for one creditor, debtor, dossier or payment. */
export type DimensionBalance = {
  readonly account: string
  readonly creditor: string | null
  readonly debtor: string | null
  readonly case: string | null
  readonly receipt: string | null
  readonly amount: Cents
}

/** The balances that are not zero, of some accounts, per all that they are kept apart by. */
export async function readBalances(
  tx: OrganisationTransaction,
  of: { readonly organisationId: string; readonly accounts: readonly string[] },
): Promise<readonly DimensionBalance[]> {
  const total = sql<number>`sum(amount_cents)::bigint`
  const rows = await tx
    .selectFrom('ledger_posting')
    .select(['account', 'creditor_id', 'debtor_id', 'dossier_id', 'payment_id'])
    .select(total.as('amount'))
    .where('organisation_id', '=', of.organisationId)
    .where('account', 'in', of.accounts)
    .groupBy(['account', 'creditor_id', 'debtor_id', 'dossier_id', 'payment_id'])
    .having(total, '<>', 0)
    .orderBy('account')
    .orderBy('creditor_id')
    .orderBy('dossier_id')
    .execute()
  return rows.map((row) => ({
    account: row.account,
    creditor: row.creditor_id,
    debtor: row.debtor_id,
    case: row.dossier_id,
    receipt: row.payment_id,
    amount: cents(row.amount),
  }))
}

/** A line of the trial balance: what an account held before, what moved, what it holds. */
export type TrialBalanceLine = {
  readonly account: string
  readonly opening: Cents
  readonly debit: Cents
  readonly credit: Cents
  readonly closing: Cents
}

/** The trial balance (balance générale) of a book over a period, both days included. */
export async function readTrialBalance(
  tx: OrganisationTransaction,
  of: {
    readonly organisationId: string
    readonly book: EntryToPost['book']
    readonly from: Day
    readonly to: Day
  },
): Promise<readonly TrialBalanceLine[]> {
  const inPeriod = sql`effective_on >= ${of.from.toString()}`
  const { rows } = await sql<Record<'opening' | 'debit' | 'credit', number> & { account: string }>`
    select account,
           coalesce(sum(amount_cents) filter (where not ${inPeriod}), 0)::bigint as opening,
           coalesce(sum(amount_cents) filter (where ${inPeriod} and amount_cents > 0), 0)::bigint
             as debit,
           coalesce(-sum(amount_cents) filter (where ${inPeriod} and amount_cents < 0), 0)::bigint
             as credit
      from ledger_posting join ledger_account on ledger_account.number = account
     where organisation_id = ${of.organisationId} and book = ${of.book}
       and effective_on <= ${of.to.toString()}
     group by account
     order by account`.execute(tx)
  return rows.map(({ account, opening, debit, credit }) => ({
    account,
    opening: cents(opening),
    debit: cents(debit),
    credit: cents(credit),
    closing: cents(opening + debit - credit),
  }))
}

/** What an account of a book holds, above zero in debit. */
export type BookBalance = { readonly account: string; readonly balance: bigint }

/**
 * What each account of a book holds once all its entries are counted, whatever their day. Sums of
 * amounts may leave the numbers that hold cents exactly: they are read as whole numbers of any size.
 */
export async function readBookBalances(
  tx: OrganisationTransaction,
  of: { readonly organisationId: string; readonly book: EntryToPost['book'] },
): Promise<readonly BookBalance[]> {
  const { rows } = await sql<{ account: string; balance: string }>`
    select account, sum(amount_cents)::text as balance
      from ledger_posting join ledger_account on ledger_account.number = account
     where organisation_id = ${of.organisationId} and book = ${of.book}
     group by account
     order by account`.execute(tx)
  return rows.map(({ account, balance }) => ({ account, balance: BigInt(balance) }))
}
