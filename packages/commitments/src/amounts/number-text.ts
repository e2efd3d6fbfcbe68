import { isCents } from '@quittance/kernel'

/**
 * The cents of a number as French people type it: « 1 950 », « 1.950 », « 1950,50 », « 19.50 ».
 *
 * A dot or a comma before exactly three digits parts thousands; before one or two, cents.
 *
 * @returns null when the number has another shape, or leaves the safe range.
 */
export function centsOfNumber(text: string, thousandfold = false): number | null {
  const compact = text.replaceAll(' ', '')
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(compact)
  const thousands = thousandfold ? /^(\d+)[.,](\d{1,3})$/.exec(compact) : null
  if (thousands !== null) {
    const cents = Number(`${thousands[1] ?? ''}${(thousands[2] ?? '').padEnd(3, '0')}`) * 100
    return isCents(cents) ? cents : null
  }
  if (match === null) return null
  const whole = Number((match[1] ?? '').replaceAll(/[.,]/g, ''))
  const cents = (whole * 100 + Number((match[2] ?? '').padEnd(2, '0'))) * (thousandfold ? 1000 : 1)
  return isCents(cents) && cents > 0 ? cents : null
}
