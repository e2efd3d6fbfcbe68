import type { DirectDebitOrderView } from '@quittance/contract'
import {
  collectionsOfOrders,
  endCollectionOrder,
  endCollections,
  lockCollectionOrder,
  type CollectionRecord,
} from '@quittance/database'
import { stopMandate } from '#client-money/direct-debits/bank/stop-mandate.ts'
import { readCollectionOrder } from '#client-money/direct-debits/orders/order-view.ts'
import { noOrder, readStatusFile, rejectedBy } from '#client-money/orders/read-status-file.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

const BY = 'rule:order-status'

/**
 * Takes what the bank says of an order of direct debits (pain.002): what it refuses is not made, and
 * its mandate may stop. Nothing else moves: an acceptance is no booking, and the same file again
 * changes nothing.
 *
 * @throws Refused `not-found` where it names no order of ours; `invalid-input` for another file.
 */
export async function takeCollectionStatus(
  work: Work,
  { fileId }: { readonly fileId: string },
): Promise<{ order: DirectDebitOrderView; rejected: number }> {
  const { tx, today } = work
  const { status, sha256 } = await readStatusFile(work, fileId)
  const order = await lockCollectionOrder(tx, { reference: status.messageId })
  if (order === null) throw noOrder(status.messageId)
  const rows = await collectionsOfOrders(tx, { orderIds: [order.id], lock: true })
  const rejected = order.state === 'approved' ? rejectedBy(status, rows.flatMap(named)) : []
  for (const { one, reason } of rejected) {
    const end = { ids: [one.row.id], state: 'rejected', on: today, by: BY } as const
    await endCollections(tx, { ...end, because: reason })
    await stopMandate(work, one.row, reason)
  }
  if (rejected.length > 0) {
    await endWhereDone(work, { id: order.id, because: rejected.map(({ reason }) => reason) })
    await record(work, {
      verb: 'direct-debits-rejected',
      subject: { kind: 'direct-debit-order', id: order.id },
      facts: {
        reference: order.reference,
        collections: rejected.map(({ one, reason }) => ({
          endToEndId: one.endToEndId,
          amountCents: one.row.amountCents,
          reason,
        })),
      },
      references: [sha256],
    })
  }
  return { order: await readCollectionOrder(work, order.id), rejected: rejected.length }
}

type Named = { readonly row: CollectionRecord; readonly endToEndId: string }

function named(row: CollectionRecord): readonly Named[] {
  return row.state !== 'ordered' || row.place === null
    ? []
    : [{ row, endToEndId: row.place.endToEndId }]
}

/** An order ends when none of its collections is waited for any more. */
export async function endWhereDone(
  { tx, now }: Work,
  of: { readonly id: string; readonly because: readonly string[] },
): Promise<void> {
  const rows = await collectionsOfOrders(tx, { orderIds: [of.id], lock: true })
  if (rows.some(({ state }) => state === 'ordered')) return
  const nothing = rows.every(({ state }) => state === 'rejected')
  const because = of.because.length === 0 ? null : of.because.join(', ')
  const state = nothing ? 'rejected' : 'booked'
  await endCollectionOrder(tx, { id: of.id, state, at: now, by: BY, because })
}
