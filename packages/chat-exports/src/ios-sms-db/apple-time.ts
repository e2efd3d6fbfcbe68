import type { SqlValue } from '#sqlite/values.ts'

/** 2001-01-01 UTC, where the clocks of Apple begin. */
const EPOCH_MS = 978_307_200_000
/** Below this, a date is in seconds; since iOS 11 it is in nanoseconds. */
const SMALLEST_NANOSECONDS = 10 ** 11
/** The last year that is written with four digits. */
const LAST_MS = 253_402_300_799_999
const FIRST_MS = -62_135_596_800_000

/** Milliseconds since 1970 of a stored date; null for none, zero, or one out of reach. */
export function epochMsOf(
  value: SqlValue,
): { readonly ms: number; readonly whole: boolean } | null {
  if ((typeof value !== 'number' && typeof value !== 'bigint') || Number(value) === 0) return null
  const whole = Math.abs(Number(value)) < SMALLEST_NANOSECONDS
  const since = whole ? Number(value) * 1000 : nanosecondsToMs(value)
  const ms = EPOCH_MS + Math.round(since)
  return Number.isFinite(ms) && ms > FIRST_MS && ms < LAST_MS ? { ms, whole } : null
}

function nanosecondsToMs(value: number | bigint): number {
  return typeof value === 'bigint' ? Number(value / 1_000_000n) : Math.trunc(value / 1_000_000)
}

/** The instant so many milliseconds after 2001 began; null out of reach. */
export function appleTime(sinceMs: number): string | null {
  const ms = EPOCH_MS + sinceMs
  return Number.isFinite(ms) && ms > FIRST_MS && ms < LAST_MS ? new Date(ms).toISOString() : null
}
