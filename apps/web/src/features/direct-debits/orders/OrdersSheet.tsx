import type { DirectDebitBoard, DirectDebitOrderView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/direct-debits/direct-debits.module.css'
import { OrderCard } from '#features/direct-debits/orders/OrderCard.tsx'
import { StatusDrop } from '#features/direct-debits/orders/StatusDrop.tsx'
import type { Reasoned } from '#features/direct-debits/ReasonPanel.tsx'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type OrdersSheetProps = {
  readonly board: DirectDebitBoard
  readonly mayHandle: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

const isOf = {
  toApprove: ({ state }: DirectDebitOrderView) => state === 'prepared',
  atBank: ({ state }: DirectDebitOrderView) => state === 'approved',
  done: ({ state }: DirectDebitOrderView) => state !== 'prepared' && state !== 'approved',
} as const

/** The orders of direct debits: those that wait for a second person, those with the bank, those ended. */
export function OrdersSheet({ board, mayHandle, onAsk }: OrdersSheetProps): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  const { orders, othersApprove } = board
  return (
    <section aria-label={words.ordersHead}>
      <SectionHead ruled title={words.ordersHead} />
      {orders.length === 0 && <EmptyState says={words.ordersEmpty} />}
      {(['toApprove', 'atBank', 'done'] as const).map((group) => {
        const rows = orders.filter(isOf[group])
        if (rows.length === 0) return null
        return (
          <div key={group} className={css['group']}>
            <h3>
              {words[group]} <span>{format.count(rows.length)}</span>
            </h3>
            <ul className={css['rows']}>
              {rows.map((order) => (
                <OrderCard
                  key={order.id}
                  order={order}
                  othersApprove={othersApprove}
                  onAsk={onAsk}
                />
              ))}
            </ul>
            {group === 'atBank' && mayHandle && <StatusDrop />}
          </div>
        )
      })}
    </section>
  )
}
