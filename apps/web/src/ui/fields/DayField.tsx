import { DateInput } from '@mantine/dates'
import { parseDay, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { readDay, type DayBounds, type DayRefusal } from '#ui/fields/day-reading.ts'
import type { FieldProps } from '#ui/fields/field.ts'
import css from '#ui/fields/fields.module.css'
import { useField } from '#ui/fields/use-field.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type DayFieldProps = FieldProps &
  DayBounds & {
    readonly value: Day | null
    /** Null while the field is empty or cannot be read. */
    readonly onChange: (value: Day | null) => void
  }

/**
 * A day, typed DD/MM/YYYY or picked. One that does not exist or is out of bounds is said: the day
 * that stood before never stays in its place.
 *
 * The calendar opens on a click or on the down arrow, never because the field has the focus: it would
 * lie over the fields that follow. It closes on Escape, which then leaves the panel around it open.
 */
export function DayField(props: DayFieldProps): ReactNode {
  const { value, onChange, earliest, latest } = props
  const words = useWords(uiWords)
  const saidOf = useDayRefusals(props)
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const [unread, setUnread] = useState(false)
  const [calendar, setCalendar] = useState(false)
  const parts = useField({ ...props, error: wrong ?? props.error, unread })
  const judge = (text: string): void => {
    const read = readDay(text, props)
    setWrong(read.kind === 'refused' ? saidOf(read.code, text) : undefined)
  }
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
      popoverProps={{
        withinPortal: false,
        opened: calendar,
        disabled: parts.error !== undefined,
      }}
      value={value?.toString() ?? null}
      dateParser={(text) => {
        const read = readDay(text, props)
        return read.kind === 'day' ? read.day.toString() : null
      }}
      onChange={(picked) => {
        setWrong(undefined)
        setUnread(false)
        setCalendar(false)
        onChange(picked === null ? null : parseDay(picked))
      }}
      onInput={(event) => {
        const refused = readDay(event.currentTarget.value, props).kind === 'refused'
        setWrong(undefined)
        setUnread(refused)
        if (refused) onChange(null)
      }}
      onClick={() => setCalendar(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') judge(event.currentTarget.value)
        const opens = event.key === 'ArrowDown'
        if (!opens && !(event.key === 'Escape' && calendar)) return
        event.preventDefault()
        setCalendar(opens)
      }}
      onBlur={(event) => {
        setCalendar(false)
        judge(event.currentTarget.value)
      }}
      {...(earliest === undefined ? {} : { minDate: earliest.toString() })}
      {...(latest === undefined ? {} : { maxDate: latest.toString() })}
    />
  )
}

/** Why a day is not taken, in words. */
function useDayRefusals({
  earliest,
  latest,
}: DayBounds): (code: DayRefusal, text: string) => string {
  const words = useWords(uiWords)
  const format = useFormat()
  return (code, text) => {
    if (code === 'too-early' && earliest !== undefined) {
      return words.dayTooEarly(text, format.day(earliest))
    }
    if (code === 'too-late' && latest !== undefined) {
      return words.dayTooLate(text, format.day(latest))
    }
    return code === 'impossible' ? words.dayImpossible(text) : words.dayUnreadable(text)
  }
}
