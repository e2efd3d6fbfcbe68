import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import { PATHS } from '#bundle/layout.ts'
import { digest } from '#signing/algorithms.ts'

/** A file of an archive as it is opened: a damaged one gives the bytes that are there. */
export type ArchiveMember = {
  readonly name: string
  readonly chunks: () => Iterable<Uint8Array>
}

/**
 * Opens an archive within bounds; null when it is none, or must not be opened.
 *
 * An `original` may have been cut before it was received: the members that are left are given. A
 * bundle that was cut is none.
 */
export type OpenArchive = (
  bytes: Uint8Array,
  as?: 'bundle' | 'original',
) => readonly ArchiveMember[] | null

type Measure = { readonly sha256: string; readonly size: number }

/** The files of a bundle below its top folder, and what stands beside that folder. */
export type OpenedBundle = {
  readonly folder: string
  readonly paths: readonly string[]
  readonly has: (path: string) => boolean
  /** The bytes of a file; null when it is not there. */
  readonly read: (path: string) => Uint8Array | null
  readonly text: (path: string) => string | null
  /** The SHA-256 and the size of a file, computed once. */
  readonly measured: (path: string) => Measure | null
  /** The SHA-512 of a file as `sha512sum` writes it, computed once; null when it is not there. */
  readonly sha512: (path: string) => string | null
  readonly outside: readonly string[]
}

/** What makes an archive a bundle, whole or not: one of these below its top folder. */
const MARKS: readonly string[] = [PATHS.manifest, PATHS.tagManifest, PATHS.declaration]

/** Opens a bundle from the files of an archive; null when it is no bundle. */
export function openBundle(members: readonly ArchiveMember[], hash?: Sha256): OpenedBundle | null {
  const folder = topFolder(members.map(({ name }) => name))
  if (folder === null) return null
  const prefix = `${folder}/`
  const files = new Map<string, ArchiveMember>()
  const outside: string[] = []
  for (const member of members) {
    if (member.name.startsWith(prefix)) files.set(member.name.slice(prefix.length), member)
    else outside.push(member.name)
  }
  return openedFiles({ folder, files, outside }, hash)
}

type Laid = Pick<OpenedBundle, 'folder' | 'outside'> & {
  /** By their path below the top folder. */
  readonly files: ReadonlyMap<string, ArchiveMember>
}

/** The files of a bundle that were found in an archive, read and measured as they are asked for. */
export function openedFiles({ folder, files, outside }: Laid, hash?: Sha256): OpenedBundle {
  const read = (path: string): Uint8Array | null => {
    const member = files.get(path)
    return member === undefined ? null : wholeOf(member)
  }
  const measures = new Map<string, Measure | null>()
  const measured = (path: string): Measure | null => {
    const known = measures.get(path)
    if (known !== undefined) return known
    const bytes = read(path)
    const found = bytes === null ? null : { sha256: sha256Hex(bytes, hash), size: bytes.length }
    measures.set(path, found)
    return found
  }
  return {
    folder,
    paths: [...files.keys()].toSorted(),
    has: (path) => files.has(path),
    read,
    text: (path) => {
      const bytes = read(path)
      return bytes === null ? null : textOf(bytes)
    },
    measured,
    sha512: sha512Of(read),
    outside,
  }
}

function sha512Of(read: OpenedBundle['read']): OpenedBundle['sha512'] {
  const known = new Map<string, string>()
  return (path) => {
    const before = known.get(path)
    if (before !== undefined) return before
    const bytes = read(path)
    if (bytes === null) return null
    const found = bytesToHex(digest('sha512', bytes))
    known.set(path, found)
    return found
  }
}

/** The bytes of a member of an archive. */
export function wholeOf(member: ArchiveMember): Uint8Array {
  const chunks = [...member.chunks()]
  const [only] = chunks
  return chunks.length === 1 && only !== undefined ? only : concatBytes(...chunks)
}

function topFolder(names: readonly string[]): string | null {
  for (const mark of MARKS) {
    const found = names.find((name) => name.endsWith(`/${mark}`) && name.split('/').length === 2)
    if (found !== undefined) return found.slice(0, -mark.length - 1)
  }
  return null
}

const STRETCH = 8192

/**
 * The text of UTF-8 bytes. A byte that is none becomes a mark: every file is compared by its bytes,
 * and a text is only read from one.
 */
function textOf(bytes: Uint8Array): string {
  const parts: string[] = []
  let at = 0
  while (at < bytes.length) {
    const end = endOfAscii(bytes, at)
    if (end > at) {
      const units: ArrayLike<number> = bytes.subarray(at, end)
      parts.push(Reflect.apply(String.fromCharCode, null, units))
      at = end
      continue
    }
    const { point, size } = pointAt(bytes, at)
    parts.push(String.fromCodePoint(point))
    at += size
  }
  return parts.join('')
}

/** Where the signs below 0x80 that begin here end, or a stretch of them. */
function endOfAscii(bytes: Uint8Array, from: number): number {
  const last = Math.min(bytes.length, from + STRETCH)
  let at = from
  while (at < last && (bytes[at] ?? 0) < 0x80) at += 1
  return at
}

const REPLACEMENT = { point: 0xfffd, size: 1 }

function pointAt(bytes: Uint8Array, at: number): { readonly point: number; readonly size: number } {
  const first = bytes[at] ?? 0
  if (first < 0x80) return { point: first, size: 1 }
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4 || at + size > bytes.length) return REPLACEMENT
  let point = first & (0x7f >> size)
  for (let index = 1; index < size; index += 1) {
    const next = bytes[at + index] ?? 0
    if ((next & 0xc0) !== 0x80) return REPLACEMENT
    point = (point << 6) | (next & 0x3f)
  }
  const least = size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return point < least || point > 0x10ffff || surrogate ? REPLACEMENT : { point, size }
}
