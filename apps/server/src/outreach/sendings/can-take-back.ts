import type { ActLine } from '@quittance/database'
import { letterSteps } from '#assessment/letters-sent.ts'
import { answeringLetters } from '#outreach/answers/answering-letters.ts'
import { SMS } from '#sms/sms-payload.ts'

const TAKEN_BACK: readonly string[] = [...letterSteps, ...answeringLetters, SMS]

/**
 * Whether a person may still take an act back: a letter to a debtor, a demand or an answer, that was
 * approved and has not begun to leave.
 */
export function canTakeBack({ state, letter, dossierId }: ActLine): boolean {
  return state === 'reserved' && dossierId !== null && TAKEN_BACK.some((kind) => kind === letter)
}
