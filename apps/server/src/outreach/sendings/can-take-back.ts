import type { ActLine } from '@quittance/database'
import { letterSteps } from '#assessment/letters-sent.ts'
import { SMS } from '#sms/sms-payload.ts'

/** Whether a person may still take an act back: a demand that was approved and has not begun to leave. */
export function canTakeBack({ state, letter, dossierId }: ActLine): boolean {
  return (
    state === 'reserved' &&
    dossierId !== null &&
    (letter === SMS || letterSteps.some((demand) => demand === letter))
  )
}
