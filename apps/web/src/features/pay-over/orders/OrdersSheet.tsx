import { useInfiniteQuery } from '@tanstack/react-query'
import type { TransferOrderView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { OrderCard } from '#features/pay-over/orders/OrderCard.tsx'
import { StatusDrop } from '#features/pay-over/orders/StatusDrop.tsx'
import { transferOrdersQuery } from '#features/pay-over/pay-over-queries.ts'
import css from '#features/pay-over/pay-over.module.css'
import type { Reasoned } from '#features/pay-over/ReasonPanel.tsx'
import { payOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type OrdersSheetProps = {
  readonly othersApprove: boolean
  readonly mayHandle: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

const isOf = {
  toApprove: ({ state }: TransferOrderView) => state === 'prepared',
  onTheWay: ({ state }: TransferOrderView) => state === 'approved',
  done: ({ state }: TransferOrderView) => state !== 'prepared' && state !== 'approved',
} as const

/** The orders of transfer: those that wait for a second person, those with the bank, those ended. */
export function OrdersSheet({ othersApprove, mayHandle, onAsk }: OrdersSheetProps): ReactNode {
  const words = useWords(payOverWords)
  const format = useFormat()
  const list = useInfiniteQuery(transferOrdersQuery)
  const orders = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section aria-label={words.ordersTitle}>
      <SectionHead ruled title={words.ordersTitle} />
      {list.data === undefined ? (
        <LoadingRules rows={3} />
      ) : (
        orders.length === 0 && <EmptyState says={words.ordersEmpty} />
      )}
      {(['toApprove', 'onTheWay', 'done'] as const).map((group) => {
        const rows = orders.filter(isOf[group])
        if (rows.length === 0) return null
        return (
          <div key={group} className={css['group']}>
            <h3>
              {words[group]} <span>{format.count(rows.length)}</span>
            </h3>
            <ul className={css['orders']}>
              {rows.map((order) => (
                <OrderCard
                  key={order.id}
                  order={order}
                  othersApprove={othersApprove}
                  onAsk={onAsk}
                />
              ))}
            </ul>
            {group === 'onTheWay' && mayHandle && <StatusDrop />}
          </div>
        )
      })}
      {list.hasNextPage && (
        <ActButton small busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
          {words.more}
        </ActButton>
      )}
    </section>
  )
}
