import type { ReactNode } from 'react'
import { ActButton } from '#ui/acts/ActButton.tsx'
import css from '#ui/rows/data-table.module.css'
import { uiWords } from '#ui/ui-words.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PagesProps = {
  readonly from: number
  readonly to: number
  readonly total: number
  readonly onPrevious?: (() => void) | undefined
  readonly onNext?: (() => void) | undefined
}

/** Which rows are shown of how many, and the pages before and after. */
export function Pages({ from, to, total, onPrevious, onNext }: PagesProps): ReactNode {
  const words = useWords(uiWords)
  const format = useFormat()
  return (
    <div className={css['pages']}>
      <span>{words.rowsShown(format.count(from), format.count(to), format.count(total))}</span>
      {onPrevious !== undefined && (
        <ActButton small onAct={onPrevious}>
          {words.previousPage}
        </ActButton>
      )}
      {onNext !== undefined && (
        <ActButton small onAct={onNext}>
          {words.nextPage}
        </ActButton>
      )}
    </div>
  )
}
