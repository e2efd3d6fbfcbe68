import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { OrderActs, type OrderSends } from '#app/orders/OrderActs.tsx'
import css from '#app/orders/orders.module.css'
import type { OrderShown } from '#app/orders/order-shown.ts'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { orderWords, type KindWords } from '#app/orders/words/order-words.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type OrderCardProps = {
  readonly order: OrderShown
  readonly words: KindWords
  /** What it pays, where one list holds several kinds. */
  readonly kind?: string
  /** Said after who prepared and approved it. */
  readonly told?: string | null
  /** Whether the bank has said nothing yet of any of its lines. */
  readonly untouched: boolean
  readonly othersApprove: boolean
  readonly sends: OrderSends
  readonly onAsk: (reasoned: Reasoned) => void
  /** Its lines: whom it pays, or from whom it collects. */
  readonly children: ReactNode
}

const shapes: Readonly<Record<OrderShown['state'], StatusShape>> = {
  prepared: 'clock',
  approved: 'clock',
  booked: 'passed',
  rejected: 'refused',
  cancelled: 'unknown',
}

/** One order to the bank: who prepared and approved it, its lines, its file, what can be done. */
export function OrderCard(props: OrderCardProps): ReactNode {
  const { order, words, kind } = props
  return (
    <li className={css['order']}>
      <div className={css['head']}>
        <b className={css['mono']}>{order.reference}</b>
        {kind !== undefined && <span>{kind}</span>}
        <StatusMark shape={shapes[order.state]}>{words[order.state]}</StatusMark>
        <Amount of={cents(order.amountCents)} />
      </div>
      <Told {...props} />
      {props.children}
      <FileOf order={order} words={words} />
      <OrderActs {...props} />
    </li>
  )
}

function Told({ order, words, told }: OrderCardProps): ReactNode {
  const shared = useWords(orderWords)
  const format = useFormat()
  const on = (at: string): string => format.day(momentOf(at).toPlainDate())
  const { prepared, approved, ended } = order
  const sentences = [words.preparedBy(prepared.by, on(prepared.at))]
  if (approved !== null) {
    const approvedText = approved.alone ? words.approvedAlone : words.approvedBy
    sentences.push(approvedText(approved.by, on(approved.at)))
  }
  if (told != null) sentences.push(told)
  if (ended?.because != null) sentences.push(shared.endedBecause(ended.because))
  return (
    <p className={css['quiet']}>
      <Prose>{sentences.join(' ')}</Prose>
    </p>
  )
}

function FileOf({ order, words }: Pick<OrderCardProps, 'order' | 'words'>): ReactNode {
  const shared = useWords(orderWords)
  const { file } = order
  if (file === null) return null
  return (
    <div className={css['file']}>
      <a href={`/api/files/${file.id}`} download={file.name}>
        {shared.file(file.name)}
      </a>
      <span className={css['print']}>{shared.print(file.sha256)}</span>
      {order.state === 'approved' && (
        <span className={css['quiet']}>
          <Prose>{words.fileSays}</Prose>
        </span>
      )}
    </div>
  )
}
