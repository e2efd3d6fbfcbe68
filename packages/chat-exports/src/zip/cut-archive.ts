import type { DirectoryEntry } from '#zip/zip-directory.ts'
import { decodeUtf8 } from '#text/utf8.ts'

/** APPNOTE 4.3.7 and 4.3.9. */
const DESCRIPTOR = 0x08074b50
const LOCAL_LENGTH = 30
const HEADER = { signature: 0x04034b50, length: LOCAL_LENGTH }
/** Its signature, the checksum and two sizes of 32 or 64 bits. */
const DESCRIPTOR_LENGTHS = [16, 24]
const [SIZES_FOLLOW, ENCRYPTED] = [8, 1]
/** As a size of ZIP64: it stands elsewhere, and is looked for as one that follows. */
const ELSEWHERE = 0xffff_ffff
/** One more than an archive may hold: what is beyond is refused. */
const MOST_ENTRIES = 100_001

/**
 * The members of an archive whose directory is lost, by the header that stands before each: those
 * that are whole, then the one in which the archive stops.
 *
 * A directory stands at the end: an archive that was cut has none. What it held after the cut is not
 * known, nor how many members.
 *
 * @see APPNOTE 4.3.7 (local headers), 4.3.9 (data descriptors)
 */
export function entriesWithoutDirectory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: DirectoryEntry[] = []
  let at = 0
  while (entries.length < MOST_ENTRIES && isAt(view, at, HEADER)) {
    const found = entryAt(view, bytes, at)
    if (found === null) break
    entries.push(found.entry)
    if (found.entry.cut === true) break
    at = found.next
  }
  return withRoomForTheCut(entries)
}

type Mark = { readonly signature: number; readonly length: number }

function isAt(view: DataView, at: number, { signature, length }: Mark): boolean {
  return at + length <= view.byteLength && view.getUint32(at, true) === signature
}

type Found = { readonly entry: DirectoryEntry; readonly next: number }

/** null where even its name is cut. */
function entryAt(view: DataView, bytes: Uint8Array, at: number): Found | null {
  const flags = view.getUint16(at + 6, true)
  const nameFrom = at + LOCAL_LENGTH
  const nameTo = nameFrom + view.getUint16(at + 26, true)
  const from = nameTo + view.getUint16(at + 28, true)
  if (nameTo > bytes.length) return null
  const about = {
    name: decodeUtf8(bytes.subarray(nameFrom, nameTo)),
    method: view.getUint16(at + 8, true),
    localOffset: at,
    encrypted: (flags & ENCRYPTED) !== 0,
    symbolicLink: false,
  }
  const crc = view.getUint32(at + 14, true)
  const packedSize = view.getUint32(at + 18, true)
  const size = view.getUint32(at + 22, true)
  const follows = (flags & SIZES_FOLLOW) !== 0 && packedSize === 0
  const told =
    follows || packedSize === ELSEWHERE
      ? sizesBehind(view, bytes, from)
      : { crc, packedSize, size, next: from + packedSize }
  if (told === null || told.next > bytes.length) {
    const rest = { crc: 0, packedSize: Math.max(0, bytes.length - from), size: 0 }
    return { entry: { ...about, ...rest, cut: true }, next: bytes.length }
  }
  const { next, ...sizes } = told
  return { entry: { ...about, ...sizes }, next }
}

type Sizes = Pick<DirectoryEntry, 'crc' | 'packedSize' | 'size'> & { readonly next: number }

/** The sizes that stand behind the bytes: found where they count the bytes before them. */
function sizesBehind(view: DataView, bytes: Uint8Array, from: number): Sizes | null {
  for (let at = bytes.indexOf(0x50, from); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    for (const length of DESCRIPTOR_LENGTHS) {
      if (!isAt(view, at, { signature: DESCRIPTOR, length })) continue
      const packedSize = view.getUint32(at + 8, true)
      const next = at + length
      const isFollowed = next === bytes.length || (bytes[next] === 0x50 && bytes[next + 1] === 0x4b)
      if (packedSize !== at - from || !isFollowed) continue
      const crc = view.getUint32(at + 4, true)
      return { crc, packedSize, size: view.getUint32(at + (length === 16 ? 12 : 16), true), next }
    }
  }
  return null
}

const EXPANSION = 200
const FREE = 10 * 1024 ** 2
const LARGEST = 1024 ** 3

/** What the member in which the archive stops may give: as much as an archive may expand. */
function withRoomForTheCut(entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  const whole = entries.filter(({ cut }) => cut !== true)
  const before = whole.reduce((sum, { size }) => sum + size, 0)
  return entries.map((entry) => {
    if (entry.cut !== true) return entry
    const most = Math.max(EXPANSION * entry.packedSize, FREE - before)
    return { ...entry, size: Math.max(0, Math.min(most, LARGEST - before)) }
  })
}
