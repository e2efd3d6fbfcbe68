import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import css from './tabs.module.css'

export type Tab<Id extends string> = {
  readonly id: Id
  readonly text: string
  readonly count?: string
}

export type TabsProps<Id extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
  /** Id of the element the tabs govern. */
  readonly controls?: string
  /** At the right end of the row. */
  readonly aside?: ReactNode
}

/** Sub-lists with their counts; arrows move, an ink rule of 3 px marks the one shown. */
export function Tabs<Id extends string>(props: TabsProps<Id>): ReactNode {
  const { label, tabs, chosen, onChoose, controls, aside } = props
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const at = tabs.findIndex(({ id }) => id === chosen)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className={css['row']}>
      <div role="tablist" aria-label={label} ref={list} className={css['tabs']}>
        {tabs.map(({ id, text, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-tab={id}
            aria-selected={id === chosen}
            aria-controls={controls}
            tabIndex={id === chosen ? 0 : -1}
            className={css['tab']}
            onKeyDown={move}
            onClick={() => {
              onChoose(id)
            }}
          >
            {text} {count !== undefined && <span>{count}</span>}
          </button>
        ))}
      </div>
      {aside !== undefined && <div className={css['aside']}>{aside}</div>}
    </div>
  )
}
