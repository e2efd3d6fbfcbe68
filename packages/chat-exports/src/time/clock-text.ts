import type { MessageTime, TimeAmbiguity } from '#message-record.ts'

/** How times are read: the zone shown, and whether the person gave it. */
export type ZoneChoice = { readonly zone: string; readonly zoneGiven: boolean }

const QUARTER_HOUR_MS = 900_000
/** ECMA-262: the instants that Date and Temporal can hold. */
const LAST_INSTANT_MS = 8.64e15

/** Writes instants in one zone; offsets are asked once a quarter of an hour. */
export function wallClock(zone: string): (epochMs: number) => string {
  let quarter = Number.NaN
  let offsetMs = 0
  return (epochMs) => {
    const asked = Math.floor(epochMs / QUARTER_HOUR_MS)
    if (asked !== quarter) {
      quarter = asked
      const instant = Temporal.Instant.fromEpochMilliseconds(asked * QUARTER_HOUR_MS)
      offsetMs = instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
    }
    return new Date(epochMs + offsetMs).toISOString().slice(0, -1)
  }
}

/** Reads milliseconds since 1970 written in digits; null when they are not, or out of range. */
export function readEpochMs(text: string): number | null {
  if (!/^-?\d{1,16}$/.test(text)) return null
  const epochMs = Number(text)
  return Math.abs(epochMs) < LAST_INSTANT_MS - QUARTER_HOUR_MS * 96 ? epochMs : null
}

/** An instant in UTC with its three decimals. */
export function instantText(epochMs: number): string {
  return new Date(epochMs).toISOString()
}

/** A wall clock that a file writes without saying its zone. */
export type BareClock = {
  /** null when a message has no date. */
  readonly raw: string | null
  /** `YYYY-MM-DDTHH:MM` or `…:SS`; null when it cannot be read. */
  readonly local: string | null
  readonly precision: 's' | 'min'
  readonly ambiguity: readonly TimeAmbiguity[]
}

/**
 * The time of a message dated by a bare local clock.
 *
 * An instant is computed only in a zone that the person gave; an hour that exists twice, or never,
 * gives none.
 */
export function bareLocalTime(clock: BareClock, choice: ZoneChoice): MessageTime {
  const time = { ...clock, instant: null, zone: 'device-unknown' as const }
  if (clock.local === null || !choice.zoneGiven) return time
  const local = Temporal.PlainDateTime.from(clock.local)
  const earlier = local.toZonedDateTime(choice.zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(choice.zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { ...time, instant: earlier.toInstant().toString({ smallestUnit: 'second' }) }
  }
  const exists = earlier.toPlainDateTime().equals(local)
  return { ...time, ambiguity: withFold(clock.ambiguity, exists ? 'dst-fold' : 'zone') }
}

const AMBIGUITY_ORDER: readonly TimeAmbiguity[] = [
  'day-month-order',
  'dst-fold',
  'two-digit-year',
  'zone',
]

function withFold(known: readonly TimeAmbiguity[], added: TimeAmbiguity): readonly TimeAmbiguity[] {
  return AMBIGUITY_ORDER.filter((code) => code === added || known.includes(code))
}
