import { joinBytes } from '#bytes/join-bytes.ts'
import { readMailboxes, type Mailbox } from '#email/addresses.ts'
import {
  lineAfter,
  lowest,
  readHeaderSection,
  type HeaderField,
} from '#email/mime/header-fields.ts'
import type { DecodeCharset } from '#text/charset.ts'

/** A message of e-mail, opened: its fields, and where its body stands in its bytes. */
export type OpenMessage = {
  readonly bytes: Uint8Array
  readonly fields: readonly HeaderField[]
  readonly bodyAt: number
  readonly body: Uint8Array
}

const SEPARATOR = [0x46, 0x72, 0x6f, 0x6d, 0x20]

/** Opens a message, or one of a mailbox file by its slice: there, `>From ` is unquoted once. */
export function openMessage(bytes: Uint8Array): OpenMessage {
  const message = startsAt(bytes, 0, SEPARATOR) ? unquotedMessage(bytes) : bytes
  const { fields, bodyAt } = readHeaderSection(message, startOf(message), message.length)
  return { bytes: message, fields, bodyAt, body: message.subarray(bodyAt) }
}

/** A byte-order mark is none of the message. */
function startOf(bytes: Uint8Array): number {
  return startsAt(bytes, 0, [0xef, 0xbb, 0xbf]) ? 3 : 0
}

/** Whether a line is, or quotes, the line that separates messages. */
function startsAt(bytes: Uint8Array, at: number, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[at + index] === sign)
}

export function isSeparator(bytes: Uint8Array, at: number): boolean {
  return startsAt(bytes, at, SEPARATOR)
}

const QUOTE = 0x3e

/** The message below its separator, each `>From `, `>>From `… less one sign. */
function unquotedMessage(slice: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let kept = lineAfter(slice, 0, slice.length)
  for (let at = slice.indexOf(QUOTE, kept); at !== -1; at = slice.indexOf(QUOTE, at)) {
    const first = at
    while (slice[at] === QUOTE) at += 1
    if (slice[first - 1] !== 0x0a || !isSeparator(slice, at)) continue
    parts.push(slice.subarray(kept, first))
    kept = first + 1
  }
  return parts.length === 0 ? slice.subarray(kept) : joinBytes([...parts, slice.subarray(kept)])
}

/** The mailboxes of the From that counts, the lowest. */
export function authorsOf(
  fields: readonly HeaderField[],
  others?: DecodeCharset,
): readonly Mailbox[] {
  return readMailboxes(lowest(fields, 'from')?.value ?? '', others)
}

/** The first address of the lowest From. */
export function fromOf(fields: readonly HeaderField[]): string | null {
  return authorsOf(fields)[0]?.address ?? null
}
