import { textBytes } from '#text/charset.ts'

/** The pages of a database file (SQLite), read and never written. */
export type DatabasePages = {
  readonly count: number
  /** What of a page its contents may use: the bytes reserved at its end left out. */
  readonly usable: number
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** The file ends before its last page. */
  readonly truncated: boolean
  /** It is written with a log beside it, where the newest rows may stand. */
  readonly usesLog: boolean
  /** Pages are numbered from 1; null for one that the file has not. */
  readonly page: (number: number) => DataView | null
}

const MAGIC = textBytes('SQLite format 3\0')
/** The header of the database stands at the start of the first page. */
export const HEADER_LENGTH = 100
const SMALLEST_USABLE = 480
const LOG = 2

/** Whether a file begins as a database does. */
export function startsDatabase(bytes: Uint8Array): boolean {
  return MAGIC.every((sign, index) => bytes[index] === sign)
}

/**
 * Opens a database by its header; null when it is none.
 *
 * @see https://www.sqlite.org/fileformat2.html, section 1.3
 */
export function openPages(bytes: Uint8Array): DatabasePages | null {
  if (!startsDatabase(bytes) || bytes.length < HEADER_LENGTH) return null
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_LENGTH)
  const written = header.getUint16(16)
  const size = written === 1 ? 65_536 : written
  const usable = size - header.getUint8(20)
  if (size < 512 || !Number.isInteger(Math.log2(size)) || usable < SMALLEST_USABLE) return null
  const count = Math.floor(bytes.length / size)
  return {
    count,
    usable,
    encoding: encodingOf(header.getUint32(56)),
    truncated: header.getUint32(28) > count,
    usesLog: header.getUint8(19) === LOG,
    page: (number) =>
      number >= 1 && number <= count
        ? new DataView(bytes.buffer, bytes.byteOffset + (number - 1) * size, usable)
        : null,
  }
}

function encodingOf(code: number): DatabasePages['encoding'] {
  if (code === 2) return 'utf-16le'
  return code === 3 ? 'utf-16be' : 'utf-8'
}
