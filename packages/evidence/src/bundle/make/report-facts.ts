import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { membersOf } from '#bundle/custody.ts'
import { numberOfOriginal, originalPaths } from '#bundle/layout.ts'
import type { BundleContents } from '#bundle/make/lay-out.ts'

/** Where a message stands: what `engagements.ndjson` refers to it by. */
export type MessagePlace = {
  readonly original: string
  /** The member, where the original is an archive: offsets are those of the member. */
  readonly member: string | null
  readonly offset: number
}

/** A message of `messages.ndjson` as a report quotes it. */
type ReportedMessage = {
  readonly original: string
  readonly rank: number
  readonly author: string | null
  readonly grade: string
  readonly at: string | null
  /** The same in universal time, where the file gives an instant. */
  readonly universal: string | null
  readonly text: string
  readonly found: readonly string[]
}

/**
 * What a report tells of a bundle: its originals with what was read in each, and its messages.
 *
 * `foundIn` gives, in words, what was found in the message that stands at a place.
 */
export function reportFacts(
  contents: Omit<BundleContents, 'page' | 'report' | 'custody'>,
  foundIn: (place: MessagePlace) => readonly string[] = () => [],
) {
  const { id, sealedAt, stamp, platformSeal, log, originals, hash = sha256 } = contents
  const lines = contents.messages.split('\n').slice(0, -1)
  const ranks = new Map<string, number>()
  const messages: ReportedMessage[] = lines.map((line) => {
    const place = placeOf(line)
    const { original: path } = place
    const rank = (ranks.get(path) ?? 0) + 1
    ranks.set(path, rank)
    return messageOf(line, { path, rank, found: foundIn(place) })
  })
  const formats = new Map(lines.map((line) => [placeOf(line).original, membersOf(line)['format']]))
  const paths = originalPaths(originals.map(({ declaredName }) => declaredName))
  const told = originals.map((original, index) => {
    const path = paths[index] ?? ''
    const {
      declaredName,
      exhibit = null,
      constat = null,
      bytes,
      receivedAt,
      receivedBy,
      device,
    } = original
    const format = formats.get(path)
    return {
      number: numberOfOriginal(path),
      exhibit,
      constat,
      declaredName,
      sizeBytes: bytes.length,
      sha256: bytesToHex(hash(bytes)),
      receivedAt,
      receivedBy,
      device,
      format: typeof format === 'string' ? format : null,
      messages: ranks.get(path) ?? 0,
    }
  })
  return {
    id,
    sealedAt,
    stamp,
    platformSeal,
    log,
    originals: told.toSorted((one, other) => (one.number < other.number ? -1 : 1)),
    messages,
    dkim:
      (contents.mailsInside ?? []).length > 0 ||
      originals.some(({ mail }) => mail !== null && mail.keyPem !== null),
  }
}

/** The path of an original holds no `#`: the first one of a path begins the member. */
function placeOf(line: string): MessagePlace {
  const { path, offset } = part(membersOf(line)['source'])
  const whole = typeof path === 'string' ? path : ''
  const mark = whole.indexOf('#')
  return {
    original: mark === -1 ? whole : whole.slice(0, mark),
    member: mark === -1 ? null : whole.slice(mark + 1),
    offset: typeof offset === 'number' ? offset : 0,
  }
}

function messageOf(
  line: string,
  {
    path,
    rank,
    found,
  }: { readonly path: string; readonly rank: number; readonly found: readonly string[] },
): ReportedMessage {
  const { author, time, text, direction } = membersOf(line)
  const { name, raw, strength } = part(author)
  const { local, instant, raw: written } = part(time)
  const sent = direction === 'out' ? 'envoyé par le détenteur de l’export' : null
  return {
    original: numberOfOriginal(path),
    rank,
    author: [wordOf(name), wordOf(raw)].find((word) => word !== null) ?? sent,
    grade: wordOf(strength) ?? 'E',
    at: wordOf(local)?.slice(0, 19) ?? wordOf(written),
    universal: wordOf(instant)?.slice(0, 19) ?? null,
    text: wordOf(text) ?? '',
    found,
  }
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
