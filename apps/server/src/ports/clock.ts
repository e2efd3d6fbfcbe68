import { parseDay, type Day } from '@quittance/kernel'

/** Where the product reads the time: the only place that asks the machine. */
export type Clock = {
  readonly now: () => Temporal.Instant
  /** The civil day in Paris: what « aujourd’hui » means in the product. */
  readonly today: () => Day
}

const PARIS = 'Europe/Paris'

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO(PARIS),
}

/**
 * A clock that starts at 9 o'clock in Paris on a chosen day and then runs, for demonstrations and
 * tests.
 *
 * @throws RangeError when the day does not exist.
 */
export function clockFrom(dayText: string): Clock {
  const chosen = parseDay(dayText)
  if (chosen === null) throw new RangeError(`'${dayText}' is not a day`)
  const start = chosen.toZonedDateTime({ timeZone: PARIS, plainTime: '09:00' }).toInstant()
  const startedAt = Temporal.Now.instant()
  const now = () => start.add(Temporal.Now.instant().since(startedAt))
  return { now, today: () => now().toZonedDateTimeISO(PARIS).toPlainDate() }
}
