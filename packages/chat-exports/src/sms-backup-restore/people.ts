import type { Author, MessageRecord } from '#message-record.ts'
import { namedAuthor } from '#sms-backup-restore/sms-fields.ts'

/** The people of a file: the same few stand in nearly every message. */
export type People = {
  readonly author: (raw: string, name: string | null) => Author
  readonly conversation: (address: string | null, title: string | null) => Conversation
}

type Conversation = MessageRecord['conversation']

/** Far more than the people of an address book; beyond, memory starts anew. */
const MOST_KEPT = 4096

/** Makes each author and each conversation once. */
export function rememberPeople(): People {
  const authors = new Map<string, Author>()
  const conversations = new Map<string | null, Conversation>()
  return {
    author: (raw, name) => {
      const known = authors.get(raw)
      if (known?.name === name) return known
      const author = namedAuthor(raw, name)
      keep(authors, raw, author)
      return author
    },
    conversation: (address, title) => {
      const known = conversations.get(address)
      if (known?.title === title) return known
      const participants = address === null ? [] : address.split('~')
      const conversation = { nativeId: null, title, participants }
      keep(conversations, address, conversation)
      return conversation
    },
  }
}

function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (map.size >= MOST_KEPT) map.clear()
  map.set(key, value)
}
