import type { DirectDebitOrderView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useSignedIn } from '#app/session/session.ts'
import { useReadAgain } from '#features/direct-debits/direct-debits-queries.ts'
import { endText } from '#features/direct-debits/board/end-text.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import type { Reasoned } from '#features/direct-debits/ReasonPanel.tsx'
import { debitWords, type DebitWords } from '#features/direct-debits/words/debit-words.ts'
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
  readonly order: DirectDebitOrderView
  readonly othersApprove: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

const shapes: Readonly<Record<DirectDebitOrderView['state'], StatusShape>> = {
  prepared: 'clock',
  approved: 'clock',
  booked: 'passed',
  rejected: 'refused',
  cancelled: 'unknown',
}

/** One order of direct debits: from whom, who prepared and approved it, what can be done with it. */
export function OrderCard({ order, othersApprove, onAsk }: OrderCardProps): ReactNode {
  const words = useWords(debitWords)
  return (
    <li className={css['order']}>
      <div className={css['orderHead']}>
        <b className={css['mono']}>{order.reference}</b>
        <StatusMark shape={shapes[order.state]}>{words[order.state]}</StatusMark>
        <Amount of={cents(order.amountCents)} />
      </div>
      <Told order={order} />
      <Lines order={order} />
      <FileOf order={order} />
      <OrderActs order={order} othersApprove={othersApprove} onAsk={onAsk} />
    </li>
  )
}

function Told({ order }: { readonly order: DirectDebitOrderView }): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  const on = (at: string): string => format.day(momentOf(at).toPlainDate())
  const { prepared, approved, ended } = order
  const told = [words.preparedBy(prepared.by, on(prepared.at))]
  if (approved !== null) {
    const approvedText = approved.alone ? words.approvedAlone : words.approvedBy
    told.push(approvedText(approved.by, on(approved.at)))
  }
  if (ended?.because != null) told.push(words.endedBecause(ended.because))
  return (
    <p className={css['quiet']}>
      <Prose>{told.join(' ')}</Prose>
    </p>
  )
}

function Lines({ order }: { readonly order: DirectDebitOrderView }): ReactNode {
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

function FileOf({ order }: { readonly order: DirectDebitOrderView }): ReactNode {
  const words = useWords(debitWords)
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
  const words = useWords(debitWords)
  const { member } = useSignedIn()
  const readAgain = useReadAgain()
  const approving = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: { id: order.id } }),
    send: (input, key) => api.directDebits.approve(input, { context: { key } }),
    done: readAgain,
  })
  if (!member.rights.includes('handle-money')) return null
  if (order.state === 'approved') {
    if (order.collections.some(({ state }) => state !== 'ordered')) return null
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

function cancelling({ id, reference }: DirectDebitOrderView, words: DebitWords): Reasoned {
  return {
    title: words.cancelTitle(reference),
    says: words.cancelSays,
    act: words.cancel,
    send: (because, key) => api.directDebits.cancel({ id, because }, { context: { key } }),
  }
}

function rejecting({ id, reference }: DirectDebitOrderView, words: DebitWords): Reasoned {
  return {
    title: words.rejectTitle(reference),
    says: words.rejectSays,
    act: words.reject,
    send: (because, key) => api.directDebits.reject({ id, because }, { context: { key } }),
  }
}
