import { Inflate, inflateSync } from 'fflate'
import { crc32 } from '#zip/crc32.ts'
import type { MemberState } from '#zip/zip-archive.ts'
import { packedBytes, type DirectoryEntry } from '#zip/zip-directory.ts'

/**
 * What unpacks members: nothing for the code that runs anywhere, or what a runtime does faster. It
 * must give the same bytes.
 */
export type Unpacking = {
  /** Inflates at once (RFC 1951); null when the bytes are damaged, or give more than `most`. */
  readonly inflate?: (packed: Uint8Array, most: number) => Uint8Array | null
  /** Goes on from the sum `before`, 0 at the start. */
  readonly crc32?: (before: number, bytes: Uint8Array) => number
}

/** A member and how to unpack it. */
export type Packed = {
  readonly archive: Uint8Array
  readonly entry: DirectoryEntry
  readonly unpacking: Unpacking
}

const STORED = 0
const DEFLATED = 8
/** Small steps in, so that a lie about the size is caught before it fills the memory. */
const STEP = 16 * 1024

/**
 * Unpacks a member a stretch at a time, up to the size it declares, and says at the end whether it
 * was sound.
 *
 * @see RFC 1951; APPNOTE 4.4.7
 */
export function* unpackMember(member: Packed): Generator<Uint8Array, MemberState> {
  const { archive, entry, unpacking } = member
  const sum = unpacking.crc32 ?? crc32
  const packed = packedBytes(archive, entry)
  if (packed === null || (entry.method !== STORED && entry.method !== DEFLATED)) return 'damaged'
  let left = entry.size
  let crc = 0
  for (const part of entry.method === STORED ? steps(packed) : inflated(packed, member)) {
    if (part === null) return 'damaged'
    const kept = part.length > left ? part.subarray(0, left) : part
    if (kept.length > 0) {
      crc = sum(crc, kept)
      left -= kept.length
      yield kept
    }
    if (kept.length < part.length) return 'larger-than-declared'
  }
  return left === 0 && crc === entry.crc ? 'sound' : 'damaged'
}

function* steps(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STEP) yield bytes.subarray(at, at + STEP)
}

/** Up to this size, a member is unpacked at once: an archive may hold a hundred thousand. */
const SMALL = 64 * 1024
/** The same, by the runtime; below the least, its call costs more than it saves. */
const [LEAST_AT_ONCE, MOST_AT_ONCE] = [4 * 1024, 32 * 1024 * 1024]

/** Ends with null where the packed bytes are damaged. */
function* inflated(packed: Uint8Array, member: Packed): Generator<Uint8Array | null> {
  const { cut = false } = member.entry
  const whole = cut ? null : inflatedWhole(packed, member)
  if (whole !== null) return yield whole
  let parts: Uint8Array[] = []
  const stream = new Inflate((part) => parts.push(part))
  for (let at = 0; at < packed.length; at += STEP) {
    const last = at + STEP >= packed.length && !cut
    const sound = pushed(stream, packed.subarray(at, at + STEP), last)
    yield* parts
    parts = []
    if (!sound) return yield null
  }
}

/** null when the member is too large for that, or damaged. */
function inflatedWhole(packed: Uint8Array, { entry, unpacking }: Packed): Uint8Array | null {
  const { size } = entry
  const length = Math.max(size, packed.length)
  if (unpacking.inflate !== undefined && length >= LEAST_AT_ONCE && length <= MOST_AT_ONCE) {
    const most = size + 1
    const whole = unpacking.inflate(packed, most)
    if (whole !== null) return whole
  }
  return length <= SMALL ? inflatedAtOnce(packed, size) : null
}

function pushed(stream: Inflate, bytes: Uint8Array, last: boolean): boolean {
  try {
    stream.push(bytes, last)
    return true
  } catch {
    return false
  }
}

/** One byte more than is declared shows that there are more; null when the bytes are damaged. */
function inflatedAtOnce(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) })
  } catch {
    return null
  }
}
