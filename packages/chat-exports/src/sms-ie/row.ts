/** A row of Android's message tables as the application writes it: every value is a text. */
export type SmsIeRow = {
  readonly text: (key: string) => string | null
  readonly object: (key: string) => SmsIeRow | null
  readonly objects: (key: string) => readonly SmsIeRow[]
  readonly has: (key: string) => boolean
}

/** Reads one JSON object; null when the text is not one. */
export function parseRow(text: string): SmsIeRow | null {
  try {
    return rowOf(JSON.parse(text))
  } catch {
    return null
  }
}

/** True for an object with the columns of a message, whatever its file is called. */
export function looksLikeRow(row: SmsIeRow): boolean {
  const dated = row.text('_id') !== null && row.text('date') !== null
  const keys = ['body', 'address', 'msg_box', '__parts', '__display_name']
  return dated && keys.some((key) => row.has(key))
}

function rowOf(value: unknown): SmsIeRow | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const members = new Map<string, unknown>(Object.entries(value))
  const list = (key: string): readonly unknown[] => {
    const found = members.get(key)
    return Array.isArray(found) ? found : []
  }
  return {
    text: (key) => textOf(members.get(key)),
    object: (key) => rowOf(members.get(key)),
    objects: (key) => list(key).flatMap((item) => rowOf(item) ?? []),
    has: (key) => members.has(key),
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}
