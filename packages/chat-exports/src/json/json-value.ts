/** A number as it stands in the file: identifiers beyond 2^53 keep every digit. */
export type JsonNumber = { readonly digits: string }

/** An object; a key that stands twice keeps its last value. */
export type JsonObject = ReadonlyMap<string, JsonValue>

/** A value of a JSON file, with nothing lost of its numbers and nothing inherited in its objects. */
export type JsonValue =
  | string
  | boolean
  | null
  | JsonNumber
  | JsonObject
  | { readonly items: readonly JsonValue[] }

/** The object that a value is, null when it is something else. */
export function objectOf(value: JsonValue | undefined): JsonObject | null {
  return value instanceof Map ? value : null
}

/** What an array holds; nothing when the value is no array. */
export function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (typeof value !== 'object' || value === null || !('items' in value)) return []
  return value.items
}

/** The objects of an array; what else stands in it is passed over. */
export function objectsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return itemsOf(value).flatMap((item) => objectOf(item) ?? [])
}

/** The text that a value is, null when it is something else; an empty text stays one. */
export function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

/** A text that is not empty, or the digits of a number: identifiers come in both writings. */
export function wordOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value !== 'object' || value === null || !('digits' in value)) return null
  return value.digits
}
