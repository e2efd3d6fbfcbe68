import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A line of the bank that waits for a person and names one of our transfers, or a whole order. */
export type LineLikeTransfer = {
  readonly bankLineId: string
  readonly bookedOn: Day
  readonly amountCents: Cents
  /** The reference that it names, of a transfer or of an order. */
  readonly reference: string
  readonly orderedCents: Cents
  /** The day on which the bank had booked the transfer already, or null. */
  readonly executedOn: Day | null
  /** Whether the order waits for the bank. */
  readonly approved: boolean
}

const MOST_SHOWN = 50

/** Lines to match that name an order of ours, the latest first: what they are not was seen already. */
export async function linesLikeTransfers(
  tx: OrganisationTransaction,
): Promise<readonly LineLikeTransfer[]> {
  const { rows } = await sql<{
    id: string
    booked_on: Day
    amount_cents: number
    reference: string
    ordered_cents: number
    executed_on: Day | null
    approved: boolean
  }>`
    with waiting as (
      select id, booked_on, amount_cents,
             array_to_string(end_references, ' ') || ' ' || coalesce(remittance, '') as words
        from bank_line where organisation_id = ${here} and state = 'to-match')
    select distinct on (waiting.booked_on, waiting.id)
           waiting.id, waiting.booked_on, waiting.amount_cents, named.reference,
           named.ordered_cents, named.executed_on, named.approved
      from waiting
      join lateral (
        select end_to_end_id as reference, transfer.amount_cents as ordered_cents,
               transfer.booked_on as executed_on, transfer_order.state = 'approved' as approved
          from transfer join transfer_order
            on transfer_order.organisation_id = transfer.organisation_id
           and transfer_order.id = transfer.order_id
         where transfer.organisation_id = ${here}
           and waiting.words ~ ('(^|[^A-Z0-9-])' || end_to_end_id || '($|[^0-9-])')
        union all
        select reference, amount_cents, null, state = 'approved' from transfer_order
         where organisation_id = ${here}
           and waiting.words ~ ('(^|[^A-Z0-9-])' || reference || '($|[^0-9-])')
      ) as named on true
     order by waiting.booked_on desc, waiting.id
     limit ${MOST_SHOWN}`.execute(tx)
  return rows.map((row) => ({
    bankLineId: row.id,
    bookedOn: row.booked_on,
    amountCents: cents(row.amount_cents),
    reference: row.reference,
    orderedCents: cents(row.ordered_cents),
    executedOn: row.executed_on,
    approved: row.approved,
  }))
}
