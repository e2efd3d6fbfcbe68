import { createHash } from 'node:crypto'

/** An instant of the tests; nothing reads a clock. */
export const NOON = Temporal.Instant.from('2026-11-20T12:00:00Z')

/** The SHA-256 of a text. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
