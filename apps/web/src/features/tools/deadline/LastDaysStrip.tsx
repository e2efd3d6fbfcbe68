import type { ReactNode } from 'react'
import css from '#features/tools/deadline/deadline.module.css'
import { deadlineWords } from '#features/tools/deadline/words/deadline-words.ts'
import { weekdayOf } from '#features/tools/deadline/weekday-of.ts'
import type { LastDay } from '#features/tools/deadline/last-days.ts'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The last days of a time limit side by side: those that count, those that put it off, the last. */
export function LastDaysStrip({ days }: { readonly days: readonly LastDay[] }): ReactNode {
  const words = useWords(deadlineWords)
  return (
    <ol className={css['strip']} aria-label={words.strip}>
      {days.map((day) => (
        <DayCell key={day.on.toString()} day={day} />
      ))}
    </ol>
  )
}

function DayCell({ day }: { readonly day: LastDay }): ReactNode {
  const words = useWords(deadlineWords)
  const format = useFormat()
  const { on, is, holiday, weekend } = day
  const off = is === 'passed-over' || (is === 'term' && (weekend || holiday !== null))
  const state = {
    start: words.start,
    term: words.term,
    end: words.end,
    counted: null,
    'passed-over': null,
  }[is]
  const reason = holiday ?? (weekend ? words.weekend : off ? words.notWorking : null)
  return (
    <li
      className={[css['cell'], css[is], off || weekend || holiday !== null ? css['off'] : ''].join(
        ' ',
      )}
    >
      <Aloud>{format.weekday(on)}</Aloud>
      <span aria-hidden className={css['weekday']}>
        {weekdayOf(format.weekday(on))}
      </span>
      <span aria-hidden className={css['number']}>
        <Prose>{dayAndMonthOf(format.shortDay(on))}</Prose>
      </span>
      {state !== null && <b className={css['state']}>{state}</b>}
      {reason !== null && is !== 'end' && (
        <span className={css['reason']} lang={holiday === null ? undefined : 'fr'}>
          <Prose>{reason}</Prose>
        </span>
      )}
    </li>
  )
}

/** « 25 déc. » of « 25 déc. 2025 ». */
function dayAndMonthOf(written: string): string {
  return written.replace(/[\s\u00A0]\d{4}$/u, '')
}
