import { Textarea, TextInput } from '@mantine/core'
import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, ReactNode } from 'react'
import type { FieldProps } from '#ui/fields/field.ts'
import { useField } from '#ui/fields/use-field.tsx'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  /** Several lines, growing with the text. */
  readonly lines?: number
  /** The language of what is written, where it is not that of the screen. */
  readonly lang?: string
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** A text to write, on one line or several. */
export function TextField(props: TextFieldProps): ReactNode {
  const { value, onChange, type = 'text', autoComplete, lines = 1, onKeyDown } = props
  const parts = useField(props)
  const common = {
    ...parts,
    value,
    autoComplete,
    onKeyDown,
    lang: props.lang,
    onChange: (event: { currentTarget: { value: string } }): void => {
      onChange(event.currentTarget.value)
    },
  }
  return lines > 1 ? (
    <Textarea {...common} rows={lines} resize="vertical" />
  ) : (
    <TextInput {...common} type={type} />
  )
}
