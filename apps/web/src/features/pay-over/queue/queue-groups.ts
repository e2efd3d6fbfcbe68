import type { PayOverQueueRow } from '@quittance/contract'

/** The alarms of a term: late, and seven, three and one days before it. */
export const alarms = ['late', 'within1', 'within3', 'within7', 'later'] as const
export type Alarm = (typeof alarms)[number]

/** How near the term of a receipt is. */
export function alarmOf({ daysLeft }: Pick<PayOverQueueRow, 'daysLeft'>): Alarm {
  if (daysLeft < 0) return 'late'
  if (daysLeft <= 1) return 'within1'
  if (daysLeft <= 3) return 'within3'
  return daysLeft <= 7 ? 'within7' : 'later'
}

/** The rows by alarm, the most urgent first; a late one is never left out. */
export function groupsOf(
  rows: readonly PayOverQueueRow[],
): readonly { readonly alarm: Alarm; readonly rows: readonly PayOverQueueRow[] }[] {
  return alarms
    .map((alarm) => ({ alarm, rows: rows.filter((row) => alarmOf(row) === alarm) }))
    .filter((group) => group.rows.length > 0)
}

/** True for a row that an order may take now. */
export function mayLeave({ blocked, order }: PayOverQueueRow): boolean {
  return blocked === null && order === null
}

/** What an order of these rows pays each creditor, in the order of the rows. */
export function byCreditor(rows: readonly PayOverQueueRow[]): readonly {
  readonly creditorId: string
  readonly creditorName: string
  readonly receipts: number
  readonly amountCents: number
}[] {
  return [...Map.groupBy(rows, (row) => row.creditorId)].map(([creditorId, of]) => ({
    creditorId,
    creditorName: of[0]?.creditorName ?? '',
    receipts: of.length,
    amountCents: of.reduce((sum, row) => sum + row.amountCents, 0),
  }))
}
