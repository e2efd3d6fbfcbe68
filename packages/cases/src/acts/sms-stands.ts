import { said, type Day } from '@quittance/kernel'

import { firstLetterCitation, policyCitation } from '#case-citations.data.ts'
import type { CaseFacts } from '#case-facts.ts'
import { demandChecks, firstObstacle, noSendingUnderWay, type Check } from '#acts/obstacles.ts'
import { phoneIsOpen } from '#acts/phone-open.ts'
import { obstacle, type Obstacle } from '#acts/permission.ts'
import { remindersWithinCap, withinCaps } from '#scenario/caps/within-caps.ts'

/**
 * An SMS reminds of a letter that left (rappel par SMS): for an agency the law says so, for the others
 * the house does.
 *
 * @see CPCE R124-4
 */
const aLetterCameFirst: Check = ({ capacity, firstLetter }) =>
  firstLetter === null
    ? obstacle(
        said('Impossible avant la première lettre.', 'Not possible before the first letter.'),
        capacity === 'agency' ? firstLetterCitation : policyCitation,
      )
    : null

const ofSms: readonly Check[] = [
  aLetterCameFirst,
  phoneIsOpen,
  remindersWithinCap,
  withinCaps('sms'),
]

/** What stands against writing an SMS on a day; null where nothing does. */
export function standsAgainstSms(facts: CaseFacts, on: Day): Obstacle | null {
  return firstObstacle(facts, on, [...demandChecks, ...ofSms])
}

/** The same for one that was approved, as it leaves: all but its own sending. */
export function standsAgainstApprovedSms(facts: CaseFacts, on: Day): Obstacle | null {
  const others = demandChecks.filter((check) => check !== noSendingUnderWay)
  return firstObstacle(facts, on, [...others, ...ofSms])
}
