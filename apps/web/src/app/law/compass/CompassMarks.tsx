import { addSpan, dayNumber, type Day } from '@quittance/kernel'
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import css from '#app/law/compass/compass.module.css'
import type { Ruler } from '#app/law/compass/ruler.ts'
import { useFormat } from '#words/use-format.ts'

/** A day on the ruler that a person may move, by keys or by hand. */
export type MovedDay = {
  readonly label: string
  readonly on: Day
  readonly ruler: Ruler
  /** Absent where nothing may be moved: the mark is then part of the drawing. */
  readonly onMove?: ((to: Day) => void) | undefined
  readonly onRemove?: (() => void) | undefined
  readonly className: string
  readonly top: number
  readonly describedBy: string
  readonly children: ReactNode
}

/** A mark on the ruler, which is a slider of days where it can be moved. */
export function DayMark(props: MovedDay): ReactNode {
  const { label, on, ruler, onMove, className, top, describedBy, children } = props
  const format = useFormat()
  const held = useRef<Ruler | null>(null)
  const style = { left: `${ruler.at(on)}%`, top }
  if (onMove === undefined) {
    return (
      <span aria-hidden className={className} style={style}>
        {children}
      </span>
    )
  }
  const drag = (event: PointerEvent): void => {
    const room = event.currentTarget.parentElement?.getBoundingClientRect()
    if (held.current === null || room === undefined || room.width === 0) return
    const to = held.current.dayAt((100 * (event.clientX - room.left)) / room.width)
    if (!to.equals(on)) onMove(to)
  }
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input cannot stand on a ruler
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-orientation="horizontal"
      aria-valuemin={dayNumber(ruler.dayAt(0))}
      aria-valuemax={dayNumber(ruler.dayAt(100))}
      aria-valuenow={dayNumber(on)}
      aria-valuetext={format.day(on)}
      className={`${className} ${css['movable'] ?? ''}`}
      style={style}
      onKeyDown={(event) => onKey(event, props)}
      onPointerDown={(event) => {
        held.current = ruler
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      onLostPointerCapture={() => {
        held.current = null
      }}
    >
      {children}
    </div>
  )
}

/** What an arrow adds to a day: one day, or one month with Shift; the page keys a month. */
function stepOf({ key, shiftKey }: KeyboardEvent): { days?: number; months?: number } | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? { months: 1 } : { days: 1 }
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? { months: -1 } : { days: -1 }
    case 'PageUp':
      return { months: 1 }
    case 'PageDown':
      return { months: -1 }
    default:
      return null
  }
}

function onKey(event: KeyboardEvent, { on, onMove, onRemove }: MovedDay): void {
  const step = stepOf(event)
  const removes = event.key === 'Delete' && onRemove !== undefined
  if (step === null && !removes) return
  event.preventDefault()
  event.stopPropagation()
  if (removes) onRemove()
  else if (step !== null) onMove?.(addSpan(on, step))
}
