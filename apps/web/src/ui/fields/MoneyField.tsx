import { TextInput } from '@mantine/core'
import type { Cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import type { FieldProps } from '#ui/fields/field.ts'
import css from '#ui/fields/fields.module.css'
import { readMoney, type MoneyRefusal } from '#ui/fields/money-reading.ts'
import { useField } from '#ui/fields/use-field.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type MoneyFieldProps = FieldProps & {
  readonly value: Cents | null
  /** Null while the field is empty or cannot be read: `unread` tells one from the other. */
  readonly onChange: (value: Cents | null, unread: boolean) => void
}

/**
 * An amount, written as the language on the screen writes it; typed in French or in English, it is
 * read into cents, and what cannot be read is said in words.
 */
export function MoneyField(props: MoneyFieldProps): ReactNode {
  const { value, onChange } = props
  const words = useWords(uiWords)
  const format = useFormat()
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<MoneyRefusal | null>(null)
  const said = {
    negative: words.amountNegative,
    unreadable: words.unreadable,
    'too-large': words.amountTooLarge,
  }
  const written = value === null ? '' : format.amount(value)
  const parts = useField({
    ...props,
    error: refusal === null ? props.error : said[refusal],
    unread: readMoney(draft ?? written).kind === 'refused',
  })
  return (
    <TextInput
      {...parts}
      classNames={{ ...parts.classNames, input: `${parts.classNames.input} ${css['money'] ?? ''}` }}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span className={css['unit']}>€</span>}
      value={draft ?? written}
      onChange={(event) => {
        const text = event.currentTarget.value
        const read = readMoney(text)
        setDraft(text)
        setRefusal(null)
        onChange(read.kind === 'amount' ? read.amount : null, read.kind === 'refused')
      }}
      onKeyDown={(event) => {
        const read = readMoney(draft ?? written)
        if (event.key === 'Enter' && read.kind === 'refused') setRefusal(read.code)
      }}
      onBlur={() => {
        const read = readMoney(draft ?? written)
        if (read.kind === 'refused') setRefusal(read.code)
        else setDraft(null)
      }}
    />
  )
}
