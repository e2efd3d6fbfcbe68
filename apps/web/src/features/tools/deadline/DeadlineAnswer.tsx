import { parseDay, type Outcome } from '@quittance/kernel'
import { deadlinePlaces, prudentEnd, type Deadline, type DeadlineDocument } from '@quittance/law'
import type { ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import css from '#features/tools/deadline/deadline.module.css'
import { deadlineWords, placeWords } from '#features/tools/deadline/words/deadline-words.ts'
import { LastDaysStrip } from '#features/tools/deadline/LastDaysStrip.tsx'
import { weekdayOf } from '#features/tools/deadline/weekday-of.ts'
import { lastDaysOf } from '#features/tools/deadline/last-days.ts'
import { Missing } from '#features/tools/tool/Missing.tsx'
import { NotApplicable } from '#features/tools/tool/NotApplicable.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type DeadlineAnswerProps = {
  readonly facts: DeadlineDocument
  readonly outcome: Outcome<Deadline>
}

/** The day on which the time limit ends, or the questions to answer. */
export function DeadlineAnswer({ outcome }: Pick<DeadlineAnswerProps, 'outcome'>): ReactNode {
  const words = useWords(deadlineWords)
  const places = useWords(placeWords)
  switch (outcome.outcome) {
    case 'answer':
      return <Known outcome={outcome} />
    case 'not-applicable':
      return <NotApplicable says={outcome.explain().sentence} outcome={outcome} />
    case 'needs-facts': {
      const saidOf = (path: string): string | undefined => {
        const place = deadlinePlaces.find((one) => path === `holidays:${one}`)
        return place === undefined ? undefined : words.noCalendar(places[place])
      }
      return <Missing missing={outcome.missing} question="deadline" saidOf={saidOf} />
    }
  }
}

function Known({
  outcome,
}: {
  readonly outcome: Extract<Outcome<Deadline>, { outcome: 'answer' }>
}): ReactNode {
  const words = useWords(deadlineWords)
  const format = useFormat()
  const why = useWhy()
  const end = parseDay(outcome.value.end)
  const term = parseDay(outcome.value.normalEnd)
  if (end === null || term === null) return null
  const prudent = prudentEnd(outcome.value)
  return (
    <>
      <h2 className={css['what']}>{words.expires}</h2>
      <DateText
        of={end}
        figure="page"
        onWhy={() => why({ figure: format.day(end), explanation: outcome.explain() })}
      />
      <p className={css['distance']}>
        <span>
          <Prose>
            {term.equals(end)
              ? `${words.atMidnight(weekdayOf(format.weekday(end)))}. ${words.notMoved}`
              : `${words.atMidnight(weekdayOf(format.weekday(end)))}, ${words.moved(format.weekday(term))}`}
          </Prose>
        </span>
        <OutcomeMark certainty={outcome.certainty} because={outcome.explain()} />
      </p>
      {prudent !== null && (
        <p className={css['prudent']}>
          <Prose>{words.prudent(weekdayOf(format.weekday(prudent)), format.day(prudent))}</Prose>
        </p>
      )}
    </>
  )
}

/** The last days, drawn; nothing while there is no answer. */
export function DeadlineDetail({ facts, outcome }: DeadlineAnswerProps): ReactNode {
  if (outcome.outcome !== 'answer') return null
  return <LastDaysStrip days={lastDaysOf(facts, outcome.value)} />
}
