import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import type { AccountDayView } from '#features/proven/DayEquation.tsx'
import css from '#features/proven/proven.module.css'
import { provenWords } from '#features/proven/words/proven-words.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** What reconciles the day or keeps it from being reconciled, each with its age. */
export function DayItems({ items }: Pick<AccountDayView, 'items'>): ReactNode {
  const words = useWords(provenWords)
  const say = useSaid()
  return (
    <section aria-label={words.items}>
      <SectionHead ruled title={words.items} aside={words.itemsNote} />
      {items.length === 0 ? (
        <EmptyState says={words.noItem} />
      ) : (
        <ul className={css['items']}>
          {items.map((item, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two items may be alike
            <li key={`${item.kind} ${item.on} ${at}`}>
              <span>
                <Prose>{say(item.said)}</Prose>
              </span>
              <span className={css['sum']}>
                {item.amountCents !== 0 && <Amount of={cents(item.amountCents)} currency={false} />}
              </span>
              <small>
                {words.since} <DateText of={day(item.on)} short />,{' '}
                <Prose>{words.age(item.ageDays)}</Prose>
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
