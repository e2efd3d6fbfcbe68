import type { DirectDebitOrderView } from '@quittance/contract'
import {
  collectionsOfOrders,
  lockCollectionOrder,
  type CollectionOrderRecord,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { collectionsTold } from '#client-money/direct-debits/collections/collection-view.ts'
import { notHere } from '#client-money/direct-debits/refusals.ts'
import { stepsTold, type Teller } from '#client-money/pay-over/names.ts'
import type { Work } from '#wiring/work.ts'

/** Orders of direct debits as the API tells them, each with its collections. */
export async function ordersTold(
  work: Work,
  orders: readonly CollectionOrderRecord[],
): Promise<DirectDebitOrderView[]> {
  const tell = await stepsTold(work)
  const orderIds = orders.map(({ id }) => id)
  const rows = await collectionsOfOrders(work.tx, { orderIds, lock: false })
  const told = await collectionsTold(work, rows)
  return orders.map((order) => ({
    ...orderView(order, tell),
    collections: told.filter((_, index) => rows[index]?.place?.orderId === order.id),
  }))
}

/** An order as it stands now. */
export async function readCollectionOrder(work: Work, id: string): Promise<DirectDebitOrderView> {
  const [view] = await ordersTold(work, [await requireCollectionOrder(work, id)])
  invariant(view !== undefined, 'an order that exists is told')
  return view
}

/** An order that nobody else decides meanwhile. @throws Refused `not-found`. */
export async function requireCollectionOrder(
  { tx }: Work,
  id: string,
): Promise<CollectionOrderRecord> {
  const order = await lockCollectionOrder(tx, { id })
  if (order !== null) return order
  throw notHere('order')
}

/** The name under which the file of an order is kept. */
export function collectionFileName(reference: string): string {
  return `prelevements-${reference}.xml`
}

function orderView(
  order: CollectionOrderRecord,
  tell: Teller,
): Omit<DirectDebitOrderView, 'collections'> {
  const { approved, ended, reference } = order
  return {
    id: order.id,
    reference,
    type: order.type,
    identifier: order.identifier,
    state: order.state,
    amountCents: order.amountCents,
    count: order.collections,
    toIban: order.account.iban,
    prepared: tell(order.prepared),
    approved: approved === null ? null : { ...tell(approved), alone: approved.alone },
    file:
      approved === null
        ? null
        : { id: approved.fileId, name: collectionFileName(reference), sha256: approved.fileSha256 },
    ended: ended === null ? null : { ...tell(ended), because: ended.because },
  }
}
