import type { ReactNode } from 'react'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './figure.module.css'

/** How large a figure stands: in a table, as a total, alone on a sheet, or alone on a page. */
export type FigureSize = 'row' | 'total' | 'sheet' | 'page'

export type FigureProps = {
  /** The figure as written: « 2 052,89 € », « 11 janvier 2031 ». */
  readonly text: string
  readonly size?: FigureSize
  /** Opens its explanation; then the figure is a button named « Pourquoi 2 052,89 € ? ». */
  readonly onWhy?: (() => void) | undefined
  /** Shown when it differs from `text`: with an ordinal raised. */
  readonly children?: ReactNode
  readonly tone?: 'ink' | 'received' | 'set-aside'
  /** The note call hangs outside the alignment; the column must leave 1.375 rem for it. */
  readonly hanging?: boolean
}

/** A figure, a date or a verdict that counts: serif, tabular, and explainable where it can be. */
export function Figure(props: FigureProps): ReactNode {
  const { text, size = 'row', onWhy, children = text, tone = 'ink', hanging = false } = props
  const words = useWords(uiWords)
  const classes = [css['figure'], css[size], css[tone]].join(' ')
  if (onWhy === undefined) return <span className={classes}>{children}</span>
  return (
    <button
      type="button"
      className={`${classes} ${css['why'] ?? ''} ${hanging ? (css['hanging'] ?? '') : ''}`}
      aria-label={words.why(text)}
      aria-haspopup="dialog"
      data-why
      onClick={onWhy}
    >
      <span className={css['dotted']}>{children}</span>
      <span className={css['call']} aria-hidden>
        ?
      </span>
    </button>
  )
}
