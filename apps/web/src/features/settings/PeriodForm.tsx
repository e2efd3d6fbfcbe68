import { isBefore, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/settings/settings.module.css'
import { DayField } from '#ui/fields/DayField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { dayOf } from '#words/figures.ts'

export type PeriodFormProps = {
  readonly words: {
    readonly from: string
    readonly until: string
    readonly dayMissing: string
    readonly backwards: string
  }
  /** The first day offered. */
  readonly startsOn: Day
  /** What the last request was refused for. */
  readonly error: unknown
  readonly onAsk: (period: { readonly from: Day; readonly until: Day }) => void
  /** The button that asks. */
  readonly children: ReactNode
}

/** Asks something of a period of the past, up to today. */
export function PeriodForm(props: PeriodFormProps): ReactNode {
  const { words, startsOn, error, onAsk, children } = props
  const refusal = useRefusals()
  const today = dayOf(useSignedIn().today)
  const [from, setFrom] = useState<Day | null>(startsOn)
  const [until, setUntil] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const backwards = from !== null && until !== null && isBefore(until, from)
  const problem = problemOf(error)
  const missing = (day: Day | null): string | undefined =>
    tried && day === null ? words.dayMissing : undefined
  return (
    <form
      className={css['periodForm']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (from !== null && until !== null && !backwards) onAsk({ from, until })
      }}
    >
      <div className={css['period']}>
        <DayField
          label={words.from}
          value={from}
          onChange={setFrom}
          latest={today}
          error={missing(from)}
        />
        <DayField
          label={words.until}
          value={until}
          onChange={setUntil}
          latest={today}
          error={backwards ? words.backwards : missing(until)}
        />
      </div>
      {problem !== null && <ErrorNote what={refusal(problem)} />}
      <div>{children}</div>
    </form>
  )
}
