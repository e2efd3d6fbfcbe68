import { checkDigits, normalise, rightNumber, wrongNumber } from '#references/check-digits.ts'
import type { NumberCheck } from '#references/check-digits.ts'

/** Why a SEPA creditor identifier is wrong. */
export type CreditorIdentifierFault =
  | 'empty'
  | 'not-a-creditor-identifier'
  | 'wrong-length'
  | 'wrong-check-digits'

/** Signs that France gives after the business code (NNE). */
const FRENCH_NUMBER = 6

/** Longest national part of any country: 35 signs in all, less the seven at the head. */
const LONGEST_NUMBER = 28

/**
 * Checks a SEPA creditor identifier (identifiant créancier SEPA, ICS): `FRkkZZZ` and six signs.
 *
 * Its two check digits are those of ISO 7064 mod 97-10 on the country and the national number; the
 * three signs of the business code (`ZZZ`) are left out, so that a creditor may change them.
 *
 * @see EPC262-08, Creditor Identifier Overview
 */
export function checkCreditorIdentifier(text: string): NumberCheck<CreditorIdentifierFault> {
  const normalised = normalise(text)
  if (normalised === '') return wrongNumber('empty')
  if (!/^[A-Z]{2}\d\d[0-9A-Z]{3}[0-9A-Z]+$/.test(normalised)) {
    return wrongNumber('not-a-creditor-identifier')
  }
  const country = normalised.slice(0, 2)
  const number = normalised.slice(7)
  const rightLength =
    country === 'FR' ? number.length === FRENCH_NUMBER : number.length <= LONGEST_NUMBER
  if (!rightLength) return wrongNumber('wrong-length')
  return checkDigits(number, country) === normalised.slice(2, 4)
    ? rightNumber(normalised)
    : wrongNumber('wrong-check-digits')
}
