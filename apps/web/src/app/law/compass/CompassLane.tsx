import { earlierDay, isAfter, laterDay, type Day } from '@quittance/kernel'
import type { Limitation } from '@quittance/law'
import { Fragment, type ReactNode } from 'react'
import type { CompassDrawing, CompassLane as Lane } from '#app/law/compass/compass-drawing.ts'
import { DayMark } from '#app/law/compass/CompassMarks.tsx'
import css from '#app/law/compass/compass.module.css'
import { movedTo, type CompassChanges } from '#app/law/compass/compass-changes.ts'
import { eventKindWords, lawWords } from '#app/law/words/law-words.ts'
import { yearsOf } from '#app/law/words/years-of.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CompassLaneProps = {
  readonly lane: Lane
  /** Where the line above it lies, to hang from it; null for the first. */
  readonly above: number | null
  readonly isLast: boolean
  readonly value: Limitation
  readonly today: Day
  readonly drawing: CompassDrawing
  readonly changes: CompassChanges
  readonly describedBy: string
}

/** One stretch of the period: what began it, what has run, what is left, its last day. */
export function CompassLane(props: CompassLaneProps): ReactNode {
  const { lane, above, isLast, drawing, changes, describedBy } = props
  const { stretch, line, marks } = lane
  const kinds = useWords(eventKindWords)
  const words = useWords(lawWords)
  const from = drawing.ruler.at(stretch.from)
  return (
    <>
      {above !== null && (
        <span
          aria-hidden
          className={css['link']}
          style={{ left: `${from}%`, top: above, height: line - above }}
        />
      )}
      <Label {...props} />
      <Bars {...props} />
      <LastDay {...props} />
      {isLast && <Others {...props} />}
      {marks.map(({ told, on, level }) => {
        const kind = told.event.kind === undefined ? '' : kinds[told.event.kind]
        const { onChange, onRemove } = changes
        return (
          <DayMark
            key={told.index}
            label={words.moveEvent(told.index + 1, kind)}
            on={on}
            ruler={drawing.ruler}
            top={line + level * 24}
            describedBy={describedBy}
            className={`${css['mark'] ?? ''} ${told.moves ? (css['moves'] ?? '') : ''}`}
            onMove={onChange && ((to) => onChange(told.index, movedTo(told.event, to)))}
            onRemove={onRemove && (() => onRemove(told.index))}
          >
            {told.index + 1}
          </DayMark>
        )
      })}
    </>
  )
}

function Label({ lane, value, drawing }: CompassLaneProps): ReactNode {
  const words = useWords(lawWords)
  const kinds = useWords(eventKindWords)
  const { stretch, line } = lane
  const at = drawing.ruler.at(stretch.from)
  const side = at > 58 ? css['leftward'] : css['rightward']
  const by = stretch.by
  const kind = by?.event.kind === undefined ? '' : kinds[by.event.kind]
  const text =
    by === null
      ? words.firstPeriod(words.years(yearsOf(value.period)))
      : stretch.to === null
        ? words.stoppedPeriod(kind)
        : by.effect === 'interrupts'
          ? words.newPeriod(kind)
          : words.longerPeriod(kind)
  return (
    <span
      aria-hidden
      className={`${css['label'] ?? ''} ${side ?? ''} ${by === null ? '' : (css['beside'] ?? '')}`}
      style={{ left: `${at}%`, top: line - 34, maxWidth: `${at > 58 ? at : 100 - at}%` }}
    >
      <Prose>{text}</Prose>
    </span>
  )
}

/** What has run in full ink, what is left in a thin line, what stands still in dashes. */
function Bars({ lane, today, drawing, isLast }: CompassLaneProps): ReactNode {
  const { stretch, line } = lane
  const { from, stoppedUntil, to, replacedOn } = stretch
  const end = to ?? laterDay(today, from)
  const runsFrom = to === null ? end : (stoppedUntil ?? from)
  const runUntil = laterDay(runsFrom, earlierDay(replacedOn ?? today, end))
  const doubt = stretch.by?.because?.certainty ?? 'established'
  const doubtful = isLast && doubt !== 'established'
  const bars = [
    { kind: 'still', from, to: runsFrom },
    { kind: 'run', from: runsFrom, to: runUntil },
    {
      kind: replacedOn === null ? (doubtful ? 'doubtful' : 'left') : 'past',
      from: runUntil,
      to: end,
    },
  ]
  return bars
    .filter((bar) => isAfter(bar.to, bar.from))
    .map((bar) => {
      const [left, right] = [drawing.ruler.at(bar.from), drawing.ruler.at(bar.to)]
      return (
        <span
          key={bar.kind}
          aria-hidden
          className={`${css['bar'] ?? ''} ${css[bar.kind] ?? ''}`}
          style={{ left: `${left}%`, width: `${right - left}%`, top: line }}
        />
      )
    })
}

function LastDay({ lane, isLast, drawing }: CompassLaneProps): ReactNode {
  const format = useFormat()
  const { stretch, line } = lane
  if (stretch.to === null) return null
  const at = drawing.ruler.at(stretch.to)
  return (
    <span
      aria-hidden
      className={[css['end'], isLast ? css['last'] : css['replaced'], sideOf(at)].join(' ')}
      style={{ left: `${at}%`, top: line }}
    >
      <span className={css['endDay']}>
        <Prose>{format.shortDay(stretch.to)}</Prose>
      </span>
    </span>
  )
}

/** The last days of the other periods that stay possible. */
function Others({ lane, drawing }: CompassLaneProps): ReactNode {
  const words = useWords(lawWords)
  const format = useFormat()
  const to = lane.stretch.to
  return drawing.others.map(({ period, lastDay }) => {
    if (lastDay === null || to === null) return null
    const [left, right] = [drawing.ruler.at(to), drawing.ruler.at(lastDay)]
    return (
      <Fragment key={period}>
        <span
          aria-hidden
          className={`${css['bar'] ?? ''} ${css['doubtful'] ?? ''}`}
          style={{ left: `${left}%`, width: `${right - left}%`, top: lane.line }}
        />
        <span
          aria-hidden
          className={[css['end'], css['other'], right > 55 ? css['leftward'] : ''].join(' ')}
          style={{ left: `${right}%`, top: lane.line }}
        >
          <span className={css['endDay']}>
            <Prose>{words.orElse(words.years(yearsOf(period)), format.shortDay(lastDay))}</Prose>
          </span>
        </span>
      </Fragment>
    )
  })
}

function sideOf(at: number): string | undefined {
  return at > 82 ? css['leftward'] : at < 12 ? css['rightward'] : undefined
}
