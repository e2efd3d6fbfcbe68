import type { ExpectedToday as Expected } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { ExpectedMark } from '#app/dossier/expected/ExpectedMark.tsx'
import { dayWords } from '#features/day/day-words.ts'
import css from '#features/day/notices/expected-today.module.css'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type ExpectedTodayProps = { readonly of: readonly Expected[]; readonly count: number }

/** Promises and instalments due today, or that did not come; nothing when none is. */
export function ExpectedToday({ of, count }: ExpectedTodayProps): ReactNode {
  const words = useWords(dayWords)
  const say = useSaid()
  if (of.length === 0) return null
  const hidden = count - of.length
  return (
    <section className={css['place']} aria-label={words.expectedTitle}>
      <h2>{words.expectedTitle}</h2>
      <ul aria-label={words.expectedList}>
        {of.map((one) => (
          <li key={`${one.dossierId}/${one.id}`}>
            <span className={css['mark']}>
              <ExpectedMark of={one} inDefault={one.isDefault} />
            </span>
            <span className={css['what']}>
              <Anchor href={paths.dossier(one.dossierId)}>
                {one.debtorName}, {one.reference}
              </Anchor>
              <small>
                <Prose>{say(one.name)}</Prose>
              </small>
            </span>
            <Amount of={cents(one.leftCents)} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className={css['more']}>
          <Prose>{words.expectedMore(hidden)}</Prose>
        </p>
      )}
    </section>
  )
}
