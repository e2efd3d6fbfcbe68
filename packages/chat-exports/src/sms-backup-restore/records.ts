import { decodeBase64 } from '#bytes/base64.ts'
import { sha256Of } from '#bytes/hashing.ts'
import type { Attachment, MessageRecord, Slice, WarningCode } from '#message-record.ts'
import type { Party, People } from '#sms-backup-restore/people.ts'
import type { Attributes } from '#sms-backup-restore/xml-token.ts'
import {
  contactName,
  deliveryOfBox,
  directionOfBox,
  filled,
  mediaType,
  phoneTime,
  sentByPeer,
  type MessageContext,
} from '#sms-backup-restore/sms-fields.ts'

/** A part of an MMS, as far as a record needs it. */
export type MmsPart =
  | { readonly kind: 'text'; readonly text: string | null }
  | { readonly kind: 'file'; readonly attachment: Attachment; readonly badData: boolean }

/** The attributes of a message that a record needs, decoded; null for one that is not there. */
export type MessageFields = {
  readonly name: 'sms' | 'mms'
  readonly date: string | null
  readonly address: string | null
  readonly body: string | null
  readonly box: string | null
  readonly status: string | null
  readonly sentAt: string | null
  readonly contact: string | null
  readonly id: string | null
}

/** Decodes the attributes that a record needs, so that the bytes can be let go. */
export function readFields(name: 'sms' | 'mms', attributes: Attributes): MessageFields {
  const isMms = name === 'mms'
  return {
    name,
    date: filled(attributes, 'date'),
    address: filled(attributes, 'address'),
    body: filled(attributes, 'body'),
    box: attributes(isMms ? 'msg_box' : 'type'),
    status: attributes('status'),
    sentAt: filled(attributes, 'date_sent'),
    contact: contactName(attributes),
    id: isMms ? filled(attributes, 'm_id') : null,
  }
}

/** An element with what stands inside it. */
export type MessageElement = {
  readonly fields: MessageFields
  readonly parts: readonly MmsPart[]
  /** The `addr` of type 137 (From), when it names somebody. */
  readonly sender: string | null
}

/** What the elements of a file have in common. */
export type SmsContext = MessageContext & { readonly people: People }

/** A part: text, a file, or nothing for SMIL, which is layout. */
export function readPart(attributes: Attributes, context: MessageContext): MmsPart | null {
  const type = mediaType(attributes('ct'))
  if (type === 'application/smil') return null
  if (type === 'text/plain') return { kind: 'text', text: attributes('text') }
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
  element: MessageElement,
  source: Slice,
  context: SmsContext,
): MessageRecord | null {
  const { fields, parts } = element
  const { name, date, address, body, box, contact } = fields
  if (address === null && date === null && body === null && parts.length === 0) return null
  const direction = directionOfBox(box)
  const { time, warnings } = phoneTime(date, context.wallClockOf)
  const party = address === null ? null : context.people.party(address, contact)
  return {
    source,
    format: 'sms-backup-restore',
    formatVariant: 'xml',
    parser: PARSER,
    conversation: party?.conversation ?? { nativeId: null, title: contact, participants: NONE },
    nativeId: fields.id,
    direction,
    author: authorOf(element, { direction, party, people: context.people }),
    time,
    sentByPeerAt: sentByPeer(fields.sentAt, direction),
    text: name === 'sms' ? (body ?? '') : textOf(parts),
    quoted: NONE,
    edited: 'no',
    editHistory: NONE,
    deleted: 'unknown',
    delivery: deliveryOfBox(box, fields.status),
    attachments: parts.length === 0 ? NONE : filesOf(parts),
    warnings: parts.length === 0 ? warnings : [...warnings, ...partWarnings(parts)],
  }
}

const NONE: readonly never[] = []
const PARSER = { name: 'quittance-sms-backup-restore', version: '1' }

type Around = {
  readonly direction: MessageRecord['direction']
  /** null when the element names nobody. */
  readonly party: Party | null
  readonly people: People
}

function authorOf(
  { fields, sender }: MessageElement,
  { direction, party, people }: Around,
): MessageRecord['author'] {
  const received = direction === 'in'
  if (sender !== null) return people.party(sender, received ? fields.contact : null).author
  if (received && party !== null) return party.author
  return direction === 'out' ? people.holder : people.nobody
}

function filesOf(parts: readonly MmsPart[]): readonly Attachment[] {
  return parts.flatMap((part) => (part.kind === 'file' ? [part.attachment] : []))
}

function textOf(parts: readonly MmsPart[]): string {
  return parts.flatMap((part) => (part.kind === 'text' ? (part.text ?? []) : [])).join('\n')
}

function partWarnings(parts: readonly MmsPart[]): readonly WarningCode[] {
  const bad = parts.some((part) => part.kind === 'file' && part.badData)
  return bad ? ['bad-attachment-data'] : []
}
