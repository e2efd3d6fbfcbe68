import type { ReactNode } from 'react'
import { DemoBank } from '#app/orders/DemoBank.tsx'
import css from '#app/orders/orders.module.css'
import type { OrderShown } from '#app/orders/order-shown.ts'
import { useFormat } from '#words/use-format.ts'

export type OrderGroupsProps<Order extends OrderShown> = {
  readonly orders: readonly Order[]
  readonly heads: Readonly<Record<OrderGroup, string>>
  readonly renderCard: (order: Order) => ReactNode
  /** After the orders that are with the bank: where what it says of them is taken. */
  readonly afterBank: ReactNode
}

const groups = ['toApprove', 'atBank', 'done'] as const
type OrderGroup = (typeof groups)[number]

/** Orders by whom they wait for: a second person, the bank, nobody. */
export function OrderGroups<Order extends OrderShown>(props: OrderGroupsProps<Order>): ReactNode {
  const format = useFormat()
  return groups.map((group) => {
    const rows = props.orders.filter(({ state }) => groupOf(state) === group)
    if (rows.length === 0) return null
    return (
      <div key={group} className={css['group']}>
        <h3>
          {props.heads[group]} <span>{format.count(rows.length)}</span>
        </h3>
        <ul className={css['orders']}>{rows.map(props.renderCard)}</ul>
        {group === 'atBank' && (
          <>
            <DemoBank />
            {props.afterBank}
          </>
        )}
      </div>
    )
  })
}

function groupOf(state: OrderShown['state']): OrderGroup {
  if (state === 'prepared') return 'toApprove'
  return state === 'approved' ? 'atBank' : 'done'
}
