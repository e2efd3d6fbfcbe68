import { cents, type Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/**
 * What of debits that the firm answers for it has not covered yet, by the line of the bank: what it
 * brings in covers the oldest first. A line that is covered whole is not in the answer.
 */
export async function uncoveredDebits(
  tx: OrganisationTransaction,
  lineIds: readonly string[],
): Promise<ReadonlyMap<string, Cents>> {
  if (lineIds.length === 0) return new Map()
  const { rows } = await sql<{ readonly lineId: string; readonly uncovered: number }>`
    with moved as (
      select posting.entry_id, posting.amount_cents, bank.bank_line_id,
        sum(greatest(posting.amount_cents, 0)) over (
          order by posting.effective_on, posting.entry_id, posting.line) as debited,
        sum(greatest(-posting.amount_cents, 0)) over () as covered
      from ledger_posting as posting
      left join ledger_posting as bank on bank.organisation_id = ${here}
        and bank.entry_id = posting.entry_id and bank.account = '512100'
      where posting.organisation_id = ${here} and posting.account = '467900'
        and posting.creditor_id is null)
    select bank_line_id as "lineId",
      least(amount_cents, debited - covered)::bigint as uncovered
    from moved
    where amount_cents > 0 and debited > covered
      and bank_line_id = any(${lineIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ lineId, uncovered }) => [lineId, cents(uncovered)]))
}
