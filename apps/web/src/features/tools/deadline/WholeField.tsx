import { useState, type ReactNode } from 'react'
import type { FieldProps } from '#ui/fields/field.ts'
import { TextField } from '#ui/fields/TextField.tsx'

export type WholeFieldProps = FieldProps & {
  readonly value: number | undefined
  /** Undefined while the field is empty, or holds no whole number above zero. */
  readonly onChange: (value: number | undefined) => void
  /** What to write instead of what is no whole number. */
  readonly unreadable: string
}

/** A whole number above zero: of days, of months. */
export function WholeField({ value, onChange, unreadable, ...field }: WholeFieldProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? (value === undefined ? '' : String(value))
  const typed = wholeIn(text)
  return (
    <TextField
      {...field}
      value={typed === value ? text : value === undefined ? text : String(value)}
      error={text.trim() !== '' && typed === undefined ? unreadable : field.error}
      onChange={(next) => {
        setDraft(next)
        onChange(wholeIn(next))
      }}
    />
  )
}

function wholeIn(text: string): number | undefined {
  const bare = text.trim()
  return /^\d{1,6}$/.test(bare) && Number(bare) > 0 ? Number(bare) : undefined
}
