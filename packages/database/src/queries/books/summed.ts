import { cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import type { AccountSums } from '#queries/books/book-filter.ts'
import { here } from '#queries/here.ts'

/** How many entries wait before their postings are worth adding to the sums. */
const WORTH_SUMMING = 500

/** Entries added at once: a transaction of a second or so. */
const AT_ONCE = 20_000

/**
 * Adds the postings of waiting entries to the sums of their months, when enough of them wait; how
 * many were added. The balances stay what they were: they count what waits too.
 */
export async function sumWaitingEntries(
  tx: OrganisationTransaction,
  least = WORTH_SUMMING,
  most = AT_ONCE,
): Promise<number> {
  const { rows } = await sql<{ readonly waiting: number }>`
    select count(*) as waiting from (
      select from entry_to_sum where organisation_id = ${here} limit ${least}) as first_ones`.execute(
    tx,
  )
  if ((rows[0]?.waiting ?? 0) < least) return 0
  const summed = await sql<{ readonly count: number }>`
    select sum_entries(${most}) as count`.execute(tx)
  return summed.rows[0]?.count ?? 0
}

type Row = Record<'opening' | 'debit' | 'credit' | 'lines', number> & { readonly account: string }

/**
 * The same as `readAccountSums` over whole months, from the sums of the months and the entries that
 * wait: one statement, so that an entry is in one of the two and never in both.
 */
export async function readSummedAccounts(
  tx: OrganisationTransaction,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly AccountSums[]> {
  const inPeriod = sql`month >= ${from.toString()}::date`
  const { rows } = await sql<Row>`
    with moved as (
      select account, month, debit_cents, credit_cents, lines
        from ledger_sum where organisation_id = ${here}
      union all
      select account, effective_on, greatest(amount_cents, 0), greatest(-amount_cents, 0), 1
        from entry_to_sum
        join ledger_posting using (organisation_id, entry_id)
       where organisation_id = ${here})
    select account,
           coalesce(sum(debit_cents - credit_cents) filter (where not ${inPeriod}), 0)::bigint
             as opening,
           coalesce(sum(debit_cents) filter (where ${inPeriod}), 0)::bigint as debit,
           coalesce(sum(credit_cents) filter (where ${inPeriod}), 0)::bigint as credit,
           coalesce(sum(lines) filter (where ${inPeriod}), 0)::bigint as lines
      from moved
     where month <= ${to.toString()}::date
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

/** The months of accounts whose sums are not those of their summed postings: none in a sound store. */
export async function unequalSums(
  tx: OrganisationTransaction,
): Promise<readonly { readonly account: string; readonly month: string }[]> {
  const { rows } = await sql<{ readonly account: string; readonly month: string }>`
    select account, month::text from (
      select account, month, debit_cents - credit_cents as amount, lines
        from ledger_sum where organisation_id = ${here}
      union all
      select posting.account, date_trunc('month', posting.effective_on)::date,
             -posting.amount_cents, -1
        from ledger_posting as posting
        left join entry_to_sum as waiting
          on waiting.organisation_id = posting.organisation_id
         and waiting.entry_id = posting.entry_id
       where posting.organisation_id = ${here} and waiting.entry_id is null) as both_ways
     group by account, month
    having sum(amount) <> 0 or sum(lines) <> 0
     order by account, month`.execute(tx)
  return rows
}

/** True for a period made of whole months. */
export function isWholeMonths({ from, to }: { readonly from: Day; readonly to: Day }): boolean {
  return from.day === 1 && to.day === to.daysInMonth
}
