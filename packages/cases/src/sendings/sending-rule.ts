import { contactPolicy } from '@quittance/gate'
import type { HolidayPlace } from '@quittance/kernel'
import { isOpenDay } from '#sendings/open-days.ts'
import {
  BATCH_HOUR,
  OPENING_HOUR,
  type SendingMode,
  type SendingPolicy,
  type SendingStep,
} from '#sendings/sending-rule.data.ts'

const PARIS = 'Europe/Paris'

/**
 * The mode of a step: its own where one was chosen, else that of the organisation. A formal notice
 * leaves without a person only where it was chosen for that step by name.
 */
export function modeOfStep({ mode, stepModes }: SendingPolicy, step: SendingStep): SendingMode {
  const own = stepModes[step]
  if (own !== undefined) return own
  return step === 'formal-notice' && mode === 'automatic' ? 'to-confirm' : mode
}

/**
 * The policy for what is asked in the name of a creditor: its own mode wins, for every step, over that
 * of the organisation and of its steps. A formal notice leaves alone under none but its own name.
 */
export function policyForCreditor(policy: SendingPolicy, own: SendingMode | null): SendingPolicy {
  return own === null ? policy : { ...policy, mode: own, stepModes: {} }
}

/**
 * From when an act may leave; until then it may be taken back (délai d'annulation).
 *
 * A letter that waits for the batch of the day leaves when it is printed; one approved later that
 * day, or just before, may be taken back for as long as a message.
 */
export function leavesFrom(
  { mailMinutes, letterMinutes }: SendingPolicy,
  channel: 'letter' | 'registered-letter' | 'electronic-registered' | 'e-mail' | 'sms',
  approvedAt: Temporal.Instant,
): Temporal.Instant {
  const soonest = approvedAt.add({ minutes: mailMinutes })
  if (channel !== 'letter' && channel !== 'registered-letter') return soonest
  if (letterMinutes !== null) return approvedAt.add({ minutes: letterMinutes })
  const printed = approvedAt
    .toZonedDateTimeISO(PARIS)
    .startOfDay()
    .with({ hour: BATCH_HOUR })
    .toInstant()
  return Temporal.Instant.compare(soonest, printed) > 0 ? soonest : printed
}

/** A step towards a debtor, and where that person lives for public holidays; null where nobody knows. */
export type DemandLeaving = {
  readonly channel: Parameters<typeof leavesFrom>[1]
  readonly place: HolidayPlace | null
}

/**
 * From when a demand may leave: the same, an e-mail on an open day, an SMS at an open hour of one. None
 * rings on a Sunday, nor on a public holiday where its reader lives: a policy of the house, not a law.
 * Paper is brought by the post on its own days.
 */
export function demandLeavesFrom(
  policy: SendingPolicy,
  of: DemandLeaving,
  approvedAt: Temporal.Instant,
): Temporal.Instant {
  const soonest = leavesFrom(policy, of.channel, approvedAt)
  return opensFrom(of, soonest) ?? soonest
}

/**
 * The next moment at which a demand leaves that does not leave at this one: the morning of an open day;
 * null where it may at once.
 */
export function opensFrom(
  { channel, place }: DemandLeaving,
  at: Temporal.Instant,
): Temporal.Instant | null {
  if (channel !== 'e-mail' && channel !== 'sms') return null
  const moment = at.toZonedDateTimeISO(PARIS)
  const { firstHour, lastHour } = contactPolicy
  const isOver = channel === 'sms' && moment.hour >= lastHour
  const isEarly = channel === 'sms' && moment.hour < firstHour
  let day = moment.toPlainDate()
  if (isOpenDay(day, place) && !isOver && !isEarly) return null
  if (isOver) day = day.add({ days: 1 })
  while (!isOpenDay(day, place)) day = day.add({ days: 1 })
  return day.toZonedDateTime({ timeZone: PARIS, plainTime: { hour: OPENING_HOUR } }).toInstant()
}
