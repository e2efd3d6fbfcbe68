import { Inflate } from 'fflate'
import { packedBytes, readDirectory, type DirectoryEntry } from '#zip/zip-directory.ts'

/** Why an archive must not be opened, from the most to the least urgent. */
export type UnsafeReason =
  | 'encrypted-member'
  | 'unsafe-path'
  | 'symbolic-link'
  | 'duplicate-name'
  | 'too-many-members'
  | 'unpacks-too-large'

/** What a member holds, or why it could not be unpacked. */
export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' }
  /** It holds more than it declares: a bomb that hides its size. */
  | { readonly kind: 'larger-than-declared' }

export type ZipMember = { readonly name: string; readonly unpack: () => Unpacked }

export type ZipReading =
  | { readonly kind: 'archive'; readonly members: readonly ZipMember[] }
  | { readonly kind: 'unsafe-archive'; readonly reason: UnsafeReason }
  | { readonly kind: 'not-an-archive' }

const MOST_MEMBERS = 100_000
const LARGEST_UNPACKED = 1024 ** 3
const MOST_EXPANSION = 200
/** Up to this size, a member may expand as it likes. */
const EXPANSION_FREE = 10 * 1024 ** 2
const STORED = 0
const DEFLATED = 8

/** Opens an archive, nothing unpacked yet; refuses the whole of it for one unsafe member. */
export function openZip(bytes: Uint8Array): ZipReading {
  const entries = readDirectory(bytes)
  if (entries === null) return { kind: 'not-an-archive' }
  const reason = unsafeReason(entries)
  if (reason !== null) return { kind: 'unsafe-archive', reason }
  const files = entries.filter(({ name }) => !name.endsWith('/'))
  return {
    kind: 'archive',
    members: files.map((entry) => ({ name: entry.name, unpack: () => unpack(bytes, entry) })),
  }
}

function unsafeReason(entries: readonly DirectoryEntry[]): UnsafeReason | null {
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted-member'
  if (entries.some(({ name }) => leavesItsFolder(name))) return 'unsafe-path'
  if (entries.some(({ symbolicLink }) => symbolicLink)) return 'symbolic-link'
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return 'duplicate-name'
  if (entries.length > MOST_MEMBERS) return 'too-many-members'
  return unpacksTooLarge(entries) ? 'unpacks-too-large' : null
}

function leavesItsFolder(name: string): boolean {
  const absolute = /^([/\\]|[A-Za-z]:)/.test(name)
  return absolute || name.includes('\0') || name.split(/[/\\]/).includes('..')
}

function unpacksTooLarge(entries: readonly DirectoryEntry[]): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packedSize = entries.reduce((sum, entry) => sum + entry.packedSize, 0)
  return [...entries, { size, packedSize }].some(
    (part) =>
      part.size > LARGEST_UNPACKED ||
      (part.size > EXPANSION_FREE && part.size > MOST_EXPANSION * part.packedSize),
  )
}

function unpack(bytes: Uint8Array, entry: DirectoryEntry): Unpacked {
  const packed = packedBytes(bytes, entry)
  if (packed === null) return { kind: 'damaged' }
  if (entry.method === STORED) {
    return packed.length === entry.size ? { kind: 'bytes', bytes: packed } : { kind: 'damaged' }
  }
  return entry.method === DEFLATED ? inflate(packed, entry.size) : { kind: 'damaged' }
}

/** Small steps in, so that a lie about the size is caught before it fills the memory. */
const STEP = 16 * 1024

function inflate(packed: Uint8Array, size: number): Unpacked {
  const out = { parts: new Array<Uint8Array>(), length: 0 }
  const stream = new Inflate((part) => {
    if (out.length <= size) out.parts.push(part)
    out.length += part.length
  })
  try {
    for (let at = 0; at < packed.length && out.length <= size; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return { kind: 'damaged' }
  }
  if (out.length > size) return { kind: 'larger-than-declared' }
  if (out.length < size) return { kind: 'damaged' }
  return { kind: 'bytes', bytes: joined(out.parts, size) }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
