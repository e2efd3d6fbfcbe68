import type { CoversView } from '@quittance/contract'
import { cents, minCents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import type { AmountAsked } from '#features/pay-over/own/office/AmountPanel.tsx'
import { ownWords, type OwnWords } from '#features/pay-over/own/words/own-words.ts'
import css from '#features/pay-over/pay-over.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Shortfall = CoversView['shortfalls'][number]

export type ShortfallsProps = {
  readonly of: CoversView
  readonly mayHandle: boolean
  readonly onAsk: (asked: AmountAsked) => void
}

/** What is missing for each creditor, and how it gives it back: set off, or reimbursed. */
export function Shortfalls({ of, mayHandle, onAsk }: ShortfallsProps): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  if (of.shortfalls.length === 0) return null
  return (
    <ul className={css['orders']}>
      {of.shortfalls.map((one) => {
        const refused = setOffRefusal(one, words)
        return (
          <li key={one.creditorId} className={css['order']}>
            <div className={css['orderHead']}>
              <b>{words.shortOf(one.creditorName)}</b>
              <Amount of={cents(one.amountCents)} />
            </div>
            {mayHandle && (
              <Acts>
                {refused === null ? (
                  <ActButton small onAct={() => onAsk(settingOff(one, { words, format }))}>
                    {words.setOff}
                  </ActButton>
                ) : (
                  <ReasonedButton reason={refused}>{words.setOff}</ReasonedButton>
                )}
                {of.advancedCents > 0 ? (
                  <ActButton small onAct={() => onAsk(reimbursing(one, words))}>
                    {words.reimbursed}
                  </ActButton>
                ) : (
                  <ReasonedButton reason={words.reimbursedNothing}>
                    {words.reimbursed}
                  </ReasonedButton>
                )}
              </Acts>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function setOffRefusal(one: Shortfall, words: OwnWords): string | null {
  if (!one.setOffAllowed) return words.setOffRefused
  return one.from.length === 0 ? words.setOffNothing : null
}

function settingOff(
  one: Shortfall,
  { words, format }: { readonly words: OwnWords; readonly format: Format },
): AmountAsked {
  const first = one.from[0]
  return {
    title: words.setOffTitle(one.creditorName),
    says: words.setOffSays,
    act: words.setOffAct,
    most: minCents(cents(one.amountCents), cents(first?.freeCents ?? 0)),
    choice: {
      label: words.setOffFrom,
      options: one.from.map(({ freeCents, id, reference }) => ({
        value: id,
        text: words.setOffFree(reference, format.euros(cents(freeCents))),
      })),
    },
    send: ({ amountCents, chosen }, key) =>
      api.ownOrders.setOff(
        { id: one.creditorId, dossierId: chosen ?? '', amountCents },
        { context: { key } },
      ),
  }
}

function reimbursing(one: Shortfall, words: OwnWords): AmountAsked {
  return {
    title: words.reimbursedTitle(one.creditorName),
    says: words.reimbursedSays,
    act: words.reimbursedAct,
    most: cents(one.amountCents),
    asksDay: true,
    send: ({ amountCents, paidOn }, key) =>
      api.ownOrders.reimbursed(
        { id: one.creditorId, amountCents, paidOn: paidOn ?? '' },
        { context: { key } },
      ),
  }
}
