import type { KeyboardEvent } from 'react'
import type { RowHandlers } from '#ui/rows/DataRow.tsx'

export type RowKeysOptions = {
  readonly ids: readonly string[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly onOpen: (id: string) => void
  /** The space bar, where a row is in or out of what is done. */
  readonly onToggle?: ((id: string) => void) | undefined
}

export type RowKeys = {
  /** The one row the Tab key reaches. */
  readonly focusable: string | null
  readonly handlersOf: (id: string) => RowHandlers
}

/** The keys of a table of rows: ↑ ↓, Home, End choose and take the focus; Enter opens, space toggles. */
export function rowKeys({ ids, chosen, onChoose, onOpen, onToggle }: RowKeysOptions): RowKeys {
  const focusable = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null)
  const goTo = (from: Element, id: string | undefined): void => {
    if (id === undefined) return
    onChoose(id)
    from
      .closest('table')
      ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
      ?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      onOpen(id)
      return
    }
    if (event.key === ' ' && onToggle !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      onToggle(id)
      return
    }
    const target = targetOf(event.key, ids, id)
    if (target === null) return
    event.preventDefault()
    event.stopPropagation()
    goTo(event.currentTarget, target)
  }
  return {
    focusable,
    handlersOf: (id) => ({
      onClick: () => {
        onChoose(id)
      },
      onDoubleClick: () => {
        onOpen(id)
      },
      onKeyDown: (event) => {
        onKeyDown(event, id)
      },
    }),
  }
}

function targetOf(key: string, ids: readonly string[], id: string): string | undefined | null {
  const at = ids.indexOf(id)
  switch (key) {
    case 'ArrowDown':
      return ids[at + 1]
    case 'ArrowUp':
      return at <= 0 ? undefined : ids[at - 1]
    case 'Home':
      return ids[0]
    case 'End':
      return ids.at(-1)
    default:
      return null
  }
}
