import type { Format } from '#words/use-format.ts'

/** The clock of the office. */
const OFFICE_ZONE = 'Europe/Paris'

/** An instant as the office reads it: its day in full, its hour. */
export type Moment = { readonly day: string; readonly hour: string }

/** An instant in the words of the screen, by the clock of the office. */
export function momentOf(at: string, format: Format): Moment {
  const here = Temporal.Instant.from(at).toZonedDateTimeISO(OFFICE_ZONE)
  return { day: format.day(here.toPlainDate()), hour: format.hour(here) }
}
