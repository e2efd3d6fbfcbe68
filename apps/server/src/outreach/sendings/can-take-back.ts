import type { ActLine } from '@quittance/database'
import { documentToSign, letterSteps } from '#assessment/letters-sent.ts'
import { answeringLetters } from '#outreach/answers/answering-letters.ts'
import { SMS } from '#sms/sms-payload.ts'

const TAKEN_BACK: readonly string[] = [...letterSteps, ...answeringLetters, SMS]

/**
 * Whether a person may still take an act back: a letter to a debtor, a demand, a document to be signed or an answer, that was
 * approved and has not begun to leave.
 */
export function canTakeBack(act: ActLine): boolean {
  const { state, letter, dossierId } = act
  if (state !== 'reserved' || dossierId === null) return false
  return TAKEN_BACK.some((kind) => kind === letter) || documentToSign(act) !== null
}
