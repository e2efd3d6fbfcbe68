/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- a combobox has no element of its own, and keeps the focus */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { formsWords } from '#app/forms/forms-words.ts'
import css from '#app/forms/pick-field.module.css'
import type { FieldProps } from '#ui/fields/field.ts'
import fields from '#ui/fields/fields.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** One answer of a search: its name, and what tells it from another of the same name. */
export type Pick = { readonly id: string; readonly text: string; readonly says?: string }

export type PickFieldProps = Omit<FieldProps, 'optional' | 'disabled'> & {
  readonly value: Pick | null
  readonly onChange: (value: Pick | null) => void
  /** What is searched; the caller reads the server. */
  readonly search: string
  readonly onSearch: (text: string) => void
  /** Undefined while the server is being read. */
  readonly found: readonly Pick[] | undefined
  /** True when the server holds more than it gave. */
  readonly more?: boolean
}

/** One among many, found by typing: ↑ ↓ move, `Entrée` takes, `Échap` closes the list. */
export function PickField(props: PickFieldProps): ReactNode {
  const { label, help, error, value, onChange, search, onSearch, found, more = false } = props
  const words = useWords(formsWords)
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const rows = found ?? []
  const take = (pick: Pick | undefined): void => {
    if (pick === undefined) return
    onChange(pick)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setOpen(true)
      setAt(open ? Math.min(Math.max(at + step, 0), Math.max(rows.length - 1, 0)) : 0)
    }
    if (event.key === 'Enter' && open && !event.ctrlKey) {
      event.preventDefault()
      take(rows[at])
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
    }
  }
  return (
    <div className={css['pick']}>
      <label htmlFor={id} className={fields['label']}>
        <Prose>{label}</Prose>
      </label>
      {help !== undefined && (
        <p className={fields['help']}>
          <Prose>{help}</Prose>
        </p>
      )}
      <input
        id={id}
        className={css['input']}
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && rows[at] !== undefined ? `${id}-${at}` : undefined}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        placeholder={words.reads}
        value={open ? search : (value?.text ?? search)}
        onFocus={() => setOpen(value === null)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onSearch(event.currentTarget.value)
          if (value !== null) onChange(null)
          setAt(0)
          setOpen(true)
        }}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className={`${fields['error'] ?? ''} ${fields['wrong'] ?? ''}`}>
          <Icon name="triangle" />
          <Prose>{error}</Prose>
        </p>
      )}
      <Choices id={id} open={open} at={at} rows={rows} onTake={take} label={label} />
      {open && (
        <output className={css['said']}>
          {found === undefined && words.searching}
          {found?.length === 0 && words.noMatch(search)}
          {more && words.more}
          {rows.length > 0 && <Aloud>{words.found(rows.length)}</Aloud>}
        </output>
      )}
    </div>
  )
}

type ChoicesProps = {
  readonly id: string
  readonly label: string
  readonly open: boolean
  readonly at: number
  readonly rows: readonly Pick[]
  readonly onTake: (pick: Pick) => void
}

function Choices({ id, label, open, at, rows, onTake }: ChoicesProps): ReactNode {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      hidden={!open || rows.length === 0}
      className={css['list']}
    >
      {rows.map((row, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
        <div
          key={row.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={css['row']}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(row)}
        >
          {row.text}
          {row.says !== undefined && <span className={css['says']}>{row.says}</span>}
        </div>
      ))}
    </div>
  )
}
