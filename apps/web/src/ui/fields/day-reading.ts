import { isBefore, parseDay, type Day } from '@quittance/kernel'

/** What a day typed by a person says. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly code: DayRefusal }

/** Why a day is not taken. */
export type DayRefusal = 'unreadable' | 'impossible' | 'too-early' | 'too-late'

/** The days that a field takes, both included. */
export type DayBounds = { readonly earliest?: Day | undefined; readonly latest?: Day | undefined }

/**
 * Reads a day as people type it: « 28/02/2026 », « 28.2.2026 », « 28022026 », « 2026-02-28 ».
 *
 * The day comes first, never the month; a year has four digits; a day that does not exist is
 * refused, never moved to the next month; one outside the bounds is refused, never replaced.
 */
export function readDay(text: string, { earliest, latest }: DayBounds = {}): DayReading {
  const bare = text.trim()
  if (bare === '') return { kind: 'empty' }
  const french =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(bare) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(bare)
  const [, number = '', month = '', year = ''] = french ?? []
  const iso =
    french === null ? bare : `${year}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { kind: 'refused', code: 'unreadable' }
  const day = parseDay(iso)
  if (day === null) return { kind: 'refused', code: 'impossible' }
  if (earliest !== undefined && isBefore(day, earliest)) {
    return { kind: 'refused', code: 'too-early' }
  }
  if (latest !== undefined && isBefore(latest, day)) return { kind: 'refused', code: 'too-late' }
  return { kind: 'day', day }
}
