import { parseJson } from '#json/json-scanner.ts'
import { objectOf, textOf, wordOf, type JsonObject, type JsonValue } from '#json/json-value.ts'
import type { Attachment, Author, MessageRecord, Slice } from '#message-record.ts'
import type { TeamsContext } from '#teams/chat-message.ts'
import { htmlText, type HtmlText } from '#text/html-text.ts'
import { bareLabel } from '#text/label.ts'
import { displayedAuthor, sideOf } from '#text/sides.ts'
import { mergeSpans } from '#text/spans.ts'
import { instantTime, readIsoInstant } from '#time/iso-time.ts'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** What the file says around the messages of a personal account. */
export type SkypeAround = {
  /** The account that made the export. */
  readonly userId: string | null
  readonly conversation: MessageRecord['conversation']
}

/** The record of a message of a personal account, null when nothing of a message is in it. */
export function skypeRecordOf(
  message: JsonObject,
  source: Slice,
  context: TeamsContext & { readonly around: SkypeAround },
): MessageRecord | null {
  const { around, owners, wallClockOf, variant } = context
  const raw = wordOf(message.get('originalarrivaltime'))
  const content = textOf(message.get('content'))
  if (raw === null && content === null) return null
  const author = authorOf(message)
  const { time, warnings } = instantTime(
    raw,
    raw === null ? null : readIsoInstant(raw),
    wallClockOf,
  )
  const type = textOf(message.get('messagetype')) ?? 'Text'
  const properties = objectIn(message.get('properties'))
  const { text, quoted } = textIn(content ?? '', type)
  return {
    source,
    format: 'teams',
    formatVariant: variant,
    parser: { name: 'quittance-teams', version: '1' },
    conversation: around.conversation,
    nativeId: wordOf(message.get('id')),
    direction: /^(RichText|Text)/iu.test(type) ? sideOfSkype(author, around, owners) : 'system',
    author,
    time,
    sentByPeerAt: null,
    text,
    quoted: mergeSpans(quoted),
    edited: isMarked(properties, 'edittime') ? 'yes' : 'no',
    editHistory: [],
    deleted: isMarked(properties, 'deletetime') ? 'yes' : 'no',
    delivery: 'unknown',
    attachments: attachmentsOf(content ?? '', type),
    warnings,
  }
}

function authorOf(message: JsonObject): Author {
  const raw = wordOf(message.get('from'))
  const name = wordOf(message.get('displayName'))
  if (raw !== null) return { raw: bareLabel(raw), name, kind: 'account', strength: 'C' }
  if (name !== null) return displayedAuthor(name)
  return { raw: null, name: null, kind: 'none', strength: 'C' }
}

/** The file names the account it was made from. */
function sideOfSkype(
  author: Author,
  { userId }: SkypeAround,
  owners: readonly string[],
): MessageRecord['direction'] {
  return sideOf(author, userId === null ? owners : [userId, ...owners])
}

/** Several values are JSON inside a text. */
function objectIn(value: JsonValue | undefined): JsonObject | null {
  const inside = typeof value === 'string' ? parseJson(utf8ToBytes(value)).value : value
  return objectOf(inside)
}

function isMarked(properties: JsonObject | null, key: string): boolean {
  const value = wordOf(properties?.get(key))
  return value !== null && value !== '0'
}

/** Quotations have an element of their own, which is read as that of HTML. */
function textIn(content: string, type: string): HtmlText {
  const plain = content.replaceAll('\r\n', '\n')
  if (!/^RichText/iu.test(type)) return { text: plain, quoted: [] }
  return htmlText(plain.replaceAll(/<(\/?)quote\b/giu, '<$1blockquote'), () => true)
}

function attachmentsOf(content: string, type: string): readonly Attachment[] {
  if (!/^RichText\/(Media|UriObject)/iu.test(type)) return []
  const named = /<OriginalName\s+v="([^"]*)"/iu.exec(content)?.[1]
  return [
    { name: named === undefined || named === '' ? null : named, sha256: null, state: 'missing' },
  ]
}
