import type { TransferOrderView } from '@quittance/contract'
import {
  endOrder,
  insertPayeeCheck,
  lockOrderNamed,
  releaseTransfers,
  lockTransfersOfOrders,
  type TransferRecord,
} from '@quittance/database'
import { noOrder, readStatusFile, rejectedBy } from '#client-money/orders/read-status-file.ts'
import { readTransferOrder } from '#client-money/pay-over/orders/order-view.ts'
import { replayFreed } from '#client-money/replay/replay-freed.ts'
import { liftShortfalls } from '#client-money/returns/lift-shortfall.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

const BY = 'rule:order-status'

/** A transfer that the bank refuses, and its reason. */
type Rejected = { readonly one: TransferRecord; readonly reason: string }

/**
 * Takes what the bank says of an order (pain.002): what it refuses is released. Nothing else moves: an
 * acceptance is no booking, and the same file again changes nothing.
 *
 * @throws Refused `not-found` where it names no order of ours; `invalid-input` for another file.
 */
export async function takeOrderStatus(
  work: Work,
  { fileId }: { readonly fileId: string },
): Promise<{ order: TransferOrderView; rejected: number }> {
  const { status, sha256 } = await readStatusFile(work, fileId)
  const order = await lockOrderNamed(work.tx, status.messageId)
  if (order === null) throw noOrder(status.messageId)
  const transfers = await lockTransfersOfOrders(work.tx, [order.id])
  const held = transfers.filter(({ state }) => state === 'held')
  const rejected = order.state === 'approved' ? rejectedBy(status, held) : []
  if (rejected.length > 0) {
    await release(work, { orderId: order.id, transfers, rejected })
    await record(work, {
      verb: 'order-rejected-by-bank',
      subject: { kind: 'transfer-order', id: order.id },
      facts: {
        reference: order.reference,
        transfers: rejected.map(({ one, reason }) => ({
          endToEndId: one.endToEndId,
          amountCents: one.amountCents,
          reason,
        })),
      },
      references: [sha256],
    })
  }
  return { order: await readTransferOrder(work, order.id), rejected: rejected.length }
}

async function release(
  work: Work,
  of: {
    readonly orderId: string
    readonly transfers: readonly TransferRecord[]
    readonly rejected: readonly Rejected[]
  },
): Promise<void> {
  const ids = new Set(of.rejected.map(({ one }) => one.id))
  await releaseTransfers(work.tx, [...ids])
  await liftShortfalls(work)
  await replayFreed(
    work,
    of.rejected.map(({ one }) => one),
  )
  for (const { one, reason } of of.rejected) await doubtAccount(work, one, reason)
  const others = of.transfers.filter(({ id }) => !ids.has(id))
  if (others.some(({ state }) => state === 'held')) return
  const booked = others.some(({ state }) => state === 'booked' || state === 'returned')
  const because = of.rejected.map(({ reason }) => reason).join(', ')
  await endOrder(work.tx, {
    id: of.orderId,
    state: booked ? 'booked' : 'rejected',
    at: work.now,
    by: BY,
    because,
  })
}

/** Codes of reasons that are about the account of the payee (ISO 20022, AC01 to AC16). */
const ABOUT_THE_ACCOUNT = /^AC\d\d$/

async function doubtAccount(work: Work, transfer: TransferRecord, reason: string): Promise<void> {
  if (transfer.kind !== 'pay-over' || !ABOUT_THE_ACCOUNT.test(reason)) return
  await insertPayeeCheck(work.tx, {
    id: work.house.chance.id(),
    accountId: transfer.accountId,
    result: 'returned',
    nameFound: null,
    note: reason,
    at: work.now,
    by: BY,
  })
}
