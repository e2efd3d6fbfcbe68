import type { TransferOrderView } from '@quittance/contract'
import { releaseTransferOrder, lockTransfersOfOrders } from '@quittance/database'
import { said } from '@quittance/kernel'
import { requirePrepared } from '#client-money/pay-over/orders/approve-order.ts'
import { readTransferOrder, requireOrder } from '#client-money/pay-over/orders/order-view.ts'
import { replayFreed } from '#client-money/replay/replay-freed.ts'
import { liftShortfalls } from '#client-money/returns/lift-shortfall.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Ending = { readonly id: string; readonly because: string }

/**
 * Cancels an order before its approval: what it reserved waits to be ordered again.
 *
 * @throws Refused `already-done` once it is approved: the bank may have its file.
 */
export async function cancelOrder(work: Work, { id, because }: Ending): Promise<TransferOrderView> {
  const { reference, amountCents } = await requirePrepared(work, id)
  await release(work, { id, because, state: 'cancelled' })
  await record(work, {
    verb: 'transfer-order-cancelled',
    subject: { kind: 'transfer-order', id },
    facts: { reference, amountCents, reason: because },
  })
  return await readTransferOrder(work, id)
}

/**
 * Notes that the bank refused an order whole: what it reserved waits to be ordered again. Nothing
 * moves: nothing had.
 *
 * @throws Refused `already-done` unless it is approved and nothing of it is booked.
 */
export async function rejectOrder(work: Work, { id, because }: Ending): Promise<TransferOrderView> {
  const { state, reference, amountCents } = await requireOrder(work, id)
  const transfers = await lockTransfersOfOrders(work.tx, [id])
  if (state !== 'approved' || transfers.some((one) => one.state !== 'held')) {
    throw new Refused(
      'already-done',
      said(
        'La banque a déjà exécuté cet ordre en tout ou partie, ou il n’est pas approuvé.',
        'The bank has already executed this order, in whole or in part, or it is not approved.',
      ),
    )
  }
  await release(work, { id, because, state: 'rejected' })
  await record(work, {
    verb: 'order-rejected-by-bank',
    subject: { kind: 'transfer-order', id },
    facts: { reference, amountCents, reason: because },
  })
  return await readTransferOrder(work, id)
}

async function release(
  work: Work,
  of: Ending & { readonly state: 'cancelled' | 'rejected' },
): Promise<void> {
  const transfers = await lockTransfersOfOrders(work.tx, [of.id])
  await releaseTransferOrder(work.tx, { ...of, at: work.now, by: work.caller.userId })
  await liftShortfalls(work)
  await replayFreed(work, transfers)
}
