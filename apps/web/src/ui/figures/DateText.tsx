import type { Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { Figure, type FigureSize } from '#ui/figures/Figure.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'

export type DateTextProps = {
  readonly of: Day
  /** In a row: « 11 janv. 2031 »; elsewhere in full. */
  readonly short?: boolean
  /** A date that counts, in the serif, of this size. */
  readonly figure?: FigureSize
  readonly onWhy?: (() => void) | undefined
}

/** A day, « 1er » with its ordinal raised. */
export function DateText({ of, short = false, figure, onWhy }: DateTextProps): ReactNode {
  const format = useFormat()
  const text = short ? format.shortDay(of) : format.day(of)
  const written = (
    <time dateTime={of.toString()}>
      <Prose>{text}</Prose>
    </time>
  )
  if (figure === undefined) return written
  return (
    <Figure text={text} size={figure} onWhy={onWhy}>
      {written}
    </Figure>
  )
}
