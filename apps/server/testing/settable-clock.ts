import type { Clock } from '#ports/clock.ts'

/** A clock that runs, and that a test moves to the hour of a day in Paris. */
export type SettableClock = Clock & {
  readonly set: (dayText: string, time?: string) => void
}

const PARIS = 'Europe/Paris'

export function settableClock(dayText: string, time = '10:00'): SettableClock {
  let base = instantOf(dayText, time)
  let setAt = performance.now()
  const now = () => base.add({ milliseconds: Math.floor(performance.now() - setAt) })
  return {
    now,
    today: () => now().toZonedDateTimeISO(PARIS).toPlainDate(),
    set: (next, at = '10:00') => {
      base = instantOf(next, at)
      setAt = performance.now()
    },
  }
}

function instantOf(dayText: string, time: string): Temporal.Instant {
  return Temporal.PlainDate.from(dayText)
    .toZonedDateTime({ timeZone: PARIS, plainTime: time })
    .toInstant()
}
