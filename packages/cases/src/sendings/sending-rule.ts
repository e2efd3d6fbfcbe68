import {
  BATCH_HOUR,
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
