import { cents, type Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** How a credit stands in the books as a fee given back: its entry, and what it made up for. */
export type StandingFeeGivenBack = {
  /** The identifier of the event: each of its entries bears it with its book after it. */
  readonly id: string
  /** What of it reversed fees that were not covered. */
  readonly reversedCents: Cents
}

/** The same, which no entry reversed; null for a line that is none. */
export async function standingFeeGivenBack(
  tx: OrganisationTransaction,
  lineId: string,
): Promise<StandingFeeGivenBack | null> {
  const { rows } = await sql<{ id: string; reversed: number }>`
    select entry.id, coalesce(-sum(posting.amount_cents)
        filter (where posting.account = '467900'), 0)::bigint as reversed
      from ledger_entry as entry join ledger_posting as posting
        on posting.organisation_id = entry.organisation_id and posting.entry_id = entry.id
     where entry.organisation_id = ${here} and entry.event = 'bank-fee-given-back'
       and entry.book = 'client-money' and entry.reverses is null
       and starts_with(entry.id, ${`${lineId}:`})
       and not exists (select from ledger_entry as undone
         where undone.organisation_id = entry.organisation_id and undone.reverses = entry.id)
     group by entry.id`.execute(tx)
  const [only] = rows
  return only === undefined
    ? null
    : { id: only.id.replace(/:C$/, ''), reversedCents: cents(only.reversed) }
}
