import { said } from '@quittance/kernel'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import { membersOf } from '#bundle/custody.ts'
import { PATHS } from '#bundle/layout.ts'
import type { TouchedMessage } from '#bundle/verify/bundle-check.ts'
import { linesOf, type FilesInHand } from '#bundle/verify/check-files.ts'
import { wholeOf, type OpenArchive } from '#bundle/verify/open-bundle.ts'

type Slice = {
  readonly original: string
  readonly member: string | null
  readonly offset: number
  readonly length: number
  readonly sha256: string
  readonly nativeId: string | null
}

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
  const cut = slicer(hand, openArchive)
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

function slicer({ bundle }: FilesInHand, openArchive: OpenArchive) {
  const members = new Map<string, ReadonlyMap<string, () => Uint8Array>>()
  let last: { readonly key: string; readonly bytes: Uint8Array | null } | null = null
  const whole = ({ original, member }: Slice): Uint8Array | null => {
    if (member === null) return bundle.read(original)
    const opened = members.get(original) ?? membersOfArchive(bundle.read(original), openArchive)
    members.set(original, opened)
    return opened.get(member)?.() ?? null
  }
  return (slice: Slice): Uint8Array | null => {
    const key = `${slice.original}#${slice.member ?? ''}`
    const bytes = last?.key === key ? last.bytes : whole(slice)
    last = { key, bytes }
    const end = slice.offset + slice.length
    return bytes === null || end > bytes.length ? null : bytes.subarray(slice.offset, end)
  }
}

function membersOfArchive(bytes: Uint8Array | null, openArchive: OpenArchive) {
  const members = bytes === null ? null : openArchive(bytes)
  return new Map((members ?? []).map((member) => [member.name, () => wholeOf(member)]))
}

function sliceOf(line: string): Slice | null {
  const { source, nativeId } = membersOf(line)
  const { path, offset, length, sliceSha256 } = membersOf(JSON.stringify(source ?? null))
  if (typeof path !== 'string' || !isCount(offset) || !isCount(length)) return null
  const at = path.indexOf('#')
  return {
    original: at === -1 ? path : path.slice(0, at),
    member: at === -1 ? null : path.slice(at + 1),
    offset,
    length,
    sha256: String(sliceSha256),
    nativeId: typeof nativeId === 'string' ? nativeId : null,
  }
}

/** A message as a person finds it again: its record's words, cut short. */
function messageOf({ offset, length, nativeId }: Slice, line: string): TouchedMessage {
  const { author, time, text } = membersOf(line)
  const { name, raw } = membersOf(JSON.stringify(author ?? null))
  const { local, raw: written } = membersOf(JSON.stringify(time ?? null))
  return {
    offset,
    length,
    nativeId,
    author: wordOf(name) ?? wordOf(raw),
    at: wordOf(local) ?? wordOf(written),
    text: (wordOf(text) ?? '').slice(0, LONGEST_WORDS),
  }
}

const LONGEST_WORDS = 280

function wordOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
