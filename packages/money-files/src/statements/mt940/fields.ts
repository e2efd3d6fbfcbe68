/** A field of a SWIFT message: its tag and its lines, as they stand. */
export type SwiftField = { readonly tag: string; readonly lines: readonly string[] }

const FIELD = /^:(\d{2}[A-Z]?):(.*)$/

/** True when a text has the fields that an MT940 opens and closes a statement with. */
export function looksLikeMt940(text: string): boolean {
  return /^:60[FM]:[CD]\d{6}[A-Z]{3}/m.test(text) && /^(?:\{.*)?:?20:|^:20:/m.test(text)
}

/**
 * The fields of a text, message after message: a line that opens no field goes on with the one
 * before. A message begins at field 20; blocks of the envelope and its dashes are left out.
 */
export function messagesOf(text: string): readonly (readonly SwiftField[])[] {
  const messages: { tag: string; lines: string[] }[][] = []
  for (const written of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    const line = written.replace(/^\{.*\{4:/, '')
    const [, tag, rest = ''] = FIELD.exec(line) ?? []
    if (tag === '20') messages.push([])
    const message = messages.at(-1)
    if (message === undefined || /^-\}?$/.test(line.trim()) || line === '') continue
    if (tag === undefined) message.at(-1)?.lines.push(line)
    else message.push({ tag, lines: [rest] })
  }
  return messages
}
