import { openLog } from '#sqlite/log.ts'
import { textBytes } from '#text/charset.ts'

/** The pages of a database file (SQLite), read and never written. */
export type DatabasePages = {
  readonly count: number
  /** What of a page its contents may use: the bytes reserved at its end left out. */
  readonly usable: number
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** The file ends before its last page. */
  readonly truncated: boolean
  /** It is written with a log beside it, where the newest rows may stand, and which was not read. */
  readonly lacksLog: boolean
  /** Pages are numbered from 1; null for one that the file has not. */
  readonly page: (number: number) => DataView | null
  /** Whether a page is the one of the log. */
  readonly inLog: (number: number) => boolean
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
 * Opens a database by its header, with the log beside it where there is one; null when it is none.
 *
 * @see https://www.sqlite.org/fileformat2.html, section 1.3
 */
export function openPages(bytes: Uint8Array, beside?: Uint8Array): DatabasePages | null {
  if (!startsDatabase(bytes) || bytes.length < HEADER_LENGTH) return null
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_LENGTH)
  const written = header.getUint16(16)
  const size = written === 1 ? 65_536 : written
  const usable = size - header.getUint8(20)
  if (size < 512 || !Number.isInteger(Math.log2(size)) || usable < SMALLEST_USABLE) return null
  const stored = Math.floor(bytes.length / size)
  const usesLog = header.getUint8(19) === LOG
  const log = usesLog && beside !== undefined ? openLog(beside, size) : null
  const logged = (number: number) => log?.page(number) ?? null
  const own = (number: number) =>
    number >= 1 && number <= stored
      ? new DataView(bytes.buffer, bytes.byteOffset + (number - 1) * size, usable)
      : null
  const declared = logged(1)?.getUint32(28) ?? header.getUint32(28)
  return {
    // No more than both files have room for, whatever they declare.
    count: stored + Math.floor((beside?.length ?? 0) / size),
    usable,
    encoding: encodingOf(header.getUint32(56)),
    truncated: declared > Math.max(stored, log?.count ?? 0),
    lacksLog: usesLog && log === null && beside?.length !== 0,
    inLog: (number) => logged(number) !== null,
    page: (number) => {
      const page = logged(number)
      return page === null ? own(number) : new DataView(page.buffer, page.byteOffset, usable)
    },
  }
}

function encodingOf(code: number): DatabasePages['encoding'] {
  if (code === 2) return 'utf-16le'
  return code === 3 ? 'utf-16be' : 'utf-8'
}
