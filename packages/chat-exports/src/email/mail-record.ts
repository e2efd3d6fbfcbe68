import { readBody } from '#email/body-text.ts'
import { proveMail } from '#email/dkim/mail-proof.ts'
import { mailTime, type MailClock } from '#email/mail-date.ts'
import { authorsOf, openMessage, type OpenMessage } from '#email/message.ts'
import { readMailboxes, type Mailbox } from '#email/addresses.ts'
import { decodeHeaderText } from '#email/mime/encoded-words.ts'
import { lowest } from '#email/mime/header-fields.ts'
import { findParts } from '#email/mime/mime-parts.ts'
import type { Author, MessageRecord, Slice, WarningCode } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { wallClock } from '#time/clock-text.ts'

/** What a reader of mail needs besides what every reader does. */
export type MailContext = MailClock & ReadingContext

export function mailContext(reading: ReadingContext): MailContext {
  return { ...reading, wallClockOf: wallClock(reading.zone) }
}

/** The formats that hold messages as they went over the wire. */
type MailFormat = { readonly format: 'eml' | 'mbox'; readonly formatVariant: string }

/** A message read, and whether its bytes end inside its structure. */
export type MailReading = { readonly record: MessageRecord; readonly truncated: boolean }

/** Reads one message of e-mail (courriel): its slice is what the file holds of it. */
export function readMail(
  slice: { readonly source: Slice; readonly bytes: Uint8Array },
  format: MailFormat,
  context: MailContext,
): MailReading {
  const message = openMessage(slice.bytes)
  const { fields } = message
  const parts = findParts(partsBody(message), fields, context.decodeCharset)
  const reading = { bytes: message.bytes, ...context }
  const { damaged, ...body } = readBody(parts.leaves, reading)
  const authors = authorsOf(fields, context.decodeCharset)
  const proven = proveMail(message, {
    from: authors[0]?.address ?? null,
    answers: context.dnsAnswers,
  })
  const author = authorOf(authors[0], proven.proof !== null)
  const record: MessageRecord = {
    source: slice.source,
    ...format,
    parser: { name: 'quittance-email', version: '1' },
    conversation: conversationOf(message, authors, context),
    nativeId: messageId(message),
    direction: directionOf(author, context.owners),
    author,
    time: mailTime(lowest(fields, 'date')?.value ?? null, context),
    sentByPeerAt: null,
    ...body,
    edited: 'no',
    editHistory: [],
    deleted: 'unknown',
    delivery: lowest(fields, 'x-unsent')?.value === '1' ? 'draft' : 'unknown',
    warnings: [],
  }
  const warnings = new Set([
    ...headerWarnings(message, authors),
    ...(record.time.local === null ? (['unreadable-date'] as const) : []),
    ...(damaged ? (['bad-attachment-data'] as const) : []),
    ...proven.warnings,
  ])
  return { record: { ...record, warnings: [...warnings] }, truncated: parts.truncated }
}

function partsBody({ bytes, bodyAt }: OpenMessage) {
  return { bytes, from: bodyAt, to: bytes.length }
}

/** The address, else the displayed name; nobody where the field has neither. */
export function authorOf(mailbox: Mailbox | undefined, proven: boolean): Author {
  const { address = null, name = null } = mailbox ?? {}
  if (address !== null) return { raw: address, name, kind: 'email', strength: proven ? 'A' : 'C' }
  if (name !== null) return { raw: name, name, kind: 'displayName', strength: 'D' }
  return { raw: null, name: null, kind: 'none', strength: 'C' }
}

/** The file does not say who exported it: only the owners given tell the two sides apart. */
export function directionOf(
  { raw, name }: Author,
  owners: readonly string[],
): MessageRecord['direction'] {
  if (owners.length === 0 || raw === null) return 'unknown'
  const own = new Set(owners.map((owner) => owner.toLowerCase()))
  return own.has(raw.toLowerCase()) || (name !== null && own.has(name.toLowerCase())) ? 'out' : 'in'
}

function conversationOf(
  { fields }: OpenMessage,
  authors: readonly Mailbox[],
  { decodeCharset }: ReadingContext,
): MessageRecord['conversation'] {
  const subject = lowest(fields, 'subject')
  const others = ['to', 'cc'].flatMap((name) =>
    readMailboxes(lowest(fields, name)?.value ?? '', decodeCharset),
  )
  const all = [...authors, ...others].flatMap(({ address, name }) => address ?? name ?? [])
  return {
    nativeId: null,
    title: subject === null ? null : decodeHeaderText(subject.value, decodeCharset),
    participants: [...new Set(all)].slice(0, MOST_PARTICIPANTS),
  }
}

const MOST_PARTICIPANTS = 1000

function messageId({ fields }: OpenMessage): string | null {
  const value = lowest(fields, 'message-id')?.value ?? ''
  const id = /<([^<>]*)>/.exec(value)?.[1] ?? value
  return id.trim() === '' ? null : id.trim()
}

const ONCE = new Set(['subject', 'date', 'to', 'message-id', 'from'])

function headerWarnings(
  { fields }: OpenMessage,
  authors: readonly Mailbox[],
): readonly WarningCode[] {
  const names = fields.map(({ name }) => name).filter((name) => ONCE.has(name))
  const froms = names.filter((name) => name === 'from').length
  return [
    ...(froms > 1 || authors.length > 1 ? (['multiple-from'] as const) : []),
    ...(new Set(names).size < names.length ? (['duplicate-header'] as const) : []),
  ]
}
