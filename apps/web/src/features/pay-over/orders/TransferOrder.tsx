import type { TransferOrderView } from '@quittance/contract'
import { day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { OrderCard } from '#app/orders/OrderCard.tsx'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { TransferLines } from '#features/pay-over/orders/TransferLines.tsx'
import { payOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type TransferOrderProps = {
  readonly order: TransferOrderView
  readonly othersApprove: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

/** What an order pays, in the words of its card. */
const kindWords = {
  'pay-over': 'ofPayOver',
  refund: 'ofRefund',
  sweep: 'ofSweep',
  recovery: 'ofRecovery',
} as const

/** One order of transfer, with whom it pays. */
export function TransferOrder({ order, othersApprove, onAsk }: TransferOrderProps): ReactNode {
  const words = useWords(payOverWords)
  const format = useFormat()
  const waits = order.state === 'prepared' || order.state === 'approved'
  return (
    <OrderCard
      order={order}
      words={words}
      kind={words[kindWords[order.kind]]}
      told={waits ? words.executesOn(format.day(day(order.executeOn))) : null}
      untouched={order.transfers.every(({ state }) => state === 'held')}
      othersApprove={othersApprove}
      sends={api.payOver}
      onAsk={onAsk}
    >
      <TransferLines order={order} />
    </OrderCard>
  )
}
