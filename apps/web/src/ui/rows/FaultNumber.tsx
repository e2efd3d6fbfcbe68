import type { ReactNode } from 'react'
import { uiWords } from '#ui/ui-words.ts'
import { useLanguage } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'
import css from './letter.module.css'

export type FaultNumberProps = {
  readonly of: number
  readonly open?: boolean
  /** Opens the point in the list; without it the number is a sign only. */
  readonly onOpen?: ((number: number) => void) | undefined
}

/** The number of a point, the same in the letter, in the list and in the count. */
export function FaultNumber({ of, open = false, onOpen }: FaultNumberProps): ReactNode {
  const words = useWords(uiWords)
  const language = useLanguage()
  const classes = `${css['number'] ?? ''} ${open ? (css['numberOpen'] ?? '') : ''}`
  if (onOpen === undefined) return <span className={classes}>{of}</span>
  return (
    <button
      type="button"
      className={classes}
      lang={language}
      aria-label={words.fault(of)}
      aria-current={open || undefined}
      onClick={() => {
        onOpen(of)
      }}
    >
      {of}
    </button>
  )
}
