import { daysBetween, NBSP, parseDay, type Day } from '@quittance/kernel'

const PARIS = 'Europe/Paris'

/** The hour of an instant kept as milliseconds, where the office is. */
export function hourOf(milliseconds: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(PARIS)
}

/** An instant of the API, where the office is. */
export function momentOf(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(PARIS)
}

/**
 * A day of the API.
 *
 * @throws Error when it is none: the contract promises one.
 */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`${text} is not a day`)
  return day
}

/** « 06 39 98 14 07 »: a French number by twos, which no line cuts; another as it is kept. */
export function phoneText(kept: string): string {
  const national = /^(?:\+33|0)(?<rest>\d{9})$/u.exec(kept.replaceAll(/[\s.]/gu, ''))
  const rest = national?.groups?.['rest']
  return rest === undefined ? kept : `0${rest}`.replaceAll(/(\d{2})(?=\d)/gu, `$1${NBSP}`)
}

/** « 732 829 320 », « 732 829 320 00074 »: a SIREN, or the SIRET that begins with it. */
export function sirenText(kept: string): string {
  return kept.replaceAll(/(\d{3})(?=\d)/gu, (three, _, at: number) =>
    at < 9 ? `${three}${NBSP}` : three,
  )
}

/** « RF21 D202 6000 1 », « FR76 9999 7000 … »: a reference or an IBAN, by fours as on paper. */
export function byFours(kept: string): string {
  return kept.replaceAll(/(.{4})(?=.)/gu, '$1 ')
}

/** How the distance between two days is said: years and months, or days when it is short. */
export type SpanWords = {
  readonly years: (count: number) => string
  readonly months: (count: number) => string
  readonly days: (count: number) => string
  readonly and: (one: string, other: string) => string
}

const SAID_IN_DAYS = 92

/** « 4 ans et 9 mois », « 77 jours »: from a day to a later one. */
export function spanText(from: Day, to: Day, words: SpanWords): string {
  const days = daysBetween(from, to)
  if (days <= SAID_IN_DAYS) return words.days(days)
  const { years, months } = from.until(to, { largestUnit: 'years' })
  if (years === 0) return words.months(months)
  return months === 0 ? words.years(years) : words.and(words.years(years), words.months(months))
}
