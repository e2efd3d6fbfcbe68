import { itemsOf, objectOf, objectsOf, textOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { Attachment, Delivery, Direction, MessageRecord, Slice } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import type { People } from '#signal/frames.ts'
import { phoneTime } from '#sms-backup-restore/sms-fields.ts'
import { instantText, readEpochMs } from '#time/clock-text.ts'
import { attachmentAt } from '#zip/beside.ts'

export type SignalContext = ReadingContext & {
  readonly wallClockOf: (epochMs: number) => string
  readonly people: People
}

/** The record of a `chatItem`. */
export function recordOfItem(
  item: JsonObject,
  source: Slice,
  context: SignalContext,
): MessageRecord {
  const { people } = context
  const chatId = wordOf(item.get('chatId'))
  const sent = wordOf(item.get('dateSent'))
  const direction = directionOf(item)
  const { time, warnings } = phoneTime(sent, context.wallClockOf)
  const revisions = objectsOf(item.get('revisions'))
  return {
    source,
    format: 'signal',
    formatVariant: 'plaintext',
    parser: { name: 'quittance-signal', version: '1' },
    conversation: { nativeId: chatId, ...people.conversation(chatId) },
    nativeId: sent,
    direction,
    author: people.author(wordOf(item.get('authorId'))),
    time,
    sentByPeerAt: direction === 'in' ? time.instant : null,
    text: bodyOf(item),
    quoted: [],
    edited: revisions.length > 0 ? 'yes' : 'no',
    editHistory: historyOf(revisions),
    deleted: DELETIONS.some((key) => item.has(key)) ? 'yes' : 'no',
    delivery: deliveryOf(item),
    attachments: attachmentsOf(item, context),
    warnings,
  }
}

const DELETIONS = ['remoteDeletedMessage', 'adminDeletedMessage']

function directionOf(item: JsonObject): Direction {
  if (item.has('updateMessage')) return 'system'
  if (item.has('incoming')) return 'in'
  if (item.has('outgoing')) return 'out'
  return item.has('directionless') ? 'system' : 'unknown'
}

function bodyOf(item: JsonObject): string {
  const message = objectOf(item.get('standardMessage'))
  return (textOf(objectOf(message?.get('text'))?.get('body')) ?? '').replaceAll('\r\n', '\n')
}

/** The earlier texts, oldest first. */
function historyOf(revisions: readonly JsonObject[]): MessageRecord['editHistory'] {
  const dated = revisions.map((revision) => ({
    epochMs: readEpochMs(wordOf(revision.get('dateSent')) ?? ''),
    text: bodyOf(revision),
  }))
  return dated
    .toSorted((one, other) => (one.epochMs ?? 0) - (other.epochMs ?? 0))
    .map(({ epochMs, text }) => ({ at: epochMs === null ? null : instantText(epochMs), text }))
}

const DELIVERY_OF_STATUS: ReadonlyMap<string, Delivery> = new Map([
  ['pending', 'queued'],
  ['failed', 'failed'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['viewed', 'read'],
])

/** What became of a sent message, where it is the same for everyone it was sent to. */
function deliveryOf(item: JsonObject): Delivery {
  const statuses = objectsOf(objectOf(item.get('outgoing'))?.get('sendStatus'))
  const found = new Set(
    statuses.map((status) => [...DELIVERY_OF_STATUS.keys()].find((key) => status.has(key))),
  )
  const [only] = found
  return (found.size === 1 && DELIVERY_OF_STATUS.get(only ?? '')) || 'unknown'
}

/** Files, stickers and voice notes; their bytes lie in `files/` of the export, if they do. */
function attachmentsOf(item: JsonObject, context: ReadingContext): readonly Attachment[] {
  const message = objectOf(item.get('standardMessage'))
  const listed = itemsOf(message?.get('attachments')).map(objectOf)
  const once = objectOf(objectOf(item.get('viewOnceMessage'))?.get('attachment'))
  const sticker = objectOf(objectOf(item.get('stickerMessage'))?.get('sticker'))
  const all = [...listed, ...[once, sticker].filter((one) => one !== null)]
  return all.map((attachment) => {
    const pointer = objectOf(attachment?.get('pointer')) ?? attachment
    const name = wordOf(pointer?.get('fileName'))
    if (name === null) return { name, sha256: null, state: 'missing' }
    return { ...attachmentAt(`files/${name}`, context), name }
  })
}
