import {
  addSpan,
  dayFromNumber,
  dayNumber,
  isBefore,
  laterDay,
  type Cents,
  type Day,
} from '@quittance/kernel'
import { useId, type KeyboardEvent, type ReactNode } from 'react'
import css from '#features/assessment/frame/frame.module.css'
import type { Replay } from '#features/assessment/reading/use-replay.ts'
import { assessmentWords } from '#features/assessment/words/assessment-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { Prose } from '#words/Prose.tsx'
import { spanText } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ReplayBarProps = {
  readonly replay: Replay
  /** The first day that can be asked: before it nothing of the claim existed. */
  readonly first: Day
  /** The last day to act, where there is one: the slider reaches beyond it. */
  readonly lastDay: Day | null
  /** What the total differs by from today's; null while it is counted. */
  readonly difference: Cents | null
  /** Some of the interest of that day waits for a rate. */
  readonly rateLacks: boolean
  readonly counting: boolean
}

/** The day of the analysis: a field, and a slider of days that moves every section together. */
export function ReplayBar(props: ReplayBarProps): ReactNode {
  const { replay, first, lastDay, difference, rateLacks, counting } = props
  const words = useWords(assessmentWords)
  const format = useFormat()
  const { today, day, onDay } = replay
  const replayed = day !== null && !day.equals(today)
  return (
    <fieldset aria-label={words.replay} className={css['replay']} data-replay>
      <div className={css['replayDay']}>
        <DayField label={words.replayDay} value={day} onChange={onDay} />
      </div>
      <DaySlider replay={replay} first={first} lastDay={lastDay} />
      <div className={css['replayEnd']} data-replayed={replayed || undefined}>
        <output className={css['delta']}>
          <Prose>
            {counting
              ? words.counting
              : !replayed
                ? words.asToday
                : rateLacks
                  ? words.rateLacks
                  : difference === null || difference === 0
                    ? words.noDifference
                    : words.since(format.signedEuros(difference))}
          </Prose>
        </output>
        {replayed && (
          <ActButton small onAct={() => onDay(today)}>
            {words.backToToday}
          </ActButton>
        )}
      </div>
    </fieldset>
  )
}

type DaySliderProps = Pick<ReplayBarProps, 'replay' | 'first' | 'lastDay'>

function DaySlider({ replay, first, lastDay }: DaySliderProps): ReactNode {
  const words = useWords(assessmentWords)
  const format = useFormat()
  const help = useId()
  const { today, day, onDay } = replay
  const end = addSpan(laterDay(today, lastDay ?? today), { months: 6 })
  const on = day ?? today
  const [low, high] = [dayNumber(first), dayNumber(end)]
  const share = (of: Day): number =>
    (100 * (Math.min(Math.max(dayNumber(of), low), high) - low)) / (high - low)
  const isRight = share(today) > 50
  const step = (event: KeyboardEvent): void => {
    const months = { PageUp: 1, PageDown: -1 }[event.key]
    if (months === undefined) return
    event.preventDefault()
    onDay(clamped(addSpan(on, { months }), { first, end }))
  }
  return (
    <div className={css['slider']}>
      <input
        type="range"
        aria-label={words.replaySlider}
        aria-describedby={help}
        min={low}
        max={high}
        value={dayNumber(on)}
        aria-valuetext={format.day(on)}
        onKeyDown={step}
        onChange={(event) => onDay(dayFromNumber(Number(event.currentTarget.value)))}
      />
      <div className={css['scale']} aria-hidden>
        <span
          className={`${css['scaleToday'] ?? ''} ${isRight ? (css['leftward'] ?? '') : ''}`}
          style={{ left: `${share(today)}%` }}
        >
          {words.today}
        </span>
        {lastDay !== null && (
          <span className={css['scaleLast']} style={{ left: `${share(lastDay)}%` }} />
        )}
      </div>
      <p id={help} className={css['aloud']}>
        {words.replayHelp} {spanAway(on, today, words)}
      </p>
    </div>
  )
}

function clamped(day: Day, { first, end }: { readonly first: Day; readonly end: Day }): Day {
  if (isBefore(day, first)) return first
  return isBefore(end, day) ? end : day
}

function spanAway(on: Day, today: Day, words: (typeof assessmentWords)['fr']): string {
  if (on.equals(today)) return words.asToday
  return isBefore(on, today)
    ? words.inPast(spanText(on, today, words))
    : words.inFuture(spanText(today, on, words))
}
