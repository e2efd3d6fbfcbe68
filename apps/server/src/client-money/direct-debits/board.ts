import type { DirectDebitBoard } from '@quittance/contract'
import {
  collectionsReturned,
  collectionsToOrder,
  creditorIdentifier,
  listCollectionOrders,
  othersHandleMoney,
} from '@quittance/database'
import { collectionsTold } from '#client-money/direct-debits/collections/collection-view.ts'
import { ordersTold } from '#client-money/direct-debits/orders/order-view.ts'
import { stepsTold } from '#client-money/pay-over/names.ts'
import type { Work } from '#wiring/work.ts'

/** As many are shown of each list. */
const MOST_SHOWN = 200
const MOST_ORDERS = 50

/** The direct debits of the organisation: what waits for whom, what came, what came back. */
export async function readBoard(work: Work): Promise<DirectDebitBoard> {
  const { tx, caller } = work
  const tell = await stepsTold(work)
  const identifier = await creditorIdentifier(tx)
  const planned = await collectionsToOrder(tx, MOST_SHOWN + 1)
  const returned = await collectionsReturned(tx, MOST_SHOWN + 1)
  const orders = await listCollectionOrders(tx, MOST_ORDERS + 1)
  return {
    identifier:
      identifier === null
        ? null
        : { identifier: identifier.identifier, recorded: tell(identifier.recorded) },
    planned: await collectionsTold(work, planned.slice(0, MOST_SHOWN)),
    orders: await ordersTold(work, orders.slice(0, MOST_ORDERS)),
    returned: await collectionsTold(work, returned.slice(0, MOST_SHOWN)),
    othersApprove: await othersHandleMoney(tx, caller.userId),
    cut: planned.length > MOST_SHOWN || returned.length > MOST_SHOWN || orders.length > MOST_ORDERS,
  }
}
