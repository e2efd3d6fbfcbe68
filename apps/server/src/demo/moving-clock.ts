import type { Day } from '@quittance/kernel'
import type { Clock } from '#ports/clock.ts'

export const PARIS = 'Europe/Paris'

/** A clock that stands still until it is set: a story is told one day after another. */
export type MovingClock = Clock & {
  /** Sets the clock at 9 o'clock in Paris of a day; it never goes back. */
  readonly moveTo: (day: Day) => void
}

/**
 * A clock that starts on a day, at 9 o'clock in Paris.
 *
 * Each reading is one millisecond later than the one before: what is done after comes after.
 */
export function movingClock(start: Day): MovingClock {
  let instant = nineOClock(start)
  const now = () => {
    instant = instant.add({ milliseconds: 1 })
    return instant
  }
  return {
    now,
    today: () => instant.toZonedDateTimeISO(PARIS).toPlainDate(),
    moveTo: (day) => {
      const asked = nineOClock(day)
      if (Temporal.Instant.compare(asked, instant) > 0) instant = asked
    },
  }
}

/** The hour at which each day of a story begins. */
export function nineOClock(day: Day): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: PARIS, plainTime: '09:00' }).toInstant()
}
