import type { JsonValue } from '@quittance/evidence'

/**
 * A plain value as JSON sees it: what `undefined` leaves out is left out.
 *
 * For values we made ourselves, out of strings, whole numbers, booleans, null, lists and objects.
 */
export function asJson(value: unknown): JsonValue {
  const read: JsonValue = JSON.parse(JSON.stringify(value ?? null))
  return read
}
