import type { ReactNode } from 'react'
import {
  compassDrawing,
  compassPoint,
  type CompassDays,
  type CompassTick,
} from '#ui/figures/compass-geometry.ts'
import { uiWords } from '#ui/ui-words.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'
import css from './compass.module.css'

const RIM = 122

/** The limitation gauge (boussole de prescription): needle today, madder mark at the last day. */
export function Compass(days: CompassDays): ReactNode {
  const words = useWords(uiWords)
  const format = useFormat()
  const drawing = compassDrawing(days)
  const label =
    words.limitation(format.day(days.lastDay)) +
    (days.arguableDay === undefined ? '' : words.limitationArguable(format.day(days.arguableDay)))
  return (
    <svg className={css['compass']} viewBox="0 0 300 156" role="img" aria-label={label}>
      <path d={`M28 140A${RIM} ${RIM} 0 0 1 272 140`} strokeWidth="1" />
      {drawing.ticks.map((tick) => (
        <Tick key={tick.angle} tick={tick} />
      ))}
      <path
        className={css['elapsed']}
        d={arc(drawing.start, Math.min(drawing.today, drawing.start - 1.5), 128)}
      />
      {drawing.arguable !== null && (
        <path className={css['arguable']} d={arc(drawing.lastDay, drawing.arguable, 128)} />
      )}
      <path className={css['last']} d={ray(drawing.lastDay, 108, 136)} />
      <path className={css['needle']} d={ray(drawing.today, 0, 108)} />
      {drawing.ticks.map((tick) => (
        <Year key={tick.angle} of={tick} />
      ))}
      <circle className={css['pivot']} cx="150" cy="140" r="4.5" />
    </svg>
  )
}

function Tick({ tick }: { readonly tick: CompassTick }): ReactNode {
  return (
    <path
      d={ray(tick.angle, tick.year === null ? 117 : 108, RIM)}
      strokeWidth={tick.year === null ? 0.7 : 1.3}
    />
  )
}

/** The year of a mark, over the needle, which stops at its edge. */
function Year({ of }: { readonly of: CompassTick }): ReactNode {
  if (of.year === null) return null
  const aside = Math.abs(Math.cos((of.angle * Math.PI) / 180))
  const [x, y] = compassPoint(of.angle, 97 - 11 * aside)
  return (
    <text x={x} y={Math.min(y + 4, 150)} textAnchor="middle">
      {of.year}
    </text>
  )
}

function ray(angle: number, from: number, to: number): string {
  return `M${compassPoint(angle, from).join(' ')}L${compassPoint(angle, to).join(' ')}`
}

function arc(from: number, to: number, radius: number): string {
  const start = compassPoint(from, radius).join(' ')
  return `M${start}A${radius} ${radius} 0 0 1 ${compassPoint(to, radius).join(' ')}`
}
