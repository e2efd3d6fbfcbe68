import { frenchNumberWords } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { dayWords } from '#features/day/day-words.ts'
import css from '#features/day/day.module.css'
import { dayOf } from '#words/figures.ts'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useLanguage } from '#words/language.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type DayHeadProps = {
  readonly day: {
    readonly today: string
    /** How many acts there are in all, and how many of them are late: the list shows the first. */
    readonly dueCount: number
    readonly lateCount: number
    readonly withoutNext: number
  }
}

/** The date, and how many acts, in one sentence; whether a dossier was forgotten. */
export function DayHead({ day }: DayHeadProps): ReactNode {
  const words = useWords(dayWords)
  const format = useFormat()
  const language = useLanguage()
  const { member } = useSignedIn()
  const written = (count: number): string =>
    language === 'fr' ? frenchNumberWords(count) : format.count(count)
  const { dueCount: total, lateCount: late } = day
  const date = format.weekday(dayOf(day.today))
  return (
    <PageHeader
      search={<SearchEverywhere wide />}
      tools={
        <span className={css['who']}>
          {member.name}, {words[member.role]}
        </span>
      }
      title={`${date.slice(0, 1).toLocaleUpperCase(language)}${date.slice(1)}`}
      beside={
        total > 0 &&
        words.count(words.acts(total, written(total)), words.late(late, written(late), total))
      }
      aside={
        day.withoutNext === 0 ? (
          <StatusMark shape="passed">{words.noneIdle}</StatusMark>
        ) : (
          <Anchor href={paths.dossiers()}>
            <StatusMark shape="clock">
              {day.withoutNext === 1 ? words.oneIdle : words.idle(format.count(day.withoutNext))}
            </StatusMark>
          </Anchor>
        )
      }
    />
  )
}
