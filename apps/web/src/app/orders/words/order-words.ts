import { ordersEn } from '#app/orders/words/orders.en.ts'
import { ordersFr } from '#app/orders/words/orders.fr.ts'
import { words } from '#words/use-words.ts'

/** The words that orders to the bank share, in both languages. */
export const orderWords = words(ordersFr, ordersEn)

type OfPerson = (name: string, day: string) => string
type OfOrder = (reference: string) => string

/** What each kind of order says in its own words: an order of transfer, or one of direct debits. */
export type KindWords = {
  readonly prepared: string
  readonly approved: string
  readonly booked: string
  readonly rejected: string
  readonly cancelled: string
  readonly preparedBy: OfPerson
  readonly approvedBy: OfPerson
  readonly approvedAlone: OfPerson
  readonly fileSays: string
  readonly ownOrder: string
  readonly cancel: string
  readonly cancelTitle: OfOrder
  readonly cancelSays: string
  readonly reject: string
  readonly rejectTitle: OfOrder
  readonly rejectSays: string
}
