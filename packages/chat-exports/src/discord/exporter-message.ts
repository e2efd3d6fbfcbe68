import { differsFromSnowflake } from '#discord/snowflake.ts'
import { objectOf, objectsOf, textOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { Attachment, Author, MessageRecord, Slice } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { bareLabel } from '#text/label.ts'
import { displayedAuthor, sideOf } from '#text/sides.ts'
import { instantTime, readIsoInstant } from '#time/iso-time.ts'

/** What a record needs beside the message. */
export type DiscordContext = ReadingContext & {
  readonly wallClockOf: (epochMs: number) => string
}

/** What people write; every other type is the service's own line. */
const WRITTEN = new Set(['Default', 'Reply'])

/** The record of a message of DiscordChatExporter, null when nothing of a message is in it. */
export function exporterRecordOf(
  message: JsonObject,
  source: Slice,
  around: {
    readonly context: DiscordContext
    readonly conversation: MessageRecord['conversation']
  },
): MessageRecord | null {
  const { context, conversation } = around
  const nativeId = wordOf(message.get('id'))
  const raw = wordOf(message.get('timestamp'))
  const content = textOf(message.get('content'))
  if (raw === null && nativeId === null && content === null) return null
  const author = authorOf(objectOf(message.get('author')))
  const read = raw === null ? null : readIsoInstant(raw)
  const { time, warnings } = instantTime(raw, read, context.wallClockOf)
  const type = wordOf(message.get('type')) ?? 'Default'
  const mismatch = differsFromSnowflake(nativeId, read?.epochMs ?? null)
  return {
    source,
    format: 'discord',
    formatVariant: 'chat-exporter',
    parser: { name: 'quittance-discord', version: '1' },
    conversation,
    nativeId,
    direction: WRITTEN.has(type) ? sideOf(author, context.owners) : 'system',
    author,
    time,
    sentByPeerAt: null,
    text: (content ?? '').replaceAll('\r\n', '\n'),
    quoted: [],
    edited: wordOf(message.get('timestampEdited')) === null ? 'no' : 'yes',
    editHistory: [],
    deleted: 'unknown',
    delivery: 'unknown',
    attachments: attachmentsOf(message, context),
    warnings: mismatch ? [...warnings, 'snowflake-mismatch'] : warnings,
  }
}

function authorOf(author: JsonObject | null): Author {
  const name = wordOf(author?.get('nickname')) ?? wordOf(author?.get('name'))
  return exporterAuthor(wordOf(author?.get('id')), name)
}

/** The author whom an account, or only a name, tells. */
export function exporterAuthor(raw: string | null, name: string | null): Author {
  if (raw !== null) return { raw: bareLabel(raw), name, kind: 'account', strength: 'C' }
  if (name !== null) return displayedAuthor(name)
  return { raw: null, name: null, kind: 'none', strength: 'C' }
}

function attachmentsOf(message: JsonObject, context: DiscordContext): readonly Attachment[] {
  const files = objectsOf(message.get('attachments'))
  const stickers = objectsOf(message.get('stickers'))
  return [
    ...files.map((file) => attachmentOf(file, { name: 'fileName', url: 'url' }, context)),
    ...stickers.map((one) => attachmentOf(one, { name: 'name', url: 'sourceUrl' }, context)),
  ]
}

/** The tool may have kept the file beside, and writes its path where the address was. */
function attachmentOf(
  file: JsonObject,
  keys: { readonly name: string; readonly url: string },
  context: DiscordContext,
): Attachment {
  const url = wordOf(file.get(keys.url))
  const name = wordOf(file.get(keys.name)) ?? url
  const beside = url === null ? null : context.attachment(url)
  if (beside === null) return { name, sha256: null, state: 'missing' }
  return { name, sha256: beside.sha256, state: 'present' }
}
