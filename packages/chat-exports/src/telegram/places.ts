import type { JsonPath } from '#json/json-scanner.ts'

/** Where lists of chats stand in the export of a whole account. */
const LISTS = new Set(['chats', 'left_chats'])

/** The path of the chat that a message stands in; null for what is no message. */
export function chatOfMessage(path: JsonPath): JsonPath | null {
  const chat = path.slice(0, -2)
  return path.at(-2) === 'messages' && isChat(chat) ? chat : null
}

/** The document itself, or an item of a list of chats. */
export function isChat(path: JsonPath): boolean {
  return path.length === 0 || (path.length === 3 && isUnderList(path))
}

/** True for what has to be looked into to come to messages. */
export function leadsToMessages(path: JsonPath): boolean {
  if (isChat(path)) return true
  if (path.at(-1) === 'messages' && isChat(path.slice(0, -1))) return true
  return path.length <= 2 && isUnderList(path)
}

function isUnderList([list, key]: JsonPath): boolean {
  return LISTS.has(String(list)) && (key === undefined || key === 'list')
}
