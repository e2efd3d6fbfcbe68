import { parseRate, rateText, type RateHundredths } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { formsWords } from '#app/forms/forms-words.ts'
import type { FieldProps } from '#ui/fields/field.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type RateFieldProps = FieldProps & {
  /** In hundredths of a point. */
  readonly value: RateHundredths | null
  /** Null while the field is empty or cannot be read. */
  readonly onChange: (value: RateHundredths | null) => void
}

/** A rate in per cent: reads « 12,15 » and « 12.15 % » into hundredths of a point. */
export function RateField(props: RateFieldProps): ReactNode {
  const { value, onChange, error, ...rest } = props
  const words = useWords(formsWords)
  const [text, setText] = useState(value === null ? '' : rateText(value).replace('.', ','))
  const unreadable = text.trim() !== '' && readRate(text) === null
  return (
    <TextField
      {...rest}
      help={props.help ?? words.rateHelp}
      value={text}
      unread={unreadable}
      error={unreadable ? words.rateUnreadable : error}
      onChange={(typed) => {
        setText(typed)
        onChange(readRate(typed))
      }}
    />
  )
}

function readRate(text: string): RateHundredths | null {
  const rate = parseRate(text.replaceAll(/[\s%]/g, '').replace(',', '.'))
  return rate === null || rate < 0 ? null : rate
}
