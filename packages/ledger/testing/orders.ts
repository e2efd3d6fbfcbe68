import { negateCents } from '@quittance/kernel'
import { expect } from 'vitest'

import { postReversement } from '#posting/reversement.ts'
import type { History } from './history.ts'

export const dueBy = Temporal.PlainDate.from('2026-12-31')

type Order = History['orders'][number]

/** An order on its way, as the ledger posts it. */
export function orderOf({ of, amount }: Order) {
  const parts = [{ case: of.id, amount, dueBy }]
  return { order: { creditor: of.creditor, amount, parts } }
}

/** The bank executes an order. */
export function bookOrder(history: History, order: Order): void {
  const bankEntry = `out-${history.entries.length}`
  expect(history.write(postReversement({ ...history.next(), bankEntry, ...orderOf(order) }))).toBe(
    true,
  )
  history.bankMoves(negateCents(order.amount))
}
