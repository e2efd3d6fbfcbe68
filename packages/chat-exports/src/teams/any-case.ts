import { objectOf, type JsonObject, type JsonValue } from '#json/json-value.ts'

/** An object whose keys are found whatever their case: tenants' tools write `Body` for `body`. */
export type AnyCase = {
  readonly get: (key: string) => JsonValue | undefined
  readonly object: (key: string) => AnyCase | null
}

/** Reads an object whatever the case of its keys; the first of two that differ by case counts. */
export function anyCase(object: JsonObject): AnyCase {
  const byLowerCase = new Map<string, JsonValue>()
  for (const [key, value] of object) {
    const lower = key.toLowerCase()
    if (!byLowerCase.has(lower)) byLowerCase.set(lower, value)
  }
  const get = (key: string) => byLowerCase.get(key.toLowerCase())
  return {
    get,
    object: (key) => {
      const found = objectOf(get(key))
      return found === null ? null : anyCase(found)
    },
  }
}
