import { decodeUtf8 } from '#text/utf8.ts'

/** A member as the central directory describes it. */
export type DirectoryEntry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly localOffset: number
  readonly encrypted: boolean
  readonly symbolicLink: boolean
  /** The archive stops in it: its packed bytes are those that are left, its size is a bound. */
  readonly cut?: true
}

/** APPNOTE 4.3.16, 4.3.12 and 4.3.7. */
const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_HEADER = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const HEADER_LENGTH = 46
const LOCAL_LENGTH = 30
const UNIX_LINK = 0xa000

/** The entries of the central directory; null when there is no sound one. */
export function readDirectory(bytes: Uint8Array): readonly DirectoryEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries: DirectoryEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (at + HEADER_LENGTH <= end && view.getUint32(at, true) === DIRECTORY_HEADER) {
    entries.push(entryAt(view, bytes, at))
    at += HEADER_LENGTH
    at +=
      view.getUint16(at - 18, true) + view.getUint16(at - 16, true) + view.getUint16(at - 14, true)
  }
  const declared = view.getUint16(end + 10, true)
  return entries.length % 0x10000 === declared || declared === 0xffff ? entries : null
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): DirectoryEntry {
  const nameLength = view.getUint16(at + 28, true)
  const attributes = view.getUint32(at + 38, true)
  return {
    name: decodeUtf8(bytes.subarray(at + HEADER_LENGTH, at + HEADER_LENGTH + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    localOffset: view.getUint32(at + 42, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    symbolicLink: ((attributes >>> 16) & 0xf000) === UNIX_LINK,
  }
}

/** The packed bytes of a member; null when they are not where the directory says. */
export function packedBytes(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array | null {
  const at = entry.localOffset
  if (at + LOCAL_LENGTH > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(at, true) !== LOCAL_HEADER) return null
  const from = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const to = from + entry.packedSize
  return to > bytes.length ? null : bytes.subarray(from, to)
}
