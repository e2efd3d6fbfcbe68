import { Inflate, inflateSync } from 'fflate'
import { crc32 } from '#zip/crc32.ts'
import type { MemberState } from '#zip/zip-archive.ts'
import { packedBytes, type DirectoryEntry } from '#zip/zip-directory.ts'

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
export function* unpackMember(
  archive: Uint8Array,
  entry: DirectoryEntry,
): Generator<Uint8Array, MemberState> {
  const packed = packedBytes(archive, entry)
  if (packed === null || (entry.method !== STORED && entry.method !== DEFLATED)) return 'damaged'
  let left = entry.size
  let crc = 0
  for (const part of entry.method === STORED ? steps(packed) : inflated(packed, entry.size)) {
    if (part === null) return 'damaged'
    const kept = part.length > left ? part.subarray(0, left) : part
    if (kept.length > 0) {
      crc = crc32(crc, kept)
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

/** Ends with null where the packed bytes are damaged. */
function* inflated(packed: Uint8Array, size: number): Generator<Uint8Array | null> {
  const small = packed.length <= SMALL && size <= SMALL ? inflatedAtOnce(packed, size) : null
  if (small !== null) return yield small
  let parts: Uint8Array[] = []
  const stream = new Inflate((part) => parts.push(part))
  for (let at = 0; at < packed.length; at += STEP) {
    const sound = pushed(stream, packed.subarray(at, at + STEP), at + STEP >= packed.length)
    yield* parts
    parts = []
    if (!sound) return yield null
  }
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
