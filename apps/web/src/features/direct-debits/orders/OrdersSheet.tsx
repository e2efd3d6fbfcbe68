import type { DirectDebitBoard } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { OrderGroups } from '#app/orders/OrderGroups.tsx'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { StatusDrop } from '#app/orders/StatusDrop.tsx'
import { DebitOrder } from '#features/direct-debits/orders/DebitOrder.tsx'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

export type OrdersSheetProps = {
  readonly board: DirectDebitBoard
  readonly mayHandle: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

/** The orders of direct debits: those that wait for a second person, those with the bank, those ended. */
export function OrdersSheet({ board, mayHandle, onAsk }: OrdersSheetProps): ReactNode {
  const words = useWords(debitWords)
  const { orders, othersApprove } = board
  return (
    <section aria-label={words.ordersHead}>
      <SectionHead ruled title={words.ordersHead} />
      {orders.length === 0 && <EmptyState says={words.ordersEmpty} />}
      <OrderGroups
        orders={orders}
        heads={words}
        renderCard={(order) => (
          <DebitOrder key={order.id} order={order} othersApprove={othersApprove} onAsk={onAsk} />
        )}
        afterBank={mayHandle && <StatusDrop words={words} send={api.directDebits.takeStatus} />}
      />
    </section>
  )
}
