import type { DirectDebitOrderView } from '@quittance/contract'
import {
  collectionsOfOrders,
  endCollectionOrder,
  endCollections,
  unplaceCollections,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { requirePreparedOrder } from '#client-money/direct-debits/orders/approve-order.ts'
import {
  readCollectionOrder,
  requireCollectionOrder,
} from '#client-money/direct-debits/orders/order-view.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Ending = { readonly id: string; readonly because: string }

/**
 * Cancels an order before its approval: its collections wait for another.
 *
 * @throws Refused `already-done` once it is approved: the bank may have its file.
 */
export async function cancelCollections(
  work: Work,
  { id, because }: Ending,
): Promise<DirectDebitOrderView> {
  const { tx, now, caller } = work
  const { reference, amountCents } = await requirePreparedOrder(work, id)
  await unplaceCollections(tx, id)
  await endCollectionOrder(tx, { id, state: 'cancelled', at: now, by: caller.userId, because })
  await record(work, {
    verb: 'direct-debit-order-cancelled',
    subject: { kind: 'direct-debit-order', id },
    facts: { reference, amountCents, reason: because },
  })
  return await readCollectionOrder(work, id)
}

/**
 * Notes that the bank refused an order whole: its collections are not made. Nothing moves: nothing
 * had.
 *
 * @throws Refused `already-done` unless it is approved and nothing of it is booked.
 */
export async function rejectCollections(
  work: Work,
  { id, because }: Ending,
): Promise<DirectDebitOrderView> {
  const { tx, now, today, caller } = work
  const { state, reference, amountCents } = await requireCollectionOrder(work, id)
  const rows = await collectionsOfOrders(tx, { orderIds: [id], lock: true })
  if (state !== 'approved' || rows.some((row) => row.state !== 'ordered')) {
    throw new Refused(
      'already-done',
      said(
        'La banque a déjà exécuté cette remise en tout ou partie, ou elle n’est pas approuvée.',
        'The bank has already executed this order, in whole or in part, or it is not approved.',
      ),
    )
  }
  const { userId: by } = caller
  const ids = rows.map((row) => row.id)
  await endCollections(tx, { ids, state: 'rejected', on: today, by, because })
  await endCollectionOrder(tx, { id, state: 'rejected', at: now, by, because })
  await record(work, {
    verb: 'direct-debits-rejected',
    subject: { kind: 'direct-debit-order', id },
    facts: { reference, amountCents, reason: because },
  })
  return await readCollectionOrder(work, id)
}
