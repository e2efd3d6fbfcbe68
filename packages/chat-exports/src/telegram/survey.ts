import { scanJson, type JsonPath } from '#json/json-scanner.ts'
import { objectOf, textOf, wordOf, type JsonObject, type JsonValue } from '#json/json-value.ts'
import { chatOfMessage, isChat, leadsToMessages } from '#telegram/places.ts'

/** What is said of a chat beside its messages. */
export type Chat = {
  readonly id: string | null
  readonly name: string | null
  readonly participants: readonly string[]
}

/** Chats by the place they stand in. */
export type Chats = {
  readonly variant: 'chat' | 'account'
  readonly of: (chat: JsonPath) => Chat
}

type OpenChat = { id: string | null; name: string | null; readonly participants: Set<string> }

/** More than any account has: what comes after goes without a name. */
const MOST_CHATS = 20_000
const MOST_PARTICIPANTS = 1024

/** The identifier of who wrote a message, or did what it tells; else the name. */
export function writerOf(message: JsonObject): string | null {
  const id = wordOf(message.get('from_id')) ?? wordOf(message.get('actor_id'))
  return id ?? writerName(message)
}

export function writerName(message: JsonObject): string | null {
  return wordOf(message.get('from')) ?? wordOf(message.get('actor'))
}

/** Reads an export once, for the names and participants of its chats. */
export function surveyChats() {
  const chats = new Map<string, OpenChat>()
  let account = false
  const chatAt = (path: JsonPath): OpenChat | undefined => {
    const key = path.join('/')
    const known = chats.get(key)
    if (known !== undefined || chats.size >= MOST_CHATS) return known
    const opened = { id: null, name: null, participants: new Set<string>() }
    chats.set(key, opened)
    return opened
  }
  const scanner = scanJson({
    choose: (path) => {
      account ||= path.length === 3 && isChat(path)
      if (leadsToMessages(path)) return 'walk'
      return chatOfMessage(path) !== null || isNameOrId(path) ? 'take' : 'skip'
    },
    take: ({ path, value }) => {
      const chat = chatAt(chatOfMessage(path) ?? path.slice(0, -1))
      if (chat !== undefined) note(chat, path, value)
    },
  })
  return {
    push: scanner.push,
    end: (): Chats => {
      scanner.end()
      return {
        variant: account ? 'account' : 'chat',
        of: (path) => closed(chats.get(path.join('/'))),
      }
    },
  }
}

function isNameOrId(path: JsonPath): boolean {
  const key = path.at(-1)
  return (key === 'name' || key === 'id') && isChat(path.slice(0, -1))
}

function note(chat: OpenChat, path: JsonPath, value: JsonValue): void {
  if (path.at(-1) === 'name') chat.name = textOf(value)
  else if (path.at(-1) === 'id') chat.id = wordOf(value)
  else if (chat.participants.size < MOST_PARTICIPANTS) {
    const message = objectOf(value)
    const writer = message === null ? null : writerOf(message)
    if (writer !== null) chat.participants.add(writer)
  }
}

function closed(chat: OpenChat | undefined): Chat {
  return {
    id: chat?.id ?? null,
    name: chat?.name ?? null,
    participants: [...(chat?.participants ?? [])],
  }
}
