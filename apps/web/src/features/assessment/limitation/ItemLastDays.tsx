import type { DossierLaw } from '@quittance/contract'
import { useMemo, type ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { itemLastDays, type ItemLastDay } from '#features/assessment/limitation/item-last-days.ts'
import css from '#features/assessment/limitation/limitation.module.css'
import { eventsWords } from '#features/assessment/words/assessment-words.ts'
import { DateText } from '#ui/figures/DateText.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ItemLastDaysProps = { readonly law: DossierLaw; readonly asOf: string }

/** The last day of each invoice, where a claim has several: the dossier shows the earliest. */
export function ItemLastDays({ law, asOf }: ItemLastDaysProps): ReactNode {
  const words = useWords(eventsWords)
  const days = useMemo(() => itemLastDays(law, asOf), [law, asOf])
  if (days.length < 2) return null
  return (
    <section className={css['items']} aria-label={words.byItem}>
      <h3 className={css['what']}>{words.byItem}</h3>
      <ul>
        {days.map((one) => (
          <Item key={one.item.id} of={one} />
        ))}
      </ul>
      <p className={css['note']}>
        <Prose>{words.byItemSays}</Prose>
      </p>
    </section>
  )
}

function Item({ of: { item, isPaid, sure } }: { readonly of: ItemLastDay }): ReactNode {
  const words = useWords(eventsWords)
  const format = useFormat()
  const why = useWhy()
  const lastDay = sure?.value.lastDay ?? null
  const open = (figure: string) => (): void => {
    if (sure !== null) why({ figure: `${item.number}, ${figure}`, explanation: sure.explain() })
  }
  return (
    <li>
      <span className={css['itemNumber']}>{item.number}</span>{' '}
      <span className={css['itemDue']}>
        <Prose>{words.itemDueOn(format.shortDay(dayOf(item.dueOn)))}</Prose>
      </span>
      {isPaid ? (
        <span className={css['itemDue']}>{words.itemPaid}</span>
      ) : sure === null ? (
        <span className={css['itemDue']}>{words.unknownLimitation}</span>
      ) : (
        <>
          {lastDay === null ? (
            <Figure text={words.stopped} onWhy={open(words.stopped)} />
          ) : (
            <DateText of={dayOf(lastDay)} figure="row" onWhy={open(format.day(dayOf(lastDay)))} />
          )}
          <OutcomeMark certainty={sure.certainty} because={sure.explain()} />
        </>
      )}
    </li>
  )
}
