import { readJsonItems, type JsonMessage } from '#json/item-reader.ts'
import { itemsOf, textOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { Attachment, ExportFormat, MessageRecord } from '#message-record.ts'
import { startRepairs, type Repairs } from '#meta/mojibake.ts'
import { filesOf, isMessage, type Thread, type ThreadKeys } from '#meta/thread.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { phoneTime } from '#sms-backup-restore/sms-fields.ts'
import { displayedAuthor, sideOf } from '#text/sides.ts'
import { wallClock } from '#time/clock-text.ts'
import { attachmentAt } from '#zip/beside.ts'

/** What is known of a thread when its messages are read. */
export type ThreadReading = {
  readonly format: Extract<ExportFormat, 'messenger' | 'instagram'>
  readonly keys: ThreadKeys
  readonly thread: Thread
}

/** What the records of one thread have in common. */
type Around = ThreadReading & {
  readonly context: ReadingContext
  readonly repairs: Repairs
  readonly conversation: MessageRecord['conversation']
  readonly wallClockOf: (epochMs: number) => string
}

/** Reads a thread of Messenger or Instagram, in the order of the file: newest first. */
export function readThread(reading: ThreadReading, context: ReadingContext): RecordReader {
  const { format, keys, thread } = reading
  const repairs = startRepairs()
  const conversation = {
    nativeId: thread.path,
    title: thread.title === null ? null : repairs.text(thread.title),
    participants: thread.participants.map(repairs.text),
  }
  const wallClockOf = wallClock(context.zone)
  const around: Around = { ...reading, context, repairs, conversation, wallClockOf }
  return readJsonItems({
    format,
    variant: keys.variant,
    context,
    choose: (path) => {
      if (path.length === 0 || (path.length === 1 && path[0] === 'messages')) return 'walk'
      return isMessage(path) ? 'take' : 'skip'
    },
    recordOf: (message) => recordOf(message, around),
    warnings: () => (repairs.repaired() ? ['mojibake-repaired'] : []),
  })
}

/** `type` of what the service says, rather than a person. */
const SYSTEM_TYPES = new Set(['Call', 'Subscribe', 'Unsubscribe'])

function recordOf({ object, source }: JsonMessage, around: Around): MessageRecord | null {
  const { keys, context, repairs, conversation, format } = around
  const repaired = (key: string) => repairs.text(textOf(object.get(key)) ?? '')
  const author = displayedAuthor(repaired(keys.sender))
  const date = wordOf(object.get(keys.date))
  const attachments = attachmentsOf(object, around)
  const text = repaired(keys.text).replaceAll('\r\n', '\n')
  if (author.raw === null && date === null && text === '' && attachments.length === 0) return null
  const { time, warnings } = phoneTime(date, around.wallClockOf)
  const isSystem = SYSTEM_TYPES.has(textOf(object.get('type')) ?? '')
  return {
    source,
    format,
    formatVariant: keys.variant,
    parser: { name: 'quittance-meta', version: '1' },
    conversation,
    nativeId: null,
    direction: isSystem ? 'system' : sideOf(author, context.owners),
    author,
    time,
    sentByPeerAt: null,
    text,
    quoted: [],
    edited: 'unknown',
    editHistory: [],
    deleted: deletedOf(object, keys),
    delivery: 'unknown',
    attachments,
    warnings,
  }
}

function deletedOf(message: JsonObject, keys: ThreadKeys): MessageRecord['deleted'] {
  const unsent = message.get(keys.unsent)
  if (typeof unsent !== 'boolean') return 'unknown'
  return unsent ? 'yes' : 'no'
}

/** What stands in the place of a file that the export could not fetch. */
const NOT_FETCHED = 'Failed to download media'

function attachmentsOf(message: JsonObject, around: Around): readonly Attachment[] {
  const media = message.get('media')
  const literals = [media, ...itemsOf(media)].filter((one) => textOf(one) === NOT_FETCHED)
  const uris = filesOf(message).flatMap((file) => textOf(file.get('uri')) ?? [])
  return [...literals.map(() => NOT_FETCHED), ...uris].map((uri) => {
    if (uri === NOT_FETCHED) return { name: null, sha256: null, state: 'omitted' }
    const found = attachmentAt(uri, around.context)
    return { ...found, name: found.name === null ? null : around.repairs.text(found.name) }
  })
}
