import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** How near the last day to pay over is: past, or within so many days. */
const spans = ['late', '1', '3', '7'] as const

/** What is to be paid over by a near day: how many receipts, how much, the first day. */
export type PayOverAlarm = {
  readonly span: (typeof spans)[number]
  readonly count: number
  readonly amountCents: Cents
  readonly first: Day
}

/**
 * What is to be paid over within a week, by how near its last day is, the late first; each receipt
 * once. One that was ordered is on its way, and is told only once its day is past.
 */
export async function payOverAlarms(
  tx: OrganisationTransaction,
  today: Day,
): Promise<readonly PayOverAlarm[]> {
  const { rows } = await sql<{ span: string; count: number; amount: number; first: string }>`
    select span, count(*)::integer as count, sum(amount_cents)::bigint as amount,
      min(due_on)::text as first
    from (
      select amount_cents, due_on, case
        when due_on < ${today.toString()}::date then 'late'
        when due_on <= ${today.toString()}::date + 1 then '1'
        when due_on <= ${today.toString()}::date + 3 then '3'
        else '7' end as span
      from pay_over
      where organisation_id = ${here} and due_on <= ${today.toString()}::date + 7
        and (state = 'pending' or (state = 'ordered' and due_on < ${today.toString()}::date))
    ) as near group by span`.execute(tx)
  return spans.flatMap((span) => {
    const row = rows.find((one) => one.span === span)
    if (row === undefined) return []
    return [{ span, count: row.count, amountCents: cents(row.amount), first: day(row.first) }]
  })
}
