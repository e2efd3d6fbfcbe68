import { answered, type Answered } from '@quittance/kernel'

import {
  hasCheckDigits,
  inFours,
  normalise,
  rightNumber,
  wrongNumber,
  type NumberCheck,
} from '#references/check-digits.ts'
import { ibanLengths } from '#references/iban-lengths.data.ts'

/** Why an IBAN is wrong. */
export type IbanFault =
  | 'empty'
  | 'not-an-iban'
  | 'unknown-country'
  | 'wrong-length'
  | 'wrong-check-digits'
  | 'wrong-structure'
  | 'wrong-rib-key'

/**
 * Checks an account number (IBAN, ISO 13616): its signs, the length of its country, mod 97, and for
 * France and Monaco the key of the RIB inside.
 *
 * A right IBAN is not yet the right account: its holder is checked with the bank.
 */
export function checkIban(text: string): NumberCheck<IbanFault> {
  const normalised = normalise(text)
  if (normalised === '') return wrongNumber('empty')
  if (!/^[A-Z]{2}\d\d[0-9A-Z]+$/.test(normalised)) return wrongNumber('not-an-iban')
  const country = normalised.slice(0, 2)
  const length = Object.hasOwn(ibanLengths, country) ? ibanLengths[country] : undefined
  if (length === undefined) return wrongNumber('unknown-country')
  if (normalised.length !== length) return wrongNumber('wrong-length')
  if (!hasCheckDigits(normalised)) return wrongNumber('wrong-check-digits')
  if (country !== 'FR' && country !== 'MC') return rightNumber(normalised)
  if (!/^\d{10}[0-9A-Z]{11}\d\d$/.test(normalised.slice(4))) return wrongNumber('wrong-structure')
  return hasRibKey(normalised.slice(4)) ? rightNumber(normalised) : wrongNumber('wrong-rib-key')
}

/** An IBAN in groups of four, as people read it. */
export function printedIban(normalised: string): string {
  return inFours(normalised)
}

/** Letters of a RIB as digits: A and J are 1, B, K and S 2, up to I, R and Z, 9. */
const RIB_LETTERS = '12345678912345678923456789'

/**
 * The key of a RIB (clé RIB): 97 less the remainder of 89 × bank + 15 × branch + 3 × account.
 *
 * @returns null when bank and branch are not five digits, or the account eleven digits or letters.
 */
export function ribKey(bank: string, branch: string, account: string): string | null {
  if (!/^\d{5}\d{5}[0-9A-Z]{11}$/.test(`${bank}${branch}${account}`)) return null
  const digits = account.replaceAll(/[A-Z]/g, (letter) =>
    RIB_LETTERS.charAt(letter.charCodeAt(0) - 65),
  )
  const sum = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(digits)
  return String(97 - (sum % 97)).padStart(2, '0')
}

function hasRibKey(rib: string): boolean {
  const key = ribKey(rib.slice(0, 5), rib.slice(5, 10), rib.slice(10, 21))
  return key === rib.slice(21)
}

/** Answers `iban check`. */
export function answerIbanCheck(facts: {
  readonly iban: string
}): Answered<NumberCheck<IbanFault>> {
  return answered(checkIban(facts.iban))
}
