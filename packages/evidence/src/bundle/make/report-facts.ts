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

/** An author as a message writes him. */
export type WrittenAuthor = {
  readonly raw: string | null
  readonly name: string | null
  /** True for what the exported telephone or account sent itself. */
  readonly sent: boolean
}

/** What only whoever holds the dossier can tell of the messages of a bundle. */
type ReportTelling = {
  readonly foundIn?: (place: MessagePlace) => readonly string[]
  readonly linkOf?: (original: string, author: WrittenAuthor) => string | null
}

/** A message of `messages.ndjson` as a report quotes it. */
type ReportedMessage = {
  readonly original: string
  readonly rank: number
  readonly author: string | null
  /** What the format gives. */
  readonly grade: string
  /** That of the link of the author to a party; null where it is not known. */
  readonly linkGrade: string | null
  readonly at: string | null
  /** The same in universal time, where the file gives an instant. */
  readonly universal: string | null
  readonly text: string
  /** Codes of what the record says against taking the message as it stands: `draft`, `deleted`. */
  readonly reserves: readonly string[]
  readonly found: readonly string[]
}

/**
 * What a report tells of a bundle: its originals with what was read in each, and its messages.
 *
 * `foundIn` gives, in words, what was found in the message that stands at a place; `linkOf`, how sure the
 * link of an author to a party is.
 */
export function reportFacts(
  contents: Omit<BundleContents, 'page' | 'report' | 'custody'>,
  { foundIn = () => [], linkOf = () => null }: ReportTelling = {},
) {
  const { id, sealedAt, stamp, platformSeal, log, originals, hash = sha256 } = contents
  const lines = contents.messages.split('\n').slice(0, -1)
  const ranks = new Map<string, number>()
  const messages: ReportedMessage[] = lines.map((line) => {
    const place = placeOf(line)
    const { original: path } = place
    const rank = (ranks.get(path) ?? 0) + 1
    ranks.set(path, rank)
    const told = messageOf(line, { path, rank, found: foundIn(place) })
    return { ...told, linkGrade: linkOf(path, authorOf(line)) }
  })
  const formats = new Map(lines.map((line) => [placeOf(line).original, membersOf(line)['format']]))
  const paths = originalPaths(originals.map(({ declaredName }) => declaredName))
  const told = originals.map((original, index) => {
    const path = paths[index] ?? ''
    const {
      declaredName,
      exhibit = null,
      constat = null,
      reserves = [],
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
      reserves,
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

/** Who wrote a message, as its line says. */
function authorOf(line: string): WrittenAuthor {
  const { author, direction } = membersOf(line)
  const { name, raw } = part(author)
  return {
    raw: typeof raw === 'string' ? raw : null,
    name: typeof name === 'string' ? name : null,
    sent: direction === 'out',
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
): Omit<ReportedMessage, 'linkGrade'> {
  const { author, time, text, direction } = membersOf(line)
  const { name, raw, strength } = part(author)
  const { local, instant, raw: written } = part(time)
  const reserves = reservesOf(line)
  const left = reserves.some((code) => NOT_SENT.has(code)) ? 'écrit' : 'envoyé'
  const sent = direction === 'out' ? `${left} par le détenteur de l’export` : null
  return {
    original: numberOfOriginal(path),
    rank,
    author: [wordOf(name), wordOf(raw)].find((word) => word !== null) ?? sent,
    grade: wordOf(strength) ?? 'E',
    at: wordOf(local)?.slice(0, 19) ?? wordOf(written),
    universal: wordOf(instant)?.slice(0, 19) ?? null,
    text: wordOf(text) ?? '',
    reserves,
    found,
  }
}

/** A draft and what failed or waits prove nothing of what the other side received. */
const NOT_SENT: ReadonlySet<unknown> = new Set(['draft', 'failed', 'queued'])

function reservesOf(line: string): readonly string[] {
  const { delivery, edited, deleted, quoted, warnings } = membersOf(line)
  return [
    ...(NOT_SENT.has(delivery) ? [String(delivery)] : []),
    ...(edited === 'yes' ? ['edited'] : []),
    ...(deleted === 'yes' ? ['deleted'] : []),
    ...(Array.isArray(quoted) && quoted.length > 0 ? ['quoted'] : []),
    ...(Array.isArray(warnings) ? warnings.map(String) : []),
  ]
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
