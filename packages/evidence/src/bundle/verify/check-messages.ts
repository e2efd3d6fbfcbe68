import { said } from '@quittance/kernel'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import { membersOf } from '#bundle/custody.ts'
import { PATHS } from '#bundle/layout.ts'
import { sliceCutter, sliceOf, type MessageSlice } from '#bundle/message-slice.ts'
import type { TouchedMessage } from '#bundle/verify/bundle-check.ts'
import { linesOf, type FilesInHand } from '#bundle/verify/check-files.ts'
import type { OpenArchive } from '#bundle/verify/open-bundle.ts'

/**
 * Cuts the slice of every message out of its original and hashes it again; those that differ are
 * noted under an original that was changed.
 */
export function checkMessages(
  hand: FilesInHand,
  { openArchive, hash }: { readonly openArchive: OpenArchive; readonly hash?: Sha256 },
): number {
  const { bundle, findings } = hand
  const lines = linesOf(bundle.text(PATHS.messages))
  const cut = sliceCutter(hand.bundle.read, openArchive)
  const hashes = new Map<string, string | null>()
  let wrong = 0
  for (const line of lines) {
    const slice = sliceOf(line)
    if (slice === null) {
      wrong += 1
      continue
    }
    const key = `${slice.original}#${slice.member ?? ''} ${slice.offset} ${slice.length}`
    const known = hashes.get(key)
    const now = known === undefined ? hashOf(cut(slice), hash) : known
    if (slice.length > LARGE) hashes.set(key, now)
    if (now === slice.sha256) continue
    wrong += 1
    if (findings.isAltered(slice.original)) findings.touched(slice.original, messageOf(slice, line))
  }
  findings.check({
    id: 'messages',
    result: wrong === 0 ? 'ok' : 'failed',
    subject: PATHS.messages,
    sentence: messagesSentence(lines.length, wrong),
  })
  return lines.length
}

/** Records without a byte range of their own all name the whole file: it is hashed once. */
const LARGE = 4096

function hashOf(bytes: Uint8Array | null, hash: Sha256 | undefined): string | null {
  return bytes === null ? null : sha256Hex(bytes, hash)
}

function messagesSentence(count: number, wrong: number) {
  if (count === 0) {
    return said(
      'Aucun message n’a été lu dans les originaux.',
      'No message was read in the originals.',
    )
  }
  if (wrong > 0) {
    return said(
      wrong === 1
        ? `Un message sur ${count} ne se retrouve plus dans son original.`
        : `${wrong} messages sur ${count} ne se retrouvent plus dans leur original.`,
      wrong === 1
        ? `One message of ${count} is no longer found in its original.`
        : `${wrong} messages of ${count} are no longer found in their original.`,
    )
  }
  return count === 1
    ? said(
        'Le message lu se retrouve dans son original, octet pour octet.',
        'The message read is found in its original, byte for byte.',
      )
    : said(
        `Les ${count} messages se retrouvent dans les originaux, octet pour octet.`,
        `All ${count} messages are found in the originals, byte for byte.`,
      )
}

/** A message as a person finds it again: its record's words, cut short. */
function messageOf({ offset, length, nativeId }: MessageSlice, line: string): TouchedMessage {
  const { author, direction, time, text } = membersOf(line)
  const { name, raw } = membersOf(JSON.stringify(author ?? null))
  const { local, raw: written } = membersOf(JSON.stringify(time ?? null))
  return {
    offset,
    length,
    nativeId,
    author: wordOf(name) ?? wordOf(raw),
    sent: direction === 'out',
    at: wordOf(local)?.slice(0, 19) ?? wordOf(written),
    text: (wordOf(text) ?? '').slice(0, LONGEST_WORDS),
  }
}

const LONGEST_WORDS = 280

function wordOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
