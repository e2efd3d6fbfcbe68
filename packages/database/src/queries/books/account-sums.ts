import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { concerning, type AccountSums, type BookFilter } from '#queries/books/book-filter.ts'
import { isWholeMonths, readSummedAccounts } from '#queries/books/summed.ts'
import { here } from '#queries/here.ts'

/**
 * The accounts that ever moved up to the end of a period, of the three books, by number.
 *
 * Whole months of all creditors are read from the sums of the months; any other period, or part of
 * the books, from the postings.
 */
export async function readAccountSums(
  tx: OrganisationTransaction,
  filter: BookFilter,
): Promise<readonly AccountSums[]> {
  const isWhole = filter.creditorId === undefined && filter.dossierId === undefined
  return isWhole && isWholeMonths(filter)
    ? await readSummedAccounts(tx, filter)
    : await readPostedSums(tx, filter)
}

/** The same from the postings alone, whatever their number. */
export async function readPostedSums(
  tx: OrganisationTransaction,
  filter: BookFilter,
): Promise<readonly AccountSums[]> {
  const inPeriod = sql`effective_on >= ${filter.from.toString()}::date`
  const { rows } = await sql<
    Record<'opening' | 'debit' | 'credit' | 'lines', number> & { readonly account: string }
  >`
    select account,
           coalesce(sum(amount_cents) filter (where not ${inPeriod}), 0)::bigint as opening,
           coalesce(sum(amount_cents) filter (where ${inPeriod} and amount_cents > 0), 0)::bigint
             as debit,
           coalesce(-sum(amount_cents) filter (where ${inPeriod} and amount_cents < 0), 0)::bigint
             as credit,
           count(*) filter (where ${inPeriod}) as lines
      from ledger_posting
     where organisation_id = ${here} and effective_on <= ${filter.to.toString()}::date
       ${concerning(filter)}
     group by account
     order by account`.execute(tx)
  return rows.map(({ account, opening, debit, credit, lines }) => ({
    account,
    opening: cents(opening),
    debit: cents(debit),
    credit: cents(credit),
    lines,
  }))
}

/** What an account holds for one third party, by all that it is kept apart by. */
export type ThirdPartyBalance = {
  readonly account: string
  readonly creditorId: string | null
  readonly creditorName: string | null
  readonly debtorId: string | null
  readonly debtorName: string | null
  readonly dossierId: string | null
  readonly paymentId: string | null
  readonly amount: Cents
}

/** What the books of the firm (client money, office) held at the end of a day, zeros left out. */
export async function readBalancesAt(
  tx: OrganisationTransaction,
  on: Day,
): Promise<readonly ThirdPartyBalance[]> {
  const { rows } = await sql<Omit<ThirdPartyBalance, 'amount'> & { readonly amount: number }>`
    select held.account,
           held.creditor_id as "creditorId", creditor.name as "creditorName",
           held.debtor_id as "debtorId", debtor.name as "debtorName",
           held.dossier_id as "dossierId", held.payment_id as "paymentId", held.amount
      from (
        select account, creditor_id, debtor_id, dossier_id, payment_id,
               sum(amount_cents)::bigint as amount
          from ledger_posting join ledger_account on ledger_account.number = account
         where organisation_id = ${here} and book <> 'debtors'
           and effective_on <= ${on.toString()}::date
         group by account, creditor_id, debtor_id, dossier_id, payment_id
        having sum(amount_cents) <> 0) as held
      left join creditor
        on creditor.organisation_id = ${here} and creditor.id = held.creditor_id
      left join debtor on debtor.organisation_id = ${here} and debtor.id = held.debtor_id
     order by held.account, held.creditor_id, held.debtor_id, held.dossier_id, held.payment_id`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, amount: cents(row.amount) }))
}

/** The first and the last day that the books of the firm speak of; null while they are empty. */
export async function spanOfBooks(
  tx: OrganisationTransaction,
): Promise<{ readonly first: Day; readonly last: Day } | null> {
  const { rows } = await sql<{ readonly first: Day | null; readonly last: Day | null }>`
    select least(
             (select min(effective_on) from ledger_entry
               where organisation_id = ${here} and book = 'client-money'),
             (select min(effective_on) from ledger_entry
               where organisation_id = ${here} and book = 'office')) as first,
           greatest(
             (select max(effective_on) from ledger_entry
               where organisation_id = ${here} and book = 'client-money'),
             (select max(effective_on) from ledger_entry
               where organisation_id = ${here} and book = 'office')) as last`.execute(tx)
  const [row] = rows
  if (row === undefined || row.first === null || row.last === null) return null
  return { first: row.first, last: row.last }
}
