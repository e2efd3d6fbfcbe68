import { decodeBase64 } from '#bytes/base64.ts'
import { sha256Of } from '#bytes/hashing.ts'
import type { Attachment, MessageRecord, Slice, WarningCode } from '#message-record.ts'
import type { Attributes } from '#sms-backup-restore/xml-token.ts'
import {
  contactName,
  deliveryOfBox,
  directionOfBox,
  filled,
  holderAuthor,
  namedAuthor,
  phoneTime,
  sentByPeer,
  type MessageContext,
} from '#sms-backup-restore/sms-fields.ts'

/** A part of an MMS, as far as a record needs it. */
export type MmsPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly attachment: Attachment; readonly badData: boolean }

/** The attributes of a message, kept while the rest of its element is read. */
export type MessageFields = {
  readonly name: 'sms' | 'mms'
  readonly attributes: Attributes
  readonly parts: readonly MmsPart[]
  /** The `addr` of type 137 (From), when it names somebody. */
  readonly from: string | null
}

const KEPT = [
  'date',
  'address',
  'body',
  'type',
  'msg_box',
  'status',
  'date_sent',
  'contact_name',
  'm_id',
] as const

/** Decodes the attributes that a record needs, so that the bytes can be let go. */
export function keepAttributes(attributes: Attributes): Attributes {
  const kept = new Map(KEPT.map((name) => [name as string, attributes(name)]))
  return (name) => kept.get(name) ?? null
}

/** A part: text, a file, or nothing for SMIL, which is layout. */
export function readPart(attributes: Attributes, context: MessageContext): MmsPart | null {
  const type = (attributes('ct') ?? '').trim().toLowerCase()
  if (type === 'application/smil') return null
  if (type === 'text/plain') return { kind: 'text', text: attributes('text') ?? '' }
  const name = filled(attributes, 'name') ?? filled(attributes, 'cl') ?? filled(attributes, 'fn')
  const data = filled(attributes, 'data')
  const bytes = data === null ? null : decodeBase64(data)
  const badData = data !== null && bytes === null
  if (bytes === null || bytes.length === 0) {
    return { kind: 'file', attachment: { name, sha256: null, state: 'missing' }, badData }
  }
  const sha256 = sha256Of(bytes, context.startHash)
  return { kind: 'file', attachment: { name, sha256, state: 'present' }, badData }
}

/** The From of an MMS; `insert-address-token` stands for the phone itself. */
export function readFrom(attributes: Attributes): string | null {
  const address = filled(attributes, 'address')
  return attributes('type') === '137' && address !== 'insert-address-token' ? address : null
}

/** The record of an element, null when nothing of a message is in it. */
export function recordOf(
  fields: MessageFields,
  source: Slice,
  context: MessageContext,
): MessageRecord | null {
  const { attributes, parts } = fields
  const address = filled(attributes, 'address')
  const dated = filled(attributes, 'date')
  const body = filled(attributes, 'body')
  if (address === null && dated === null && body === null && parts.length === 0) return null
  const box = attributes(fields.name === 'sms' ? 'type' : 'msg_box')
  const direction = directionOfBox(box)
  const { time, warnings } = phoneTime(dated, context.wallClockOf)
  return {
    source,
    format: 'sms-backup-restore',
    formatVariant: 'xml',
    parser: { name: 'quittance-sms-backup-restore', version: '1' },
    conversation: {
      nativeId: null,
      title: contactName(attributes),
      participants: address === null ? [] : address.split('~'),
    },
    nativeId: fields.name === 'mms' ? filled(attributes, 'm_id') : null,
    direction,
    author: authorOf(fields, context),
    time,
    sentByPeerAt: sentByPeer(attributes, direction),
    text: fields.name === 'sms' ? (body ?? '') : textOf(parts),
    quoted: [],
    edited: 'no',
    editHistory: [],
    deleted: 'unknown',
    delivery: deliveryOfBox(box, attributes('status')),
    attachments: parts.flatMap((part) => (part.kind === 'file' ? [part.attachment] : [])),
    warnings: [...warnings, ...partWarnings(parts)],
  }
}

function authorOf(fields: MessageFields, context: MessageContext): MessageRecord['author'] {
  const direction = directionOfBox(fields.attributes(fields.name === 'sms' ? 'type' : 'msg_box'))
  const received = direction === 'in'
  const named = fields.from ?? (received ? filled(fields.attributes, 'address') : null)
  if (named !== null) return namedAuthor(named, received ? contactName(fields.attributes) : null)
  return holderAuthor(direction === 'out' ? context.owners : [])
}

function textOf(parts: readonly MmsPart[]): string {
  return parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n')
}

function partWarnings(parts: readonly MmsPart[]): readonly WarningCode[] {
  const bad = parts.some((part) => part.kind === 'file' && part.badData)
  return bad ? ['bad-attachment-data'] : []
}
