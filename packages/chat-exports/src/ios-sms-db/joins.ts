import type { Database, Row } from '#sqlite/database.ts'
import type { SqlValue } from '#sqlite/values.ts'

/** A conversation as the tables beside the messages tell it. */
export type Chat = {
  readonly nativeId: string | null
  readonly title: string | null
  readonly participants: readonly string[]
}

/** What the other tables say of messages. */
export type Joins = {
  /** The number or address of a correspondent. */
  readonly handle: (id: SqlValue) => string | null
  readonly chat: (messageId: number) => Chat | null
  /** Names of the files of a message; null when the file does not join them. */
  readonly attachments: (messageId: number) => readonly (string | null)[] | null
}

/** Reads the tables beside the messages; one that is missing says nothing. */
export function readJoins(database: Database): Joins {
  const rows = (name: string) => database.table(name)?.rows() ?? []
  const handles = new Map<number, string>()
  for (const row of rows('handle')) {
    const id = textOf(row.get('id'))
    if (id !== null) handles.set(row.rowid, id)
  }
  const members = pairs(rows('chat_handle_join'), 'chat_id', 'handle_id')
  const chats = new Map<number, Chat>()
  for (const row of rows('chat')) {
    const own = members.get(row.rowid) ?? []
    chats.set(
      row.rowid,
      chatOf(
        row,
        own.flatMap((id) => handles.get(id) ?? []),
      ),
    )
  }
  const chatOfMessage = pairs(rows('chat_message_join'), 'message_id', 'chat_id')
  const names = new Map<number, string | null>()
  for (const row of rows('attachment')) names.set(row.rowid, fileName(row))
  const joined = database.table('message_attachment_join') !== null
  const files = pairs(rows('message_attachment_join'), 'message_id', 'attachment_id')
  return {
    handle: (id) => handles.get(typeof id === 'number' ? id : -1) ?? null,
    chat: (id) => chats.get(chatOfMessage.get(id)?.[0] ?? -1) ?? null,
    attachments: (id) =>
      joined ? (files.get(id) ?? []).map((file) => names.get(file) ?? null) : null,
  }
}

function pairs(
  rows: Iterable<Row>,
  from: string,
  to: string,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const row of rows) {
    const [one, other] = [row.get(from), row.get(to)]
    if (typeof one !== 'number' || typeof other !== 'number') continue
    const others = found.get(one)
    if (others === undefined) found.set(one, [other])
    else others.push(other)
  }
  return found
}

function chatOf(row: Row, participants: readonly string[]): Chat {
  return {
    nativeId: textOf(row.get('guid')) ?? textOf(row.get('chat_identifier')),
    title: textOf(row.get('display_name')),
    participants,
  }
}

function fileName(row: Row): string | null {
  const path = textOf(row.get('filename'))
  return textOf(row.get('transfer_name')) ?? path?.slice(path.lastIndexOf('/') + 1) ?? null
}

/** A text that is there and not empty. */
export function textOf(value: SqlValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
