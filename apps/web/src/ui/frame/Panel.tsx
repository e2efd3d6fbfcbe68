import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { Key } from '#ui/acts/Key.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './panel.module.css'

export type PanelProps = {
  readonly label: string
  readonly onClose: () => void
  readonly head?: ReactNode
  readonly foot?: ReactNode
  /** Single letters that act while the panel is open, outside its fields. */
  readonly keys?: Readonly<Record<string, () => void>>
  /** A drawer at the right, or a sheet in the middle. */
  readonly place?: 'right' | 'middle'
  readonly children: ReactNode
}

/**
 * A panel over the page: the page is veiled and inert, the focus stays in the panel and goes back
 * to where it was. `Échap`, a click on the veil and the button close it.
 */
export function Panel(props: PanelProps): ReactNode {
  const { label, onClose, head, foot, keys = {}, place = 'right', children } = props
  const words = useWords(uiWords)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    const before = document.activeElement
    opened?.showModal()
    opened?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      opened?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const onVeil = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- veil and keys
    <dialog
      ref={dialog}
      aria-label={label}
      className={`${css['panel'] ?? ''} ${css[place] ?? ''}`}
      onClick={onVeil}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={css['inside']}>
        <div className={css['head']}>
          <div className={css['headWords']}>{head}</div>
          <button type="button" className={css['close']} onClick={onClose}>
            <Key name="Escape" /> {words.closing}
          </button>
        </div>
        <div className={css['body']}>{children}</div>
        {foot !== undefined && <div className={css['foot']}>{foot}</div>}
      </div>
    </dialog>
  )
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null
}
