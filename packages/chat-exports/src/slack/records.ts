import { itemsOf, objectOf, objectsOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { Attachment, Author, MessageRecord, Slice } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import type { Channel, Directory } from '#slack/people.ts'
import { bareLabel } from '#text/label.ts'
import { sideOf } from '#text/sides.ts'
import { instantTime, type InstantTime } from '#time/iso-time.ts'

/** The conversation that a day file is of, and what the export says around it. */
export type SlackDay = {
  readonly variant: string
  readonly directory: Directory
  readonly channel: Channel
  /** The folder of the day file, with its `/`; empty for a day file alone. */
  readonly folder: string
  /** The export was written by another tool than the service. */
  readonly imitated: boolean
}

/** What a record needs beside the message. */
export type SlackContext = ReadingContext & {
  readonly wallClockOf: (epochMs: number) => string
  readonly day: SlackDay
}

const SYSTEM_SUBTYPES = new Set([
  'channel_join',
  'channel_leave',
  'channel_topic',
  'channel_purpose',
  'channel_name',
  'channel_archive',
  'group_join',
  'group_leave',
  'bot_add',
  'bot_remove',
  'pinned_item',
])

/** The largest part of a message, of which a record has no need: its text is there already. */
export const UNREAD_MEMBERS: ReadonlySet<string> = new Set([
  'blocks',
  'user_profile',
  'reactions',
  'replies',
  'reply_users',
])

/** True for what the service never writes, and a tool that imitates its export always does. */
export function betraysImitation(message: JsonObject): boolean {
  if (message.has('replace_original') || message.has('delete_original')) return true
  return objectOf(message.get('metadata'))?.get('event_type') === ''
}

/** The record of a message, null when nothing of a message is in it. */
export function recordOf(
  message: JsonObject,
  source: Slice,
  context: SlackContext,
): MessageRecord | null {
  const { day, owners } = context
  const ts = wordOf(message.get('ts'))
  const text = message.get('text')
  if (ts === null && typeof text !== 'string') return null
  const subtype = wordOf(message.get('subtype'))
  const author = authorOf(message, day, day.imitated || betraysImitation(message))
  const { time, warnings } = timeOf(ts, context)
  const system = subtype !== null && SYSTEM_SUBTYPES.has(subtype)
  return {
    source,
    format: 'slack',
    formatVariant: day.variant,
    parser: { name: 'quittance-slack', version: '1' },
    conversation: day.channel,
    nativeId: ts,
    direction: system ? 'system' : sideOf(author, owners),
    author,
    time,
    sentByPeerAt: null,
    text: typeof text === 'string' ? text.replaceAll('\r\n', '\n') : '',
    quoted: [],
    edited: objectOf(message.get('edited')) === null ? 'no' : 'yes',
    editHistory: [],
    deleted: subtype === 'tombstone' ? 'yes' : 'unknown',
    delivery: 'unknown',
    attachments: filesOf(message).map((file) => attachmentOf(file, context)),
    warnings,
  }
}

function authorOf(message: JsonObject, day: SlackDay, imitated: boolean): Author {
  const user = wordOf(message.get('user'))
  const username = wordOf(message.get('username'))
  const raw = user ?? wordOf(message.get('bot_id')) ?? username
  const strength = imitated ? 'C' : 'B'
  if (raw === null) return { raw, name: null, kind: 'none', strength }
  const known = user === null ? null : day.directory.nameOf(user)
  return { raw: bareLabel(raw), name: known ?? username, kind: 'account', strength }
}

/** `ts` is seconds and six decimals, and the identifier too: its milliseconds are cut. */
function timeOf(ts: string | null, context: SlackContext): InstantTime {
  const match = /^(\d{1,11})(?:\.(\d+))?$/.exec(ts ?? '')
  if (match === null) return instantTime(ts, null, context.wallClockOf)
  const milliseconds = Number((match[2] ?? '').padEnd(3, '0').slice(0, 3))
  const epochMs = Number(match[1]) * 1000 + milliseconds
  return instantTime(ts, { epochMs, offsetMinutes: null }, context.wallClockOf)
}

function filesOf(message: JsonObject): readonly JsonObject[] {
  const older = objectOf(message.get('file'))
  const files = objectsOf(message.get('files'))
  return files.length > 0 || older === null ? files : [older]
}

/** The service gives an address only; other tools put the file beside, in one of two places. */
function attachmentOf(file: JsonObject, context: SlackContext): Attachment {
  const id = wordOf(file.get('id'))
  const name = wordOf(file.get('name')) ?? wordOf(file.get('title'))
  const paths = [`__uploads/${id}/${name}`, `${context.day.folder}attachments/${id}-${name}`]
  const beside = paths.map(context.attachment).find((found) => found !== null)
  if (beside === undefined || beside === null) return { name, sha256: null, state: 'missing' }
  return { name, sha256: beside.sha256, state: 'present' }
}

/** True for an array of objects that holds a message near its beginning. */
export function isDay(value: Parameters<typeof itemsOf>[0]): boolean {
  return objectsOf(value).slice(0, OBJECTS_LOOKED_AT).some(isMessage)
}

const OBJECTS_LOOKED_AT = 20

function isMessage(object: JsonObject): boolean {
  if (!/^\d{9,11}\.\d{6}$/.test(wordOf(object.get('ts')) ?? '')) return false
  return ['text', 'user', 'bot_id', 'subtype', 'type'].some((key) => object.has(key))
}
