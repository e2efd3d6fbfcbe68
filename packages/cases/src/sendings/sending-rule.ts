import { holidayOn, holidayPlaces, type Day, type HolidayPlace } from '@quittance/kernel'
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
 * From when a demand may leave: the same, and an e-mail on an open day. None rings on a Sunday, nor on
 * a public holiday where its reader lives: a policy of the house, not a law. Paper is brought by the
 * post on its own days.
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
 * The morning of the first open day after a moment at which a demand does not leave; null where it may
 * at once. Where nobody knows the place, or its calendar is not held, a holiday anywhere closes the day.
 */
export function opensFrom(
  { channel, place }: DemandLeaving,
  at: Temporal.Instant,
): Temporal.Instant | null {
  if (channel !== 'e-mail') return null
  const places = place === null ? holidayPlaces : [place]
  const isOpen = (day: Day) =>
    day.dayOfWeek !== SUNDAY && places.every((one) => holidayOn(day, one) === null)
  let day = at.toZonedDateTimeISO(PARIS).toPlainDate()
  if (isOpen(day)) return null
  while (!isOpen(day)) day = day.add({ days: 1 })
  return day.toZonedDateTime({ timeZone: PARIS, plainTime: { hour: OPENING_HOUR } }).toInstant()
}

const SUNDAY = 7
