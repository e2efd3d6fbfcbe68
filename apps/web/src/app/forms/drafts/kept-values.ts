/** A text kept on this device, read back; empty where there is none. */
export function keptText(from: unknown, key: string): string {
  const value = kept(from, key)
  return typeof value === 'string' ? value : ''
}

/** A text or nothing. */
export function keptTextOrNull(from: unknown, key: string): string | null {
  const value = kept(from, key)
  return typeof value === 'string' ? value : null
}

/** A number or nothing. */
export function keptNumberOrNull(from: unknown, key: string): number | null {
  const value = kept(from, key)
  return typeof value === 'number' ? value : null
}

/** A whole of the draft; null where there is none. */
export function kept(from: unknown, key: string): unknown {
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, key)) return null
  return Reflect.get(from, key)
}

/** The rows of a draft; none where there are none. */
export function keptList(from: unknown, key: string): readonly unknown[] {
  const value = kept(from, key)
  return Array.isArray(value) ? value : []
}

/** One of a few words, or the first when another is found. */
export function keptWord<const Words extends readonly [string, ...string[]]>(
  from: unknown,
  key: string,
  words: Words,
): Words[number] {
  const value = kept(from, key)
  return words.find((word) => word === value) ?? words[0]
}

/** What was kept, as data; null when it cannot be read any more. */
export function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
