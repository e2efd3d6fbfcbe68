import type { TransferOrderView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useSignedIn } from '#app/session/session.ts'
import { TransferLines } from '#features/pay-over/orders/TransferLines.tsx'
import { useReadMoneyAgain } from '#features/pay-over/pay-over-queries.ts'
import css from '#features/pay-over/pay-over.module.css'
import type { Reasoned } from '#features/pay-over/ReasonPanel.tsx'
import { payOverWords, type PayOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type OrderCardProps = {
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

const shapes: Readonly<Record<TransferOrderView['state'], StatusShape>> = {
  prepared: 'clock',
  approved: 'clock',
  booked: 'passed',
  rejected: 'refused',
  cancelled: 'unknown',
}

/** One order of transfer: whom it pays, who prepared and approved it, and what can be done with it. */
export function OrderCard({ order, othersApprove, onAsk }: OrderCardProps): ReactNode {
  const words = useWords(payOverWords)
  return (
    <li className={css['order']}>
      <div className={css['orderHead']}>
        <b className={css['mono']}>{order.reference}</b>
        <span>{words[kindWords[order.kind]]}</span>
        <StatusMark shape={shapes[order.state]}>{words[order.state]}</StatusMark>
        <Amount of={cents(order.amountCents)} />
      </div>
      <Told order={order} />
      <TransferLines order={order} />
      <FileOf order={order} />
      <OrderActs order={order} othersApprove={othersApprove} onAsk={onAsk} />
    </li>
  )
}

function Told({ order }: { readonly order: TransferOrderView }): ReactNode {
  const words = useWords(payOverWords)
  const format = useFormat()
  const on = (at: string): string => format.day(momentOf(at).toPlainDate())
  const { prepared, approved, ended } = order
  const told = [words.preparedBy(prepared.by, on(prepared.at))]
  if (approved !== null) {
    const approvedText = approved.alone ? words.approvedAlone : words.approvedBy
    told.push(approvedText(approved.by, on(approved.at)))
  }
  if (order.state === 'prepared' || order.state === 'approved') {
    told.push(words.executesOn(format.day(day(order.executeOn))))
  }
  if (ended?.because != null) told.push(words.endedBecause(ended.because))
  return (
    <p className={css['quiet']}>
      <Prose>{told.join(' ')}</Prose>
    </p>
  )
}

function FileOf({ order }: { readonly order: TransferOrderView }): ReactNode {
  const words = useWords(payOverWords)
  const { file } = order
  if (file === null) return null
  return (
    <div className={css['file']}>
      <a href={`/api/files/${file.id}`} download={file.name}>
        {words.file(file.name)}
      </a>
      <span className={css['print']}>{words.print(file.sha256)}</span>
      {order.state === 'approved' && (
        <span className={css['quiet']}>
          <Prose>{words.fileSays}</Prose>
        </span>
      )}
    </div>
  )
}

function OrderActs({ order, othersApprove, onAsk }: OrderCardProps): ReactNode {
  const words = useWords(payOverWords)
  const { member } = useSignedIn()
  const readAgain = useReadMoneyAgain()
  const approving = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: { id: order.id } }),
    send: (input, key) => api.payOver.approve(input, { context: { key } }),
    done: readAgain,
  })
  if (!member.rights.includes('handle-money')) return null
  if (order.state === 'approved') {
    const untouched = order.transfers.every(({ state }) => state === 'held')
    if (!untouched) return null
    return (
      <Acts>
        <ActButton small onAct={() => onAsk(rejecting(order, words))}>
          {words.reject}
        </ActButton>
      </Acts>
    )
  }
  if (order.state !== 'prepared') return null
  const own = order.prepared.userId === member.userId && othersApprove
  return (
    <>
      <FormNote of={approving} />
      <Acts>
        {own ? (
          <ReasonedButton
            reason={words.ownOrder}
            lift={<Anchor href={paths.people()}>{words.whoCan}</Anchor>}
          >
            {words.approve}
          </ReasonedButton>
        ) : (
          <ActButton busy={approving.busy} onAct={() => approving.onSubmit()}>
            {words.approve}
          </ActButton>
        )}
        <ActButton onAct={() => onAsk(cancelling(order, words))}>{words.cancel}</ActButton>
      </Acts>
    </>
  )
}

function cancelling({ id, reference }: TransferOrderView, words: PayOverWords): Reasoned {
  return {
    title: words.cancelTitle(reference),
    says: words.cancelSays,
    act: words.cancel,
    send: (because, key) => api.payOver.cancel({ id, because }, { context: { key } }),
  }
}

function rejecting({ id, reference }: TransferOrderView, words: PayOverWords): Reasoned {
  return {
    title: words.rejectTitle(reference),
    says: words.rejectSays,
    act: words.reject,
    send: (because, key) => api.payOver.reject({ id, because }, { context: { key } }),
  }
}
