import { membersOf } from '#bundle/custody.ts'
import { MOST_MAIL_BYTES, MOST_MAILS } from '#bundle/layout.ts'
import type { MailProof, MailInside } from '#bundle/make/lay-out.ts'
import { sliceCutter, sliceOf, type MessageSlice } from '#bundle/message-slice.ts'
import type { OpenArchive } from '#bundle/verify/open-bundle.ts'

/** What the messages to prove are cut out of, and how one is proven. */
export type MailsToProve = {
  /** The bytes of an original, by its path in the bundle. */
  readonly read: (path: string) => Uint8Array | null
  readonly openArchive: OpenArchive
  /** What an expert checks the signature of a message with, by its slice; null where it has none. */
  readonly prove: (bytes: Uint8Array, original: string) => MailProof | null
  /** How many originals are e-mails that have their own. */
  readonly alone: number
}

/**
 * The material of every message of strength A that stands in a mailbox or in an archive, up to what a
 * bundle holds: 4,000 e-mails, 128 MiB of messages. Those left out are in their original, whole.
 *
 * One line of `messages.ndjson` a step, null where it gives none: the caller may breathe between two.
 */
export function* mailsInside(
  lines: readonly string[],
  { read, openArchive, prove, alone }: MailsToProve,
): Generator<MailInside | null> {
  const cut = sliceCutter(read, openArchive)
  let left = MOST_MAILS - alone
  let bytesLeft = MOST_MAIL_BYTES
  for (const [index, line] of lines.entries()) {
    if (left <= 0) return
    const slice = provenInside(line)
    if (slice === null || slice.length > bytesLeft) continue
    const bytes = cut(slice)
    const mail = bytes === null ? null : prove(bytes, slice.original)
    if (mail === null || mail.keyPem === null) {
      yield null
      continue
    }
    left -= 1
    bytesLeft -= slice.length
    yield { original: slice.original, line: index + 1, mail }
  }
}

const MAIL: ReadonlySet<unknown> = new Set(['eml', 'mbox'])

/** Where a message of strength A stands, unless its original is that one e-mail and nothing else. */
function provenInside(line: string): MessageSlice | null {
  if (!line.includes('"strength":"A"')) return null
  const { format, author } = membersOf(line)
  const { strength } = membersOf(JSON.stringify(author ?? null))
  const slice = sliceOf(line)
  if (slice === null || strength !== 'A' || !MAIL.has(format)) return null
  return format === 'eml' && slice.member === null ? null : slice
}
