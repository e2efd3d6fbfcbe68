import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { invariant } from '@quittance/kernel'

/** A file of an archive: an ASCII path and its bytes. */
export type ArchiveFile = { readonly path: string; readonly bytes: Uint8Array }

/** Signatures of APPNOTE 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL_HEADER = 0x04034b50
const DIRECTORY_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const VERSION = 20
/** 1 January 1980, midnight: no clock and no time zone reaches the bytes. */
const FIXED_DATE = 0x0021
/** A regular file that all may read, made on Unix. */
const MADE_ON_UNIX = (3 << 8) | VERSION
const REGULAR_FILE = 0o100644 * 0x10000

/** What the 32 and 16 bits of a plain archive hold. */
const LARGEST_ARCHIVE = 0xffff_ffff
const MOST_FILES = 0xffff

/**
 * A ZIP of stored files, in the order given: the same files are the same bytes everywhere.
 *
 * Nothing is compressed: an expert finds the bytes of an exhibit in the bytes of the archive.
 */
export function storedZip(files: readonly ArchiveFile[]): Uint8Array {
  const { heads, tail } = storedZipFrame(
    files.map(({ path, bytes }) => ({ path, size: bytes.length, crc: crc32(bytes) })),
  )
  const parts = files.flatMap(({ bytes }, rank) => [heads[rank] ?? new Uint8Array(0), bytes])
  return concatBytes(...parts, tail)
}

/** A file whose bytes are elsewhere: its path, their length, and their CRC-32. */
export type FramedFile = { readonly path: string; readonly size: number; readonly crc: number }

/**
 * What {@link storedZip} writes around the bytes of files: a head before each, a tail after the last;
 * for files too large to be held at once.
 */
export function storedZipFrame(files: readonly FramedFile[]): {
  readonly heads: readonly Uint8Array[]
  readonly tail: Uint8Array
  /** Of the whole archive. */
  readonly sizeBytes: number
} {
  const heads: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { path, size, crc } of files) {
    const name = utf8ToBytes(path)
    const about = { name, size, crc }
    const head = concatBytes(localHeader(about), name)
    heads.push(head)
    directory.push(concatBytes(directoryHeader(about, offset), name))
    offset += head.length + size
  }
  const listed = concatBytes(...directory)
  invariant(offset + listed.length < LARGEST_ARCHIVE, 'a plain archive is under 4 GiB')
  invariant(files.length < MOST_FILES, 'a plain archive has fewer than 65,535 files')
  const tail = concatBytes(listed, endRecord(files.length, listed.length, offset))
  return { heads, tail, sizeBytes: offset + tail.length }
}

type About = { readonly name: Uint8Array; readonly size: number; readonly crc: number }

function localHeader({ name, size, crc }: About): Uint8Array {
  const view = new DataView(new ArrayBuffer(30))
  view.setUint32(0, LOCAL_HEADER, true)
  view.setUint16(4, VERSION, true)
  view.setUint16(12, FIXED_DATE, true)
  view.setUint32(14, crc, true)
  view.setUint32(18, size, true)
  view.setUint32(22, size, true)
  view.setUint16(26, name.length, true)
  return new Uint8Array(view.buffer)
}

function directoryHeader({ name, size, crc }: About, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46))
  view.setUint32(0, DIRECTORY_HEADER, true)
  view.setUint16(4, MADE_ON_UNIX, true)
  view.setUint16(6, VERSION, true)
  view.setUint16(14, FIXED_DATE, true)
  view.setUint32(16, crc, true)
  view.setUint32(20, size, true)
  view.setUint32(24, size, true)
  view.setUint16(28, name.length, true)
  view.setUint32(38, REGULAR_FILE, true)
  view.setUint32(42, offset, true)
  return new Uint8Array(view.buffer)
}

function endRecord(count: number, length: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, END_OF_DIRECTORY, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, length, true)
  view.setUint32(16, offset, true)
  return new Uint8Array(view.buffer)
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1 ? 0xedb88320 : 0) ^ (value >>> 1)
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
