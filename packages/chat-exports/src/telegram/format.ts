import type { ExportFormatReader, FirstPass } from '#export-format.ts'
import type { Head } from '#head.ts'
import { itemsOf, objectOf, objectsOf, textOf, type JsonObject } from '#json/json-value.ts'
import { readTelegram } from '#telegram/reader.ts'
import { surveyChats } from '#telegram/survey.ts'

/** Telegram Desktop: `result.json` of a chat, or of the whole account. */
export const telegram: ExportFormatReader = {
  formats: ['telegram'],
  recognise: (head) => (isTelegram(head) ? survey() : null),
}

function survey(): FirstPass {
  const chats = surveyChats()
  return {
    push: chats.push,
    end: () => {
      const found = chats.end()
      return (context) => readTelegram(found, context)
    },
  }
}

function isTelegram(head: Head): boolean {
  const root = objectOf(head.json())
  if (root === null) return false
  const lists = ['chats', 'left_chats'].map((key) => objectOf(root.get(key))?.get('list'))
  if (lists.some((list) => objectsOf(list).some(isChatObject))) return true
  const isAccount = root.has('personal_information') && root.has('about')
  return isAccount || isChatObject(root)
}

const CHAT_TYPES = /^(?:saved_messages|replies|(?:personal|bot)_chat|(?:private|public)_\w+)$/

function isChatObject(chat: JsonObject): boolean {
  const messages = chat.get('messages')
  const first = objectsOf(messages).slice(0, MESSAGES_LOOKED_AT)
  if (first.length > 0) return first.some(isMessageObject)
  const typed = CHAT_TYPES.test(textOf(chat.get('type')) ?? '')
  return typed && chat.has('id') && itemsOf(messages).length === 0
}

const MESSAGES_LOOKED_AT = 20
const MESSAGE_TYPES = /^(?:message|service|unsupported)$/

function isMessageObject(message: JsonObject): boolean {
  if (message.has('date_unixtime')) return true
  const typed = MESSAGE_TYPES.test(textOf(message.get('type')) ?? '')
  if (typed && ['from_id', 'actor_id', 'text_entities'].some((key) => message.has(key))) return true
  return message.has('date') && ['from', 'from_id', 'actor', 'text'].some((key) => message.has(key))
}
