import type { PayOverQueue } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import css from '#features/pay-over/pay-over.module.css'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { payOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** Funds that may not leave, each with its reason and the way to lift it. */
export function Freezes(props: {
  readonly of: PayOverQueue['freezes']
  readonly mayHandle: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}): ReactNode {
  const words = useWords(payOverWords)
  const format = useFormat()
  if (props.of.length === 0) return null
  return (
    <section className={css['section']} aria-label={words.freezesTitle}>
      <SectionHead ruled title={words.freezesTitle} />
      <ul className={css['orders']}>
        {props.of.map((freeze) => (
          <li key={freeze.id} className={css['order']}>
            <StatusMark shape="refused">{words[freeze.kind]}</StatusMark>
            <span>
              <b>{freeze.creditorName}</b>, {freeze.dossier?.reference ?? words.frozenAll}
            </span>
            <Prose>{freeze.because}</Prose>
            <span className={css['quiet']}>
              {words.frozenBy(
                freeze.frozen.by,
                format.day(momentOf(freeze.frozen.at).toPlainDate()),
              )}
            </span>
            {props.mayHandle && (
              <ActButton
                small
                onAct={() =>
                  props.onAsk({
                    title: words.liftTitle(freeze.creditorName),
                    says: words.liftSays,
                    act: words.lift,
                    send: (because, key) =>
                      api.payOver.lift({ id: freeze.id, because }, { context: { key } }),
                  })
                }
              >
                {words.lift}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Lines of the bank that name an order and are not it. */
export function Lookalikes({ of }: { readonly of: PayOverQueue['lookalikes'] }): ReactNode {
  const words = useWords(payOverWords)
  const format = useFormat()
  const say = useSaid()
  if (of.length === 0) return null
  return (
    <section className={css['section']} aria-label={words.lookalikesTitle}>
      <SectionHead ruled title={words.lookalikesTitle} />
      <ul className={css['orders']}>
        {of.map((line) => (
          <li key={line.bankLineId} className={css['order']}>
            <div className={css['orderHead']}>
              <span>{format.day(day(line.bookedOn))}</span>
              <Amount of={cents(line.amountCents)} signed />
            </div>
            <StatusMark shape="adverse">{say(line.said)}</StatusMark>
          </li>
        ))}
      </ul>
    </section>
  )
}
