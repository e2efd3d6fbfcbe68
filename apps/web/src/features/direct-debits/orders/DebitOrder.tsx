import type { DirectDebitOrderView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { OrderCard } from '#app/orders/OrderCard.tsx'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { endText } from '#features/direct-debits/board/end-text.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type DebitOrderProps = {
  readonly order: DirectDebitOrderView
  readonly othersApprove: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

/** One order of direct debits, with those from whom it collects. */
export function DebitOrder({ order, othersApprove, onAsk }: DebitOrderProps): ReactNode {
  const words = useWords(debitWords)
  return (
    <OrderCard
      order={order}
      words={words}
      untouched={order.collections.every(({ state }) => state === 'ordered')}
      othersApprove={othersApprove}
      sends={api.directDebits}
      onAsk={onAsk}
    >
      <CollectionLines order={order} />
    </OrderCard>
  )
}

function CollectionLines({ order }: { readonly order: DirectDebitOrderView }): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  return (
    <ul className={css['lines']}>
      {order.collections.map((one) => (
        <li key={one.id}>
          <div className={css['orderHead']}>
            <span>{one.debtorName}</span>
            <Amount of={cents(one.amountCents)} currency={false} />
          </div>
          <span className={css['quiet']}>
            <Anchor href={paths.directDebitsOf(one.dossierId)}>{one.dossierReference}</Anchor>,{' '}
            {one.sequence}, {words.collectOn(format.shortDay(day(one.collectOn)))}
          </span>
          {one.state !== 'ordered' && (
            <StatusMark shape={one.state === 'booked' ? 'passed' : 'adverse'}>
              {one.bookedOn !== null && one.state === 'booked'
                ? words.bookedOn(format.day(day(one.bookedOn)))
                : endText(one, { words, format })}
            </StatusMark>
          )}
          {one.state === 'booked' && one.refundableUntil !== null && (
            <span className={css['quiet']}>
              {words.refundable(format.day(day(one.refundableUntil)))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
