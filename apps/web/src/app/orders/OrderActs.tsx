import type { ReactNode } from 'react'
import { FormNote } from '#app/forms/FormNote.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import type { OrderShown } from '#app/orders/order-shown.ts'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import { orderWords, type KindWords } from '#app/orders/words/order-words.ts'
import { useSignedIn } from '#app/session/session.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { useWords } from '#words/use-words.ts'

type Keyed = { readonly context: { readonly key: string } }
type OfOrder = { readonly id: string }

/** The three acts on an order, as the API takes them. */
export type OrderSends = {
  readonly approve: (input: OfOrder, keyed: Keyed) => Promise<unknown>
  readonly cancel: (input: OfOrder & { because: string }, keyed: Keyed) => Promise<unknown>
  readonly reject: (input: OfOrder & { because: string }, keyed: Keyed) => Promise<unknown>
}

export type OrderActsProps = {
  readonly order: OrderShown
  readonly words: KindWords
  readonly untouched: boolean
  readonly othersApprove: boolean
  readonly sends: OrderSends
  readonly onAsk: (reasoned: Reasoned) => void
}

/** What can be done with an order: approve or cancel it, then say that the bank refused it. */
export function OrderActs(props: OrderActsProps): ReactNode {
  const { order, words, sends, onAsk } = props
  const { member } = useSignedIn()
  if (!member.rights.includes('handle-money')) return null
  if (order.state === 'prepared') return <PreparedActs {...props} />
  if (order.state !== 'approved' || !props.untouched) return null
  const { id, reference } = order
  const rejecting: Reasoned = {
    title: words.rejectTitle(reference),
    says: words.rejectSays,
    act: words.reject,
    send: (because, key) => sends.reject({ id, because }, { context: { key } }),
  }
  return (
    <Acts>
      <ActButton small onAct={() => onAsk(rejecting)}>
        {words.reject}
      </ActButton>
    </Acts>
  )
}

function PreparedActs({ order, words, othersApprove, sends, onAsk }: OrderActsProps): ReactNode {
  const shared = useWords(orderWords)
  const { member } = useSignedIn()
  const readAgain = useReadMoneyAgain()
  const { id, reference } = order
  const approving = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: { id } }),
    send: (input, key) => sends.approve(input, { context: { key } }),
    done: readAgain,
  })
  const cancelling: Reasoned = {
    title: words.cancelTitle(reference),
    says: words.cancelSays,
    act: words.cancel,
    send: (because, key) => sends.cancel({ id, because }, { context: { key } }),
  }
  return (
    <>
      <FormNote of={approving} />
      <Acts>
        {order.prepared.userId === member.userId && othersApprove ? (
          <ReasonedButton
            reason={words.ownOrder}
            lift={<Anchor href={paths.people()}>{shared.whoCan}</Anchor>}
          >
            {shared.approve}
          </ReasonedButton>
        ) : (
          <ActButton busy={approving.busy} onAct={() => approving.onSubmit()}>
            {shared.approve}
          </ActButton>
        )}
        <ActButton onAct={() => onAsk(cancelling)}>{words.cancel}</ActButton>
      </Acts>
    </>
  )
}
