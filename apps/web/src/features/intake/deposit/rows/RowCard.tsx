import { useEffect, useRef, type ReactNode } from 'react'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import css from '#features/intake/deposit/deposit.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import { useWords } from '#words/use-words.ts'

export type RowCardProps = {
  readonly title: string
  readonly removeLabel: string
  /** Absent for the row that must stay. */
  readonly onRemove?: (() => void) | undefined
  /** True for a row just added: its first field takes the focus. */
  readonly fresh: boolean
  readonly children: ReactNode
}

/** An invoice or a credit note among several, with the way to take it out. */
export function RowCard(props: RowCardProps): ReactNode {
  const { title, removeLabel, onRemove, fresh, children } = props
  const words = useWords(depositWords)
  const row = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (fresh) row.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [fresh])
  return (
    <fieldset ref={row} className={css['row']}>
      <legend>{title}</legend>
      {children}
      {onRemove !== undefined && (
        <button type="button" className={css['remove']} aria-label={removeLabel} onClick={onRemove}>
          <Icon name="cross" /> {words.remove}
        </button>
      )}
    </fieldset>
  )
}
