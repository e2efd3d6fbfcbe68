import { useElementSize } from '@mantine/hooks'
import { isAfter, isBefore, parseDay, type Day } from '@quittance/kernel'
import type { Limitation, LimitationDocument } from '@quittance/law'
import { useId, type ReactNode } from 'react'
import { compassDrawing, type CompassDrawing as Drawn } from '#app/law/compass/compass-drawing.ts'
import { CompassLane } from '#app/law/compass/CompassLane.tsx'
import { DayMark } from '#app/law/compass/CompassMarks.tsx'
import css from '#app/law/compass/compass.module.css'
import type { CompassChanges } from '#app/law/compass/compass-changes.ts'
import type { LimitationCourse } from '#app/law/compass/limitation-course.ts'
import { lawWords } from '#app/law/words/law-words.ts'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CompassDrawingProps = {
  readonly facts: LimitationDocument
  readonly course: LimitationCourse
  readonly value: Limitation
  readonly today: Day
  readonly changes: CompassChanges
}

const WIDTH_BEFORE_IT_IS_KNOWN = 900
const AXIS = 30

/**
 * The limitation rolled out on a ruler: one line a stretch of the period, each event where it
 * happened and where it leads, the day of the question as a needle, the last day in madder.
 */
export function CompassDrawing(props: CompassDrawingProps): ReactNode {
  const { course, value, today, changes } = props
  const words = useWords(lawWords)
  const { ref, width } = useElementSize()
  const help = useId()
  const drawing = compassDrawing({
    course,
    value,
    today,
    width: width === 0 ? WIDTH_BEFORE_IT_IS_KNOWN : width,
  })
  const movable = changes.onChange !== undefined
  return (
    <div>
      <Summary {...props} />
      <div ref={ref} className={css['drawing']} style={{ height: drawing.height + AXIS }}>
        <Axis drawing={drawing} />
        {drawing.lanes.map((lane, index) => (
          <CompassLane
            key={lane.stretch.by?.index ?? 'first'}
            lane={lane}
            above={drawing.lanes[index - 1]?.line ?? null}
            isLast={index === drawing.lanes.length - 1}
            value={value}
            today={today}
            drawing={drawing}
            changes={changes}
            describedBy={help}
          />
        ))}
        <Needle drawing={drawing} today={today} changes={changes} describedBy={help} />
      </div>
      {movable && (
        <p id={help} className={css['help']} data-screen-only>
          <Prose>{words.moveHelp}</Prose>
        </p>
      )}
    </div>
  )
}

function Summary({ facts, value, today }: CompassDrawingProps): ReactNode {
  const words = useWords(lawWords)
  const format = useFormat()
  const from = facts.startsOn === undefined ? null : parseDay(facts.startsOn)
  const last = value.lastDay === null ? null : parseDay(value.lastDay)
  if (from === null) return null
  return (
    <Aloud>
      {last === null
        ? words.compassStopped(format.day(from), format.day(today))
        : words.compassSays(format.day(from), format.day(last), format.day(today))}
    </Aloud>
  )
}

function Axis({ drawing }: { readonly drawing: Drawn }): ReactNode {
  const { ruler, height } = drawing
  const path = (long: boolean): string =>
    ruler.ticks
      .filter((tick) => tick.long === long)
      .map(({ at }) => `M${(at * 10).toFixed(2)} 0V${long ? 9 : 5}`)
      .join('')
  return (
    <div aria-hidden className={css['axis']} style={{ top: height }}>
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" className={css['ticks']}>
        <path d={path(false)} className={css['month']} />
        <path d={path(true)} className={css['year']} />
      </svg>
      {ruler.ticks.map(({ year, at }) =>
        year === null ? null : (
          <span key={year} className={css['number']} style={{ left: `${at}%` }}>
            {year}
          </span>
        ),
      )}
    </div>
  )
}

type NeedleProps = {
  readonly drawing: Drawn
  readonly today: Day
  readonly changes: CompassChanges
  readonly describedBy: string
}

/** The day of the question; at the end of the ruler, with an arrow, when it is far beyond. */
function Needle({ drawing, today, changes, describedBy }: NeedleProps): ReactNode {
  const words = useWords(lawWords)
  const format = useFormat()
  const { ruler, height } = drawing
  const at = ruler.at(today)
  const ends = drawing.lanes.flatMap(({ stretch }) => stretch.to ?? [])
  const passed = ends.length > 0 && ends.every((end) => isAfter(today, end))
  const before = drawing.lanes.every(({ stretch }) => isBefore(today, stretch.from))
  const state = passed ? css['passed'] : before ? css['before'] : undefined
  return (
    <>
      <span
        aria-hidden
        className={`${css['needle'] ?? ''} ${state ?? ''}`}
        style={{ left: `${at}%`, height: height - 24 }}
      />
      <DayMark
        label={words.moveToday}
        on={today}
        ruler={ruler}
        top={0}
        onMove={changes.onToday}
        describedBy={describedBy}
        className={[
          css['now'],
          at > 80 ? css['leftward'] : '',
          at < 20 ? css['rightward'] : '',
        ].join(' ')}
      >
        <Prose>{words.on(format.shortDay(today))}</Prose>
      </DayMark>
    </>
  )
}
