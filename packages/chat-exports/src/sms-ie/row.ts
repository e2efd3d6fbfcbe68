import { objectOf, objectsOf, wordOf, type JsonObject } from '#json/json-value.ts'

/** A row of Android's message tables as the application writes it: every value is a text. */
export type SmsIeRow = {
  readonly text: (key: string) => string | null
  readonly object: (key: string) => SmsIeRow | null
  readonly objects: (key: string) => readonly SmsIeRow[]
  readonly has: (key: string) => boolean
}

/** True for an object with the columns of a message, whatever its file is called. */
export function looksLikeRow(row: SmsIeRow): boolean {
  const keys = ['date', 'body', 'address', 'msg_box', '__parts', '__display_name']
  return row.text('_id') !== null && keys.filter((key) => row.has(key)).length >= 2
}

/** The columns of an object. */
export function rowOf(object: JsonObject): SmsIeRow {
  return {
    text: (key) => wordOf(object.get(key)),
    object: (key) => {
      const held = objectOf(object.get(key))
      return held === null ? null : rowOf(held)
    },
    objects: (key) => objectsOf(object.get(key)).map(rowOf),
    has: (key) => object.has(key),
  }
}
