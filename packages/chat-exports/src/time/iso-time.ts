import type { MessageTime, WarningCode } from '#message-record.ts'
import { instantText } from '#time/clock-text.ts'
import { localText } from '#time/written-clock.ts'

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i

/** An instant as a file writes it, with the offset it gives. */
export type IsoInstant = {
  readonly epochMs: number
  /** In minutes; null when the file gives none, or `Z`. */
  readonly offsetMinutes: number | null
}

/** Reads an ISO 8601 instant, its milliseconds cut; without an offset it is taken as UTC. */
export function readIsoInstant(text: string): IsoInstant | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? 0 : Number(part)))
  const local = localText({ year, month, day, hour, minute, second: second ?? 0 })
  if (local === null) return null
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const offsetMinutes = minutesOf(match[8])
  const asUtc = Temporal.Instant.from(`${local}Z`).epochMilliseconds + milliseconds
  return { epochMs: asUtc - (offsetMinutes ?? 0) * 60_000, offsetMinutes }
}

function minutesOf(offset: string | undefined): number | null {
  if (offset === undefined || /^(Z|UTC)$/iu.test(offset)) return null
  const digits = offset.replaceAll(/\D/gu, '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return offset.startsWith('-') ? -minutes : minutes
}

/** A time and what is to be said of it. */
export type InstantTime = { readonly time: MessageTime; readonly warnings: readonly WarningCode[] }

/** The time of a message dated by an instant, to the millisecond. */
export function instantTime(
  raw: string | null,
  read: IsoInstant | null,
  wallClockOf: (epochMs: number) => string,
): InstantTime {
  const zone = read === null || read.offsetMinutes === null ? 'utc' : 'offset'
  const time = { raw, zone, precision: 'ms', ambiguity: [] } as const
  if (read === null) {
    return { time: { ...time, instant: null, local: null }, warnings: ['unreadable-date'] }
  }
  const { epochMs } = read
  return {
    time: { ...time, instant: instantText(epochMs), local: wallClockOf(epochMs) },
    warnings: [],
  }
}
