import type { Day } from '@quittance/kernel'

import { beforeFormalNotice, formalNoticeDelay, reminderDelay } from '#acts/house-waits.ts'
import {
  demandChecks,
  firstLetterSent,
  firstObstacle,
  noSendingUnderWay,
  notTimeBarred,
  type Check,
} from '#acts/obstacles.ts'
import type { Obstacle } from '#acts/permission.ts'
import type { CaseFacts } from '#case-facts.ts'
import { bothObstacles, withinCaps } from '#scenario/caps/within-caps.ts'
import { letterInTurn, letterNotSent } from '#scenario/letter-order.ts'
import type { ScenarioLetter } from '#scenario/scenario.ts'

/**
 * What stands against a letter (ce qui s'oppose à une lettre): it is `sent`; something `holds` it,
 * which nobody passes over; or its `order` in the scenario, or a cap of it, does: a policy of the house.
 */
export type LetterObstacle = Obstacle & { readonly nature: 'sent' | 'holds' | 'order' }

/** What a text, or the state of a dossier, asks of a letter besides what it asks of any demand. */
export const holdsLetter: Readonly<Record<ScenarioLetter, readonly Check[]>> = {
  'first-reminder': [],
  'second-reminder': [firstLetterSent],
  'last-reminder': [firstLetterSent],
  'formal-notice': [firstLetterSent, notTimeBarred],
}

/** The waits and the order of the house, for each letter. */
export const ordersLetter: Readonly<Record<ScenarioLetter, readonly Check[]>> = {
  'first-reminder': [beforeFormalNotice, letterInTurn('first-reminder')],
  'second-reminder': [beforeFormalNotice, reminderDelay, letterInTurn('second-reminder')],
  'last-reminder': [beforeFormalNotice, reminderDelay, letterInTurn('last-reminder')],
  'formal-notice': [formalNoticeDelay, letterInTurn('formal-notice')],
}

/**
 * How far a letter is: once it is approved its own sending does not stand against it; once it is printed
 * it counts among those that left, and its turn has passed.
 */
export type LetterStage = 'asked' | 'approved' | 'printed'

/**
 * What stands against sending a letter on a day; null where nothing does. The one answer for the screen
 * where it is written, for whoever approves it, and for the last check.
 */
export function standsAgainstLetter(
  facts: CaseFacts,
  on: Day,
  { letter, stage }: { readonly letter: ScenarioLetter; readonly stage: LetterStage },
): LetterObstacle | null {
  const isPrinted = stage === 'printed'
  const sent = isPrinted ? null : letterNotSent(letter)(facts, on)
  if (sent !== null) return { ...sent, nature: 'sent' }
  const demand = demandChecks.filter((check) => stage === 'asked' || check !== noSendingUnderWay)
  const held = firstObstacle(facts, on, [...demand, ...holdsLetter[letter]])
  if (held !== null) return { ...held, nature: 'holds' }
  if (isPrinted) return null
  // Whoever passes over the one passes over the other, and is told of both.
  const order = bothObstacles(
    firstObstacle(facts, on, ordersLetter[letter]),
    withinCaps('letter')(facts, on),
  )
  return order === null ? null : { ...order, nature: 'order' }
}
