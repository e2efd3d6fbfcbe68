import { answered, refusedInput, type Answered } from '@quittance/kernel'

import {
  checkDigits,
  hasCheckDigits,
  inFours,
  normalise,
  rightNumber,
  wrongNumber,
  type NumberCheck,
} from '#references/check-digits.ts'

/** Why a creditor reference is wrong. */
export type ReferenceFault = 'empty' | 'not-an-rf-reference' | 'wrong-length' | 'wrong-check-digits'

/** Signs after `RF` and the check digits: at least 1, at most 21 (ISO 11649). */
const LONGEST_BODY = 21

/**
 * Checks a structured creditor reference (référence structurée RF, ISO 11649).
 *
 * Blanks and small letters are taken; `normalised` has neither.
 */
export function checkReference(text: string): NumberCheck<ReferenceFault> {
  const normalised = normalise(text)
  if (normalised === '') return wrongNumber('empty')
  if (!/^RF\d\d[0-9A-Z]*$/.test(normalised)) return wrongNumber('not-an-rf-reference')
  const body = normalised.length - 4
  if (body < 1 || body > LONGEST_BODY) return wrongNumber('wrong-length')
  return hasCheckDigits(normalised) ? rightNumber(normalised) : wrongNumber('wrong-check-digits')
}

/** A reference in groups of four, as a letter prints it: `RF21 D202 6000 1`. */
export function printedReference(normalised: string): string {
  return inFours(normalised)
}

/**
 * The RF reference of a case (référence de paiement).
 *
 * @returns null when the case is empty, longer than 21 signs, or has others than digits and letters.
 */
export function newReference(caseNumber: string): string | null {
  if (!/^[0-9A-Za-z]{1,21}$/.test(caseNumber)) return null
  const body = caseNumber.toUpperCase()
  return `RF${checkDigits(body, 'RF')}${body}`
}

/**
 * Every valid RF reference quoted in a text (libellé, motif), normalised, each once, in order.
 *
 * Banks cut references by blanks and put words beside them: from each `RF` and two digits, the
 * longest right reading that ends with a word wins. By chance one reading in 97 is right: accept a hit on an open case only.
 */
export function referencesIn(text: string): readonly string[] {
  const found = new Set<string>()
  let reached = 0
  for (const match of text.matchAll(/(?<![0-9A-Z])R\s?F\s?\d\s?\d/gi)) {
    if (match.index < reached) continue
    const reading = longestReading(text.slice(match.index))
    if (reading === null) continue
    found.add(reading.reference)
    reached = match.index + reading.length
  }
  return [...found]
}

/** Raw signs looked at after `RF`: 25 signs and as many blanks between them. */
const LONGEST_RAW = 50

function longestReading(text: string): { reference: string; length: number } | null {
  const raw = /^[0-9A-Z\s]+/i.exec(text.slice(0, LONGEST_RAW))?.[0] ?? ''
  const boundary = text.charAt(raw.length)
  for (let length = raw.length; length > 4; length -= 1) {
    const next = length < raw.length ? raw.charAt(length) : boundary
    const inWord = /[0-9A-Z]/i.test(next)
    if (inWord || /\s/.test(raw.charAt(length - 1))) continue
    const check = checkReference(raw.slice(0, length))
    if (check.valid) return { reference: check.normalised, length }
  }
  return null
}

/** Answers `reference new`; a case that cannot be in a reference is refused. */
export function answerReferenceNew(facts: {
  readonly case: string
}): Answered<{ readonly reference: string; readonly printed: string }> {
  const reference = newReference(facts.case)
  if (reference === null) {
    const message = 'Une référence RF porte de 1 à 21 chiffres ou lettres sans accent.'
    return refusedInput('invalid-case', 'case', message)
  }
  return answered({ reference, printed: printedReference(reference) })
}

/** Answers `reference check`. */
export function answerReferenceCheck(facts: {
  readonly reference: string
}): Answered<NumberCheck<ReferenceFault>> {
  return answered(checkReference(facts.reference))
}
