import { parseDay, type Day } from '@quittance/kernel'

/** A day of a draft, written `YYYY-MM-DD` so that it can be kept and sent, for a `DayField`. */
export function dayValue(
  value: string | null,
  onChange: (value: string | null) => void,
): { readonly value: Day | null; readonly onChange: (day: Day | null) => void } {
  return {
    value: value === null ? null : parseDay(value),
    onChange: (day) => onChange(day === null ? null : day.toString()),
  }
}
