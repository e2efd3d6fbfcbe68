import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldProps } from '#ui/fields/field.ts'
import { useField } from '#ui/fields/use-field.tsx'

export type Choice<Value extends string> = { readonly value: Value; readonly text: string }

export type SelectFieldProps<Value extends string> = FieldProps & {
  readonly value: Value | ''
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  /** First line while nothing is chosen: « Choisir le tribunal ». */
  readonly unchosen?: string
}

/** One choice among a few; the list of the system, which every device knows how to show. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactNode {
  const { value, choices, onChange, unchosen } = props
  const parts = useField(props)
  return (
    <NativeSelect
      {...parts}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {unchosen !== undefined && (
        <option value="" disabled>
          {unchosen}
        </option>
      )}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </NativeSelect>
  )
}
