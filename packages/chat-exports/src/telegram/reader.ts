import { readJsonItems, type JsonMessage } from '#json/item-reader.ts'
import { itemsOf, objectOf, textOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { Attachment, Author, MessageRecord } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { secondsTime, type DatedAt } from '#sms-backup-restore/sms-fields.ts'
import { chatOfMessage, leadsToMessages } from '#telegram/places.ts'
import { writerName, writerOf, type Chats } from '#telegram/survey.ts'
import { bareLabel } from '#text/label.ts'
import { displayedAuthor, sideOf } from '#text/sides.ts'
import { bareLocalTime, wallClock } from '#time/clock-text.ts'
import { isoLocal } from '#time/written-clock.ts'
import { attachmentAt } from '#zip/beside.ts'

type Around = {
  readonly chats: Chats
  readonly context: ReadingContext
  readonly wallClockOf: (epochMs: number) => string
}

/** Reads Telegram Desktop, whose chats were surveyed. */
export function readTelegram(chats: Chats, context: ReadingContext): RecordReader {
  const around = { chats, context, wallClockOf: wallClock(context.zone) }
  return readJsonItems({
    format: 'telegram',
    variant: chats.variant,
    context,
    choose: (path) => {
      if (leadsToMessages(path)) return 'walk'
      return chatOfMessage(path) === null ? 'skip' : 'take'
    },
    recordOf: (message) => recordOf(message, around),
  })
}

const MESSAGE_KEYS = ['type', 'date', 'date_unixtime', 'from', 'from_id', 'text', 'action']

function recordOf({ object, source, path }: JsonMessage, around: Around): MessageRecord | null {
  if (!MESSAGE_KEYS.some((key) => object.has(key))) return null
  const { chats, context } = around
  const { id, name, participants } = chats.of(chatOfMessage(path) ?? [])
  const author = authorOf(object)
  const text = messageText(object)
  const forwarded = object.has('forwarded_from') && text !== ''
  const { time, warnings } = timeOf(object, around)
  return {
    source,
    format: 'telegram',
    formatVariant: chats.variant,
    parser: { name: 'quittance-telegram', version: '1' },
    conversation: { nativeId: id, title: name, participants },
    nativeId: wordOf(object.get('id')),
    direction: object.get('type') === 'service' ? 'system' : sideOf(author, context.owners),
    author,
    time,
    sentByPeerAt: null,
    text,
    quoted: forwarded ? [{ start: 0, end: text.length }] : [],
    edited: isEdited(object) ? 'yes' : 'no',
    editHistory: [],
    deleted: 'unknown',
    delivery: 'unknown',
    attachments: attachmentsOf(object, context),
    warnings,
  }
}

function authorOf(message: JsonObject): Author {
  const raw = writerOf(message)
  const name = writerName(message)
  if (raw === null || raw === name) return displayedAuthor(raw)
  return { raw: bareLabel(raw), name, kind: 'account', strength: 'C' }
}

/** A text is written whole, or as its plain and formatted parts. */
function messageText(message: JsonObject): string {
  const text = message.get('text')
  const parts = itemsOf(text).map((part) => textOf(part) ?? textOf(objectOf(part)?.get('text')))
  return (textOf(text) ?? parts.join('')).replaceAll('\r\n', '\n')
}

function timeOf(message: JsonObject, { context, wallClockOf }: Around): DatedAt {
  const dated = secondsTime(wordOf(message.get('date_unixtime')), wallClockOf)
  const date = wordOf(message.get('date'))
  if (dated.time.instant !== null || date === null) return dated
  const local = isoLocal(date)
  return {
    time: bareLocalTime({ raw: date, local, precision: 's', ambiguity: [] }, context),
    warnings: local === null ? ['unreadable-date'] : [],
  }
}

/** The first exports wrote 1970 for what was never edited. */
function isEdited(message: JsonObject): boolean {
  const written = [message.get('edited'), message.get('edited_unixtime')].map(wordOf)
  return written.some((date) => date !== null && date !== '0' && !date.startsWith('1970-01-01T'))
}

const LEFT_OUT = /^\(File (?:not included|exceeds maximum size)/
const UNAVAILABLE = /^\(File /

function attachmentsOf(message: JsonObject, context: ReadingContext): readonly Attachment[] {
  const paths = [message.get('photo'), message.get('file')].flatMap((path) => wordOf(path) ?? [])
  const name = wordOf(message.get('file_name'))
  return paths.map((path): Attachment => {
    if (!UNAVAILABLE.test(path)) return attachmentAt(path, context)
    return { name, sha256: null, state: LEFT_OUT.test(path) ? 'omitted' : 'missing' }
  })
}
