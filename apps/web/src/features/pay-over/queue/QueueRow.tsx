import type { PayOverQueueRow } from '@quittance/contract'
import { cents, day, type Explanation } from '@quittance/kernel'
import { useId, type ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/pay-over/pay-over.module.css'
import { mayLeave } from '#features/pay-over/queue/queue-groups.ts'
import { payOverWords, type PayOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Countdown } from '#ui/money/Countdown.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type QueueRowProps = {
  readonly row: PayOverQueueRow
  readonly chosen: boolean
  readonly mayHandle: boolean
  readonly onChoose: (chosen: boolean) => void
  readonly onFreeze: () => void
}

/** One sum to pay over: whether it is taken, to whom, by when, and what keeps it here. */
export function QueueRow(props: QueueRowProps): ReactNode {
  const { row, chosen, mayHandle, onChoose, onFreeze } = props
  const words = useWords(payOverWords)
  const format = useFormat()
  const { today } = useSignedIn()
  const why = useWhy()
  const say = useSaid()
  const id = useId()
  const amount = cents(row.amountCents)
  const free = mayLeave(row)
  const { creditorName, dossierReference } = row
  return (
    <li className={css['row']}>
      <input
        id={id}
        type="checkbox"
        className={css['box']}
        checked={chosen && free}
        disabled={!free || !mayHandle}
        aria-label={words.pay(creditorName, dossierReference, format.euros(amount))}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className={css['who']}>
        <label htmlFor={id}>
          <b>{creditorName}</b>
        </label>
        <span className={css['quiet']}>
          <Anchor href={paths.dossier(row.dossierId)}>{dossierReference}</Anchor>, {row.debtorName}
        </span>
      </div>
      <div className={css['sum']}>
        <Amount
          of={amount}
          onWhy={() => {
            const explanation = whyOf(row, { words, format, say })
            why({ figure: format.euros(amount), explanation, inScreenLanguage: true })
          }}
        />
        <span className={css['quiet']}>
          {words.collected(format.shortDay(day(row.collectedOn)))}
        </span>
      </div>
      <div className={css['term']}>
        <Countdown from={day(row.collectedOn)} until={day(row.dueBy)} today={day(today)} />
        <span className={css['quiet']}>{words.before(format.shortDay(day(row.dueBy)))}</span>
      </div>
      <div className={css['stands']}>
        <Stands row={row} />
        {row.refundableUntil !== null && (
          <span className={css['quiet']}>
            {words.refundable(format.day(day(row.refundableUntil)))}
          </span>
        )}
        {mayHandle && row.blocked?.because !== 'frozen' && row.order === null && (
          <ActButton
            small
            label={words.freezeLabel(creditorName, dossierReference)}
            onAct={onFreeze}
          >
            {words.freeze}
          </ActButton>
        )}
      </div>
    </li>
  )
}

/** What the account of the creditor would not change. */
const notOnAccount: ReadonlySet<string> = new Set([
  'frozen',
  'not-yet-available',
  'cheque-term-unknown',
])

/** What keeps a sum here: an order that holds it, or why it may not leave. */
function Stands({ row }: { readonly row: PayOverQueueRow }): ReactNode {
  const words = useWords(payOverWords)
  const say = useSaid()
  if (row.order !== null) {
    return <StatusMark shape="clock">{words.inOrder(row.order.reference)}</StatusMark>
  }
  if (row.blocked === null) return null
  const { because, said } = row.blocked
  const onAccount = !notOnAccount.has(because)
  return (
    <span className={css['blocked']}>
      <StatusMark
        shape={because === 'frozen' || because === 'payee-differs' ? 'refused' : 'locked'}
      >
        {say(said)}
      </StatusMark>{' '}
      {onAccount && because !== 'not-enough-held' && (
        <Anchor href={paths.creditor(row.creditorId)}>{words.toAccount}</Anchor>
      )}
    </span>
  )
}

type Writing = {
  readonly words: PayOverWords
  readonly format: Format
  readonly say: ReturnType<typeof useSaid>
}

/** Why a sum is due by that day, and what lets it leave or not. */
function whyOf(row: PayOverQueueRow, { words, format, say }: Writing): Explanation {
  const due = format.day(day(row.dueBy))
  return {
    rule: 'pay-over-term',
    sentence: words.whyTerm(format.day(day(row.collectedOn)), due),
    citations: [{ code: 'CPCE', article: 'R124-6', kind: 'regulation' }],
    result: due,
    steps: [
      {
        rule: 'pay-over-held',
        sentence: words.whyHeld(format.euros(cents(row.heldCents))),
        citations: [],
        steps: [],
      },
      {
        rule: 'pay-over-block',
        sentence:
          row.order !== null
            ? words.inOrder(row.order.reference)
            : row.blocked === null
              ? words.whyFree
              : say(row.blocked.said),
        citations: [],
        steps: [],
      },
    ],
  }
}
