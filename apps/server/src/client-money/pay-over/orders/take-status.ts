import { readFile } from 'node:fs/promises'
import type { TransferOrderView } from '@quittance/contract'
import {
  endOrder,
  findFile,
  insertPayeeCheck,
  lockOrderNamed,
  releaseTransfers,
  lockTransfersOfOrders,
  type TransferRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { readOrderStatus, type OrderStatus } from '@quittance/money-files'
import { readTransferOrder } from '#client-money/pay-over/orders/order-view.ts'
import { liftShortfalls } from '#client-money/returns/lift-shortfall.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

const BY = 'rule:order-status'

/** A transfer that the bank refuses, and its reason. */
type Rejected = { readonly transfer: TransferRecord; readonly reason: string | null }

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
  const { status, sha256 } = await readStatus(work, fileId)
  const order = await lockOrderNamed(work.tx, status.messageId)
  if (order === null) throw noOrder(status.messageId)
  const transfers = await lockTransfersOfOrders(work.tx, [order.id])
  const rejected = order.state === 'approved' ? rejectedBy(status, transfers) : []
  if (rejected.length > 0) {
    await release(work, { orderId: order.id, transfers, rejected })
    await record(work, {
      verb: 'order-rejected-by-bank',
      subject: { kind: 'transfer-order', id: order.id },
      facts: {
        reference: order.reference,
        transfers: rejected.map(({ transfer, reason }) => ({
          endToEndId: transfer.endToEndId,
          amountCents: transfer.amountCents,
          reason,
        })),
      },
      references: [sha256],
    })
  }
  return { order: await readTransferOrder(work, order.id), rejected: rejected.length }
}

async function readStatus(work: Work, fileId: string) {
  const file = await findFile(work.tx, fileId)
  if (file === null) {
    throw new Refused(
      'not-found',
      said('Ce fichier n’a pas été reçu.', 'This file was not received.'),
    )
  }
  const read = readOrderStatus(await readFile(work.house.files.path(file.sha256)))
  if (read.kind === 'answered') return { status: read.value, sha256: file.sha256 }
  throw new Refused(
    'invalid-input',
    said(read.error.message, 'This file is not a status of an order of transfers (pain.002).'),
    { path: 'fileId' },
  )
}

function noOrder(messageId: string): Refused {
  return new Refused(
    'not-found',
    said(
      `Ce compte rendu est celui de « ${messageId} », qui n’est aucun de nos ordres.`,
      `This status is of “${messageId}”, which is no order of ours.`,
    ),
  )
}

const REJECTED = 'RJCT'

/** The transfers still held that the bank refuses, by themselves or with the whole order. */
function rejectedBy(
  status: OrderStatus,
  transfers: readonly TransferRecord[],
): readonly Rejected[] {
  return transfers
    .filter(({ state }) => state === 'held')
    .flatMap((transfer) => {
      const own = status.transfers.find(({ endToEndId }) => endToEndId === transfer.endToEndId)
      const code = own?.status ?? status.status
      return code === REJECTED ? [{ transfer, reason: own?.reason ?? status.reason }] : []
    })
}

async function release(
  work: Work,
  of: {
    readonly orderId: string
    readonly transfers: readonly TransferRecord[]
    readonly rejected: readonly Rejected[]
  },
): Promise<void> {
  const ids = new Set(of.rejected.map(({ transfer }) => transfer.id))
  await releaseTransfers(work.tx, [...ids])
  await liftShortfalls(work)
  for (const { transfer, reason } of of.rejected) await doubtAccount(work, transfer, reason)
  const others = of.transfers.filter(({ id }) => !ids.has(id))
  if (others.some(({ state }) => state === 'held')) return
  const booked = others.some(({ state }) => state === 'booked' || state === 'returned')
  const because = of.rejected.map(({ reason }) => reason ?? REJECTED).join(', ')
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

async function doubtAccount(
  work: Work,
  transfer: TransferRecord,
  reason: string | null,
): Promise<void> {
  if (reason === null || !ABOUT_THE_ACCOUNT.test(reason)) return
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
