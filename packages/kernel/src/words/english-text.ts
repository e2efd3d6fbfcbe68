import type { CivilDay } from '#day-numbers.ts'
import { rateText, type Cents, type RateHundredths } from '#money.ts'
import { amountText, THIN_SPACE } from '#words/french-text.ts'

/** « 1,950.00 »: the digits of the one formatter of amounts, with English signs between them. */
export function englishAmount(of: Cents): string {
  return amountText(of).replace(',', '.').replaceAll(THIN_SPACE, ',')
}

/** « €1,950.00 », « −€400.00 ». */
export function englishEuros(of: Cents): string {
  return of < 0 ? `−€${englishAmount(of).slice(1)}` : `€${englishAmount(of)}`
}

/** « 12.15% ». */
export function englishPercent(of: RateHundredths): string {
  return `${rateText(of)}%`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** « 14 April 2026 ». */
export function englishDay(of: CivilDay): string {
  return `${of.day} ${MONTHS[of.month - 1] ?? ''} ${of.year}`
}

/** « 14 Apr 2026 »: a date in a row of a table. */
export function englishShortDay(of: CivilDay): string {
  return `${of.day} ${(MONTHS[of.month - 1] ?? '').slice(0, 3)} ${of.year}`
}
