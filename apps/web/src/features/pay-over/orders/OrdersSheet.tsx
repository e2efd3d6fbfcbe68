import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { OrderGroups } from '#app/orders/OrderGroups.tsx'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { StatusDrop } from '#app/orders/StatusDrop.tsx'
import { TransferOrder } from '#features/pay-over/orders/TransferOrder.tsx'
import { transferOrdersQuery } from '#features/pay-over/pay-over-queries.ts'
import { payOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

export type OrdersSheetProps = {
  readonly othersApprove: boolean
  readonly mayHandle: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

/** The orders of transfer: those that wait for a second person, those with the bank, those ended. */
export function OrdersSheet({ othersApprove, mayHandle, onAsk }: OrdersSheetProps): ReactNode {
  const words = useWords(payOverWords)
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
      <OrderGroups
        orders={orders}
        heads={words}
        renderCard={(order) => (
          <TransferOrder key={order.id} order={order} othersApprove={othersApprove} onAsk={onAsk} />
        )}
        afterBank={mayHandle && <StatusDrop words={words} send={api.payOver.takeStatus} />}
      />
      {list.hasNextPage && (
        <ActButton small busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
          {words.more}
        </ActButton>
      )}
    </section>
  )
}
