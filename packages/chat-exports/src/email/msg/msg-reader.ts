import { sha256Of } from '#bytes/hashing.ts'
import { written } from '#email/mail-date.ts'
import { authorOf, directionOf, mailContext, type MailContext } from '#email/mail-record.ts'
import {
  openCompoundFile,
  type CompoundEntry,
  type CompoundFile,
} from '#email/msg/compound-file.ts'
import { charsetOf, readProperties, type MessageProperties } from '#email/msg/properties.ts'
import { quotedLines } from '#email/quoted-lines.ts'
import type {
  Attachment,
  Author,
  MessageRecord,
  MessageTime,
  WarningCode,
} from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'
import { decodeText } from '#text/charset.ts'
import { htmlText } from '#text/html-text.ts'

/** Properties of MS-OXPROPS, by their numbers. */
const SUBJECT = 0x0037
const SUBMITTED = 0x0039
const DELIVERED = 0x0e06
const SENDER_NAME = 0x0c1a
const SENDER_ADDRESS = 0x0c1f
const SENDER_SMTP = 0x5d01
const BODY = 0x1000
const BODY_RTF = 0x1009
const BODY_HTML = 0x1013
const INTERNET_CODEPAGE = 0x3fde
const MESSAGE_ID = 0x1035
const SMTP_ADDRESS = 0x39fe
const ADDRESS = 0x3003
const DISPLAY_NAME = 0x3001
const FILE_NAME = 0x3704
const LONG_FILE_NAME = 0x3707
const FILE_DATA = 0x3701

const OF_A_MESSAGE = /^__(?:properties_version1\.0$|substg1\.0_)/i

/** A message of Outlook; null when the compound file holds something else. */
export function messageIn(bytes: Uint8Array): CompoundFile | null {
  const file = openCompoundFile(bytes)
  const isMessage = file?.root.children().some(({ name }) => OF_A_MESSAGE.test(name))
  return isMessage === true ? file : null
}

/** Reads a message saved by Outlook: it has no bytes of its own in the file but all of them. */
export function readMsg(
  bytes: Uint8Array,
  reading: ReadingContext,
): { readonly records: readonly MessageRecord[]; readonly warnings: readonly WarningCode[] } {
  const file = messageIn(bytes)
  if (file === null) return { records: [], warnings: ['malformed-record'] }
  const { root } = file
  const context = mailContext(reading)
  const { fileSha256, path, startHash } = context
  const sliceSha256 = sha256Of(bytes, startHash)
  const message = readProperties(root, 32, context.decodeCharset)
  const author = senderOf(message)
  const time = timeOf(message, context)
  const attachments = below(root, '__attach_').map((one) => attachmentOf(one, context))
  const damaged = attachments.some(({ broken }) => broken)
  const record: MessageRecord = {
    source: { fileSha256, path, offset: 0, length: bytes.length, sliceSha256 },
    format: 'outlook-msg',
    formatVariant: 'cfb',
    parser: { name: 'quittance-outlook-msg', version: '1' },
    conversation: {
      nativeId: null,
      title: message.text(SUBJECT),
      participants: participantsOf(root, author, context),
    },
    nativeId: withoutBrackets(message.text(MESSAGE_ID)),
    direction: directionOf(author, context.owners),
    author,
    time,
    sentByPeerAt: null,
    ...bodyOf(message, context),
    edited: 'no',
    editHistory: [],
    deleted: 'unknown',
    delivery: 'unknown',
    attachments: attachments.map(({ attachment }) => attachment),
    warnings: [
      ...(time.instant === null ? (['unreadable-date'] as const) : []),
      ...(damaged ? (['bad-attachment-data'] as const) : []),
      ...(hasOnlyRtf(message) ? (['text-not-read'] as const) : []),
    ],
  }
  return { records: [record], warnings: file.broken() ? ['truncated-file'] : [] }
}

const MOST_BELOW = 2000

function below(root: CompoundEntry, prefix: string): readonly CompoundEntry[] {
  const entries = root
    .children()
    .filter(({ kind, name }) => kind === 'storage' && name.startsWith(prefix))
  return entries.slice(0, MOST_BELOW)
}

/** Without an address of the Internet, that of the mail server's own directory is an account. */
function senderOf(message: MessageProperties): Author {
  const name = filled(message.text(SENDER_NAME))
  const written = filled(message.text(SENDER_SMTP)) ?? filled(message.text(SENDER_ADDRESS))
  const author = authorOf({ address: written, name }, false)
  const isAccount = written !== null && !written.includes('@')
  return isAccount ? { ...author, kind: 'account' } : author
}

function filled(text: string | null): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

function withoutBrackets(id: string | null): string | null {
  return filled(id?.replace(/^\s*<([^<>]*)>\s*$/, '$1') ?? null)
}

/** Milliseconds from 1601 to 1970. */
const FILETIME_EPOCH_MS = 11_644_473_600_000n
const LAST_MS = 253_402_300_799_999n

function timeOf(message: MessageProperties, context: MailContext): MessageTime {
  const stored = message.fileTime(SUBMITTED) ?? message.fileTime(DELIVERED)
  const time = {
    raw: stored?.toString() ?? null,
    zone: 'utc',
    precision: 's',
    ambiguity: [],
  } as const
  const ms = stored === null ? 0n : stored / 10_000n - FILETIME_EPOCH_MS
  if (stored === null || stored === 0n || ms > LAST_MS)
    return { ...time, instant: null, local: null }
  return { ...time, ...written(Math.floor(Number(ms) / 1000) * 1000, context) }
}

function bodyOf(message: MessageProperties, { decodeCharset }: MailContext) {
  const plain = message.text(BODY)
  const html = plain === null ? message.data(BODY_HTML) : null
  const charset = charsetOf(message.integer(INTERNET_CODEPAGE))
  const page = html === null ? '' : decodeText(html, charset, decodeCharset)
  const written = plain ?? htmlText(page, () => false).text
  const text = written.replaceAll('\r\n', '\n')
  return { text, quoted: quotedLines(text) }
}

/** Rich text, compressed: what it says is left to the person. */
function hasOnlyRtf(message: MessageProperties): boolean {
  const others = message.text(BODY) ?? message.data(BODY_HTML)
  return others === null && message.data(BODY_RTF) !== null
}

function participantsOf(
  root: CompoundEntry,
  { raw }: Author,
  { decodeCharset }: MailContext,
): readonly string[] {
  const recipients = below(root, '__recip_').map((storage) => {
    const recipient = readProperties(storage, 8, decodeCharset)
    const address = filled(recipient.text(SMTP_ADDRESS)) ?? filled(recipient.text(ADDRESS))
    return address ?? filled(recipient.text(DISPLAY_NAME))
  })
  return [...new Set([raw, ...recipients])].filter((one) => one !== null)
}

type FoundAttachment = { readonly attachment: Attachment; readonly broken: boolean }

/** A message attached to the message is a storage: it has no bytes that could be hashed alone. */
function attachmentOf(storage: CompoundEntry, context: MailContext): FoundAttachment {
  const properties = readProperties(storage, 8, context.decodeCharset)
  const named = [LONG_FILE_NAME, FILE_NAME, DISPLAY_NAME].map((id) => filled(properties.text(id)))
  const name = named.find((one) => one !== null) ?? null
  const data = properties.data(FILE_DATA)
  if (data === null) {
    const embedded = storage.children().some(({ kind }) => kind === 'storage')
    return { attachment: { name, sha256: null, state: 'missing' }, broken: !embedded }
  }
  const sha256 = sha256Of(data, context.startHash)
  return { attachment: { name, sha256, state: 'present' }, broken: false }
}
