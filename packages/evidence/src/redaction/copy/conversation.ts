import type { Run } from '#redaction/copy/number-list.ts'
import type { ReadMessage } from '#redaction/statement.ts'

/** A message that a copy shows. */
export type ShownMessage = ReadMessage & {
  readonly number: number
  /** Its own bytes are there, beside what was read of them. */
  readonly octets: boolean
}

/** A conversation with holes, in order: a message, or messages that are hidden. */
export type ConversationRow =
  | { readonly kind: 'shown'; readonly message: ShownMessage }
  | ({ readonly kind: 'hidden' } & Run)

/** The rows of a copy that shows some messages of so many. */
export function conversationRows(
  shown: readonly ShownMessage[],
  total: number,
): readonly ConversationRow[] {
  const rows: ConversationRow[] = []
  let next = 1
  for (const message of shown) {
    if (message.number > next) rows.push({ kind: 'hidden', from: next, to: message.number - 1 })
    rows.push({ kind: 'shown', message })
    next = message.number + 1
  }
  if (next <= total) rows.push({ kind: 'hidden', from: next, to: total })
  return rows
}
