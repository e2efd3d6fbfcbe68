import { contactPolicy } from '@quittance/gate'
import type { Day, HolidayPlace } from '@quittance/kernel'

import type { ScenarioLetter, SmsReach } from '#scenario/scenario.ts'
import { isOpenDay } from '#sendings/open-days.ts'

/** The most SMS that the words of a step may take: a policy of the house, so that they are read. */
export const mostMessages = 5

/** What is known of the number of a debtor, and of who would carry an SMS to it. */
export type SmsMatter = {
  readonly line: 'none' | 'mobile' | 'landline' | 'unknown'
  readonly isServed: boolean
  readonly hasStopped: boolean
  /** How many SMS the words of each letter would take, where that was counted. */
  readonly messages: Readonly<Partial<Record<ScenarioLetter, number>>>
  /** Where the debtor lives; null where nobody knows. */
  readonly place: HolidayPlace | null
  readonly on: Day
  /** The hour in Paris at which it is asked; null for the day as a whole. */
  readonly hour: number | null
}

/** Whether an SMS may go to a debtor (joignable par SMS), from the most durable obstacle to the least. */
export function smsReach(matter: SmsMatter): SmsReach {
  return {
    standing: standingOf(matter),
    hours: hoursOf(matter),
    tooLong: smsLetters.filter((letter) => (matter.messages[letter] ?? 0) > mostMessages),
  }
}

/** The steps that an SMS may do: it reminds of a letter that left, and puts nobody in default. */
export const smsLetters = ['second-reminder', 'last-reminder'] as const

function standingOf({ line, isServed, hasStopped }: SmsMatter): SmsReach['standing'] {
  if (!isServed) return 'no-provider'
  if (line === 'none') return 'no-number'
  if (line !== 'mobile') return 'not-mobile'
  return hasStopped ? 'stopped' : 'open'
}

function hoursOf({ place, on, hour }: SmsMatter): SmsReach['hours'] {
  if (!isOpenDay(on, place)) return 'closed-day'
  return hour !== null && hour >= contactPolicy.lastHour ? 'over' : 'open'
}
