import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'

/** Where a number without an international prefix may belong: overseas ranges are not « FR ». */
const frenchPlaces: readonly CountryCode[] = ['FR', 'RE', 'GP', 'MQ', 'GF', 'YT']

/** Numbers that the French plan keeps for works of fiction: nobody answers them, and ours use them. */
const FICTION = /^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/

/** A French or foreign phone number as `+33639981407`, or null when it is not one. */
export function readPhone(typed: string): string | null {
  for (const place of frenchPlaces) {
    const number = parsePhoneNumberFromString(typed, place)
    if (number === undefined) continue
    if (number.isValid() || FICTION.test(number.number)) return number.number
  }
  return null
}

/** Mobile numbers of France that the plan keeps for works of fiction. */
const FICTION_MOBILE = /^\+3363998\d{4}$/

/**
 * Whether a number can take SMS: `unknown` where its plan mixes mobiles and landlines, as in the United
 * States.
 */
export function lineOf(e164: string): 'mobile' | 'landline' | 'unknown' {
  if (FICTION_MOBILE.test(e164)) return 'mobile'
  const type = parsePhoneNumberFromString(e164)?.getType()
  if (type === 'MOBILE') return 'mobile'
  return type === 'FIXED_LINE_OR_MOBILE' ? 'unknown' : 'landline'
}

/** « 06 39 98 14 07 »: how a French number is shown; others keep their international form. */
export function phoneText(e164: string): string {
  const number = parsePhoneNumberFromString(e164)
  if (number === undefined) return e164
  return number.countryCallingCode === '33' ? number.formatNational() : number.formatInternational()
}
