import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { isFollowed, takenStatements } from '#queries/money/known-account.ts'
import { leftOfBankLine } from '#queries/money/lines/parts-of-line.ts'

/** What the books hold for one account and holder on a day: debit above zero, credit below. */
export type HeldOnDay = {
  readonly account: string
  readonly creditorId: string | null
  readonly debtorId: string | null
  /** The receipt not identified yet, on 471100 alone. */
  readonly receiptId: string | null
  /** The creditor’s name, or the debtor’s. */
  readonly name: string | null
  readonly siren: string | null
  readonly amountCents: Cents
  /** The sum of what of it is in debit, kept apart per case and receipt. */
  readonly debitCents: Cents
}

/**
 * The client book on a day, per account and holder, with what was brought to zero for creditors: it
 * is read in one statement, from the postings. Null where what they add up to leaves the numbers that
 * hold cents exactly: no statement taken brings that much, books of old may hold it.
 */
export async function clientBookOfDay(
  tx: OrganisationTransaction,
  on: Day,
): Promise<readonly HeldOnDay[] | null> {
  const { rows } = await sql<{
    account: string
    creditor_id: string | null
    debtor_id: string | null
    receipt_id: string | null
    name: string | null
    siren: string | null
    amount: string
    debit: string
  }>`
    with kept_apart as (
      select account, creditor_id, debtor_id, dossier_id, payment_id, sum(amount_cents) as amount
        from ledger_posting join ledger_account on ledger_account.number = account
       where organisation_id = ${here} and book = 'client-money'
         and effective_on <= ${on.toString()}
       group by account, creditor_id, debtor_id, dossier_id, payment_id),
    held as (
      select account,
             case when account in ('467100', '467900') then creditor_id end as creditor_id,
             case when account = '467200' then debtor_id end as debtor_id,
             case when account = '471100' then payment_id end as receipt_id,
             sum(amount) as amount,
             coalesce(sum(amount) filter (where amount > 0), 0) as debit
        from kept_apart group by 1, 2, 3, 4)
    select held.*, coalesce(creditor.name, debtor.name) as name,
           coalesce(creditor.siren, debtor.siren) as siren
      from held
      left join creditor on creditor.organisation_id = ${here} and creditor.id = held.creditor_id
      left join debtor on debtor.organisation_id = ${here} and debtor.id = held.debtor_id
     where amount <> 0 or account = '467100' or debit > 0
     order by account, held.creditor_id, held.debtor_id, held.receipt_id`.execute(tx)
  const all = rows.flatMap(({ amount, debit }) => [Math.abs(Number(amount)), Number(debit)])
  if (all.reduce((sum, amount) => sum + amount, 0) > Number.MAX_SAFE_INTEGER) return null
  return rows.map((row) => ({
    account: row.account,
    creditorId: row.creditor_id,
    debtorId: row.debtor_id,
    receiptId: row.receipt_id,
    name: row.name,
    siren: row.siren,
    amountCents: cents(Number(row.amount)),
    debitCents: cents(Number(row.debit)),
  }))
}

/** The last entry of the client book, by its position; 0 in empty books. */
export async function lastClientEntry(tx: OrganisationTransaction): Promise<number> {
  const { last } = await tx
    .selectFrom('ledger_entry')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('organisation_id', '=', here)
    .where('book', '=', 'client-money')
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** A statement of an account with its two balances, and the file it was read from. */
export type StatementBalances = {
  readonly id: string
  readonly fileSha256: string
  readonly fileName: string | null
  readonly from: Day | null
  readonly to: Day
  readonly openingCents: Cents | null
  readonly closingCents: Cents
  readonly balanced: boolean | null
}

/** The statements taken of an account that close, the last closing first. */
export async function closedStatements(
  tx: OrganisationTransaction,
  { account, limit }: { readonly account: string; readonly limit: number },
): Promise<readonly StatementBalances[]> {
  const taken = takenStatements(tx, account).selectAll('bank_statement').as('statement')
  const rows = await tx
    .selectFrom(taken)
    .innerJoin('stored_file as file', (join) =>
      join
        .onRef('file.organisation_id', '=', 'statement.organisation_id')
        .onRef('file.id', '=', 'statement.file_id'),
    )
    .select(['statement.id', 'file.sha256', 'file.declared_name', 'from_on', 'to_on'])
    .select(['opening_cents', 'closing_cents', 'balanced'])
    .where('closing_cents', 'is not', null)
    .where('to_on', 'is not', null)
    .orderBy('to_on', 'desc')
    .orderBy(isFollowed('statement'))
    .orderBy('imported_at', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap((row) =>
    row.to_on === null || row.closing_cents === null
      ? []
      : [
          {
            id: row.id,
            fileSha256: row.sha256.toString('hex'),
            fileName: row.declared_name,
            from: row.from_on,
            to: row.to_on,
            openingCents: row.opening_cents === null ? null : cents(row.opening_cents),
            closingCents: cents(row.closing_cents),
            balanced: row.balanced,
          },
        ],
  )
}

/** A line of the bank that nobody has said what it is. */
export type LineToExplain = {
  readonly id: string
  readonly bookedOn: Day
  /** What of it no payment has: less than the line where a part of it was matched. */
  readonly amountCents: Cents
  readonly counterparty: string | null
}

/** The lines of the bank still to match up to a day, the oldest first. */
export async function linesToExplain(
  tx: OrganisationTransaction,
  { on, limit }: { readonly on: Day; readonly limit: number },
): Promise<readonly LineToExplain[]> {
  const rows = await tx
    .selectFrom('bank_line')
    .select(['id', 'booked_on', 'counterparty', leftOfBankLine.as('left')])
    .where('organisation_id', '=', here)
    .where('state', '=', 'to-match')
    .where('booked_on', '<=', on)
    .orderBy('booked_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    bookedOn: row.booked_on,
    amountCents: cents(row.left),
    counterparty: row.counterparty,
  }))
}
