import { DateInput } from '@mantine/dates'
import { parseDay, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { readDay } from '#ui/fields/day-reading.ts'
import type { FieldProps } from '#ui/fields/field.ts'
import css from '#ui/fields/fields.module.css'
import { useField } from '#ui/fields/use-field.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'

export type DayFieldProps = FieldProps & {
  readonly value: Day | null
  /** Null while the field is empty or cannot be read. */
  readonly onChange: (value: Day | null) => void
  readonly earliest?: Day
  readonly latest?: Day
}

/** A day, typed DD/MM/YYYY or picked; a day that does not exist is said, never moved. */
export function DayField(props: DayFieldProps): ReactNode {
  const { value, onChange, earliest, latest } = props
  const words = useWords(uiWords)
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const parts = useField({ ...props, error: wrong ?? props.error })
  return (
    <DateInput
      {...parts}
      name={props.name ?? ''}
      valueFormat="DD/MM/YYYY"
      placeholder={words.dayFormat}
      autoComplete="off"
      fixOnBlur={false}
      hideOutsideDates
      nextLabel={words.nextMonth}
      previousLabel={words.previousMonth}
      classNames={{ ...parts.classNames, day: css['day'] ?? '' }}
      allowDeselect
      popoverProps={{ withinPortal: false, disabled: parts.error !== undefined }}
      value={value?.toString() ?? null}
      dateParser={(text) => {
        const read = readDay(text)
        return read.kind === 'day' ? read.day.toString() : null
      }}
      onChange={(picked) => {
        setWrong(undefined)
        onChange(picked === null ? null : parseDay(picked))
      }}
      onBlur={(event) => {
        const text = event.currentTarget.value
        const read = readDay(text)
        if (read.kind !== 'refused') return
        setWrong(read.code === 'impossible' ? words.dayImpossible(text) : words.dayUnreadable(text))
        onChange(null)
      }}
      {...(earliest === undefined ? {} : { minDate: earliest.toString() })}
      {...(latest === undefined ? {} : { maxDate: latest.toString() })}
    />
  )
}
