import { answered, type Answered } from '@quittance/kernel'

import { normalise, rightNumber, wrongNumber, type NumberCheck } from '#references/check-digits.ts'

/** Why the number of a registered letter is wrong. */
export type RegisteredNumberFault = 'empty' | 'unknown-form' | 'wrong-check-digit' | 'wrong-key'

/** The check of a registered letter's number (numéro de recommandé). */
export type RegisteredNumberCheck =
  | (NumberCheck<RegisteredNumberFault> & { readonly kind: 's10' | 'unknown' })
  | (NumberCheck<RegisteredNumberFault> & {
      readonly kind: 'la-poste'
      /** No public text gives the key of La Poste: ours fits the numbers known. */
      readonly certainty: 'arguable'
    })

/**
 * Checks the number of a registered letter: UPU S10 (`RK633119313NZ`) or the national number of La
 * Poste (`1A00915820380`).
 *
 * A wrong S10 digit is an error; a wrong key of La Poste a warning on what was typed, as the rule is
 * inferred and not published.
 */
export function checkRegisteredNumber(text: string): RegisteredNumberCheck {
  const normalised = normalise(text)
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(normalised)) {
    const right = s10Digit(normalised.slice(2, 10)) === normalised.charAt(10)
    const check = right ? rightNumber(normalised) : wrongNumber('wrong-check-digit')
    return { ...check, kind: 's10' }
  }
  if (/^(?:\d[A-Z]|[A-Z]\d)\d{11}$/.test(normalised)) {
    const right = laPosteKey(normalised.slice(2, 12)) === normalised.charAt(12)
    const check = right ? rightNumber(normalised) : wrongNumber('wrong-key')
    return { ...check, kind: 'la-poste', certainty: 'arguable' }
  }
  return { ...wrongNumber(normalised === '' ? 'empty' : 'unknown-form'), kind: 'unknown' }
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const

/** The check digit of the eight digits of an S10 number (UPU S10). */
export function s10Digit(eight: string): string {
  const sum = S10_WEIGHTS.reduce((of, weight, index) => of + weight * Number(eight[index]), 0)
  const digit = 11 - (sum % 11)
  if (digit === 10) return '0'
  return digit === 11 ? '5' : String(digit)
}

/** The key of the ten digits of a number of La Poste, inferred: no public text gives it. */
export function laPosteKey(ten: string): string {
  let sum = 0
  for (let index = 0; index < ten.length; index += 1) {
    sum += Number(ten[index]) * ((ten.length - index) % 2 === 1 ? 3 : 1)
  }
  return String((10 - (sum % 10)) % 10)
}

/** Answers `registered-number check`. */
export function answerRegisteredNumberCheck(facts: {
  readonly number: string
}): Answered<RegisteredNumberCheck> {
  return answered(checkRegisteredNumber(facts.number))
}
