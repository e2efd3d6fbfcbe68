import {
  amountText,
  dayText,
  englishAmount,
  englishDay,
  englishEuros,
  englishPercent,
  englishShortDay,
  eurosText,
  NBSP,
  percentText,
  shortDayText,
  withoutThinSpaces,
  type Cents,
  type Day,
  type RateHundredths,
} from '@quittance/kernel'
import { useLanguage, type Language } from '#words/language.ts'

/** How amounts, days, hours and rates are written in a language, for the screen. */
export type Format = {
  /** « 1 950,00 », without currency. */
  readonly amount: (of: Cents) => string
  /** « 1 950,00 € ». */
  readonly euros: (of: Cents) => string
  /** « + 450,00 » for money received, « − 400,00 » for a reduction. */
  readonly signed: (of: Cents) => string
  /** « + 450,00 € ». */
  readonly signedEuros: (of: Cents) => string
  /** « 12,15 % ». */
  readonly percent: (of: RateHundredths) => string
  /** « 11 janvier 2031 ». */
  readonly day: (of: Day) => string
  /** « 11 janv. 2031 ». */
  readonly shortDay: (of: Day) => string
  /** « 9 h 12 », in the zone given. */
  readonly hour: (of: Temporal.ZonedDateTime) => string
  /** « mardi 14 avril ». */
  readonly weekday: (of: Day) => string
  /** « 18 faits »: the number with thousands apart. */
  readonly count: (of: number) => string
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

function signedText(of: Cents, text: (magnitude: Cents) => string): string {
  const written = text(of)
  if (of > 0) return `+${NBSP}${written}`
  return of < 0 ? `${written.slice(0, 1)}${NBSP}${written.slice(1)}` : written
}

const french: Format = {
  amount: (of) => withoutThinSpaces(amountText(of)),
  euros: (of) => withoutThinSpaces(eurosText(of)),
  signed: (of) => signedText(of, (amount) => withoutThinSpaces(amountText(amount))),
  signedEuros: (of) => signedText(of, (amount) => withoutThinSpaces(eurosText(amount))),
  percent: (of) => withoutThinSpaces(percentText(of)),
  day: (of) => withoutThinSpaces(dayText(of)),
  shortDay: (of) => withoutThinSpaces(shortDayText(of)),
  hour: (of) => `${of.hour}${NBSP}h${NBSP}${String(of.minute).padStart(2, '0')}`,
  weekday: (of) => {
    const [number = '', month = ''] = dayText(of).split(/[\u00A0 ]/)
    return `${WEEKDAYS[of.dayOfWeek - 1] ?? ''} ${number}${NBSP}${month}`
  },
  count: (of) => withoutThinSpaces(new Intl.NumberFormat('fr-FR').format(of)),
}

const english: Format = {
  amount: englishAmount,
  euros: englishEuros,
  signed: (of) => signedText(of, englishAmount),
  signedEuros: (of) => signedText(of, englishEuros),
  percent: englishPercent,
  day: englishDay,
  shortDay: englishShortDay,
  hour: (of) => `${String(of.hour).padStart(2, '0')}:${String(of.minute).padStart(2, '0')}`,
  weekday: (of) => of.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
  count: (of) => new Intl.NumberFormat('en-GB').format(of),
}

/** The writing of figures in a language; for code outside components. */
export function formatIn(language: Language): Format {
  return language === 'fr' ? french : english
}

/** The writing of figures in the language on the screen. */
export function useFormat(): Format {
  return formatIn(useLanguage())
}
