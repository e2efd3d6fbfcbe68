import type { MessageTime, TimeAmbiguity } from '#message-record.ts'

/** How times are read: the zone shown, and whether the person gave it. */
export type ZoneChoice = { readonly zone: string; readonly zoneGiven: boolean }

const QUARTER_HOUR_MS = 900_000
/** ECMA-262: the instants that Date and Temporal can hold. */
const LAST_INSTANT_MS = 8.64e15

/** Writes instants in one zone; its offset is asked once between two changes of clock. */
export function wallClock(zone: string): (epochMs: number) => string {
  let steady: Steady = { fromMs: 0, toMs: 0, offsetMs: 0 }
  return (epochMs) => {
    if (epochMs < steady.fromMs || epochMs >= steady.toMs) steady = steadyAround(epochMs, zone)
    return dateTimeText(epochMs + steady.offsetMs)
  }
}

/** A stretch of time in which a zone keeps one offset. */
type Steady = { readonly fromMs: number; readonly toMs: number; readonly offsetMs: number }

function steadyAround(epochMs: number, zone: string): Steady {
  const second = Math.floor(epochMs / 1000) * 1000
  const here = Temporal.Instant.fromEpochMilliseconds(second).toZonedDateTimeISO(zone)
  const after = here.add({ nanoseconds: 1 })
  return {
    fromMs: after.getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    toMs: here.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offsetMs: here.offsetNanoseconds / 1_000_000,
  }
}

const ZERO = 0x30
const MOST_DIGITS = 16

/** Reads milliseconds since 1970 written in digits; null when they are not, or out of range. */
export function readEpochMs(text: string): number | null {
  const from = text.startsWith('-') ? 1 : 0
  const count = text.length - from
  if (count < 1 || count > MOST_DIGITS) return null
  let size = 0
  for (let at = from; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return null
    size = size * 10 + digit
  }
  const epochMs = from === 0 ? size : -size
  return Math.abs(epochMs) < LAST_INSTANT_MS - QUARTER_HOUR_MS * 96 ? epochMs : null
}

/** An instant in UTC with its three decimals. */
export function instantText(epochMs: number): string {
  return `${dateTimeText(epochMs)}Z`
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const two = (value: number) => String(value).padStart(2, '0')
const MINUTES = Array.from(
  { length: DAY_MS / MINUTE_MS },
  (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}:`,
)
const SECONDS = Array.from({ length: 60 }, (_, second) => `${two(second)}.`)
const THOUSANDTHS = Array.from({ length: 1000 }, (_, ms) => String(ms).padStart(3, '0'))
/** The last day written: messages of a day follow each other. */
const lastDay = { number: Number.NaN, text: '' }
/** The last seconds written: an instant and its local time have the same, whatever the zone. */
const lastSeconds = { ms: -1, text: '' }

/** `YYYY-MM-DDTHH:MM:SS.mmm` in UTC, as `toISOString` writes it without its `Z`, only faster. */
function dateTimeText(epochMs: number): string {
  const day = Math.floor(epochMs / DAY_MS)
  if (day !== lastDay.number) {
    lastDay.text = new Date(day * DAY_MS).toISOString().slice(0, -'00:00:00.000Z'.length)
    lastDay.number = day
  }
  const inDay = epochMs - day * DAY_MS
  const minute = Math.floor(inDay / MINUTE_MS)
  const inMinute = inDay - minute * MINUTE_MS
  if (inMinute !== lastSeconds.ms) {
    const second = Math.floor(inMinute / 1000)
    lastSeconds.text = `${SECONDS[second]}${THOUSANDTHS[inMinute - second * 1000]}`
    lastSeconds.ms = inMinute
  }
  return lastDay.text + `${MINUTES[minute]}${lastSeconds.text}`
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
  const { raw, local: text, precision, ambiguity } = clock
  const zone = 'device-unknown' as const
  const time = { raw, local: text, precision, ambiguity, instant: null, zone }
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
