import { objectsOf, textOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { Attachment, Author, MessageRecord, Slice } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { anyCase, type AnyCase } from '#teams/any-case.ts'
import { htmlText, type HtmlText } from '#text/html-text.ts'
import { bareLabel } from '#text/label.ts'
import { displayedAuthor, sideOf } from '#text/sides.ts'
import { mergeSpans } from '#text/spans.ts'
import { instantTime, readIsoInstant, type InstantTime } from '#time/iso-time.ts'

/** What a record needs beside the message. */
export type TeamsContext = ReadingContext & {
  readonly wallClockOf: (epochMs: number) => string
  readonly variant: string
}

/** The record of a `chatMessage`, null when nothing of a message is in it. */
export function recordOf(
  object: JsonObject,
  source: Slice,
  context: TeamsContext,
): MessageRecord | null {
  const message = anyCase(object)
  if (!isChatMessage(message)) return null
  const author = authorOf(message)
  const { time, warnings } = timeOf(message, context)
  const system = (textOf(message.get('messageType')) ?? 'message') !== 'message'
  const { text, quoted } = bodyOf(message)
  return {
    source,
    format: 'teams',
    formatVariant: context.variant,
    parser: { name: 'quittance-teams', version: '1' },
    conversation: conversationOf(message),
    nativeId: wordOf(message.get('id')),
    direction: system ? 'system' : sideOf(author, context.owners),
    author,
    time,
    sentByPeerAt: null,
    text,
    quoted: mergeSpans(quoted),
    edited: wordOf(message.get('lastEditedDateTime')) === null ? 'no' : 'yes',
    editHistory: [],
    deleted: wordOf(message.get('deletedDateTime')) === null ? 'no' : 'yes',
    delivery: 'unknown',
    attachments: objectsOf(message.get('attachments')).flatMap(attachmentOf),
    warnings,
  }
}

/** True for an object that has what every message of the service has. */
export function isChatMessage(message: AnyCase): boolean {
  if (wordOf(message.get('id')) === null) return false
  const has = (key: string) => message.get(key) !== undefined
  if (textOf(message.get('createdDateTime')) === null) return has('messageType') && has('body')
  return ['messageType', 'body', 'from'].some(has)
}

function authorOf(message: AnyCase): Author {
  const from = message.object('from')
  const known = ['user', 'application', 'device'].map((kind) => from?.object(kind) ?? null)
  const sender = known.find((one) => one !== null)
  const raw = wordOf(sender?.get('id'))
  const name = wordOf(sender?.get('displayName'))
  if (raw !== null) return { raw: bareLabel(raw), name, kind: 'account', strength: 'B' }
  if (name !== null) return displayedAuthor(name)
  return { raw: null, name: null, kind: 'none', strength: 'B' }
}

/** `+00:00` and `Z` are two writings of the same. */
function timeOf(message: AnyCase, context: TeamsContext): InstantTime {
  const raw = wordOf(message.get('createdDateTime'))
  const read = raw === null ? null : readIsoInstant(raw)
  const utc = read?.offsetMinutes === 0 ? { ...read, offsetMinutes: null } : read
  return instantTime(raw, utc, context.wallClockOf)
}

/** A reply quotes, and a forward carries, what somebody else wrote. */
const OF_OTHERS = /\bitemtype\s*=\s*["']?https?:\/\/schema\.skype\.com\/(?:Reply|Forward)["'\s>]/iu

function bodyOf(message: AnyCase): HtmlText {
  const body = message.object('body')
  const content = (textOf(body?.get('content')) ?? '').replaceAll('\r\n', '\n')
  const html = (textOf(body?.get('contentType')) ?? '').toLowerCase() === 'html'
  return html ? htmlText(content, (tag) => OF_OTHERS.test(tag)) : { text: content, quoted: [] }
}

function conversationOf(message: AnyCase): MessageRecord['conversation'] {
  const channel = message.object('channelIdentity')
  const nativeId = wordOf(message.get('chatId')) ?? wordOf(channel?.get('channelId'))
  return { nativeId, title: wordOf(message.get('subject')), participants: [] }
}

/** A quoted message is listed as an attachment; it is none. */
function attachmentOf(object: JsonObject): readonly Attachment[] {
  const file = anyCase(object)
  if (textOf(file.get('contentType'))?.toLowerCase() === 'messagereference') return []
  return [{ name: wordOf(file.get('name')), sha256: null, state: 'missing' }]
}
