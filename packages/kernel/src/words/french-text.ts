import type { Cents, RateHundredths } from '#money.ts'
import type { CivilDay } from '#day-numbers.ts'

/** Espace insécable, U+00A0: before « : » and « € », inside « … ». */
export const NBSP = '\u00A0'

/**
 * Espace fine insécable, U+202F: between thousands, before « ; ? ! % ».
 *
 * The faces of the product lack it: screens and letters set it as a narrow U+00A0, see
 * {@link withoutThinSpaces}.
 */
export const THIN_SPACE = '\u202F'

/** The minus sign, U+2212; a hyphen is not one. */
export const MINUS = '\u2212'

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juill.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const

/** « 1 950,00 »: two decimals always, thin spaces between thousands, U+2212 when negative. */
export function amountText(amount: Cents): string {
  const magnitude = Math.abs(amount)
  const rest = magnitude % 100
  const units = inThousands((magnitude - rest) / 100)
  const written = `${units},${TWO_DIGITS[rest] ?? ''}`
  return amount < 0 ? `${MINUS}${written}` : written
}

/** A whole number, a thin space between its thousands. */
function inThousands(whole: number): string {
  if (whole < 1000) return String(whole)
  const last = whole % 1000
  return `${inThousands((whole - last) / 1000)}${AFTER_THOUSANDS[last] ?? ''}`
}

/** « 00 » to « 99 », and a thin space with « 000 » to « 999 », written once. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, rest) => String(rest).padStart(2, '0'))
const AFTER_THOUSANDS = Array.from(
  { length: 1000 },
  (_, last) => `${THIN_SPACE}${String(last).padStart(3, '0')}`,
)

/** « 1 950,00 € ». */
export function eurosText(amount: Cents): string {
  return `${amountText(amount)}${NBSP}€`
}

/** « 12,15 % ». */
export function percentText(rate: RateHundredths): string {
  const magnitude = Math.abs(rate)
  const rest = magnitude % 100
  const whole = (magnitude - rest) / 100
  return `${rate < 0 ? MINUS : ''}${whole},${rest < 10 ? '0' : ''}${rest}${THIN_SPACE}%`
}

/** « 1er mars 2026 », « 2 mars 2026 »: a date that counts, in full. */
export function dayText(of: CivilDay): string {
  const number = of.day === 1 ? '1er' : String(of.day)
  return `${number}${NBSP}${MONTHS[of.month - 1] ?? ''} ${of.year}`
}

/** « 11 janv. 2031 »: a date in a row of a table. */
export function shortDayText(of: CivilDay): string {
  const number = of.day === 1 ? '1er' : String(of.day)
  return `${number}${NBSP}${SHORT_MONTHS[of.month - 1] ?? ''} ${of.year}`
}

/** The same text with every U+202F written U+00A0, for faces that have no thin space. */
export function withoutThinSpaces(text: string): string {
  return text.replaceAll(THIN_SPACE, NBSP)
}

/**
 * A sentence typed with plain spaces, its no-break spaces set: before « : » and inside « … »
 * U+00A0, before « ; ? ! % » U+202F.
 *
 * Only where a plain space was typed: « 14:30 » and addresses of pages stay as they are.
 */
export function withFrenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[:»€])|(?<=«) /g, NBSP)
    .replaceAll(/ (?=[;?!%](?:\s|$|[)»]))/g, THIN_SPACE)
}

/**
 * « d’Atelier Lumen », « de Yann Kermadec », « de Hugo Morel »: a name after « de », elided before a vowel
 * that is heard. Before an h, mute or not, it is never elided: no list knows every name, and both are read.
 */
export function afterDe(name: string): string {
  return /^(?:[aeiouàâäéèêëîïôöùûüœæ]|y(?![aeiouàâäéèêëîïôöùûüœæ]))/iu.test(name)
    ? `d’${name}`
    : `de ${name}`
}
