/** The pages that the log beside a database holds (`-wal`), as its last commit left them. */
export type DatabaseLog = {
  /** How many pages the database has once the log is taken into account. */
  readonly count: number
  /** A page as the log has it; null for one that the database's own file has. */
  readonly page: (number: number) => DataView | null
}

const HEADER = 32
const FRAME = 24
/** The last bit says how the words are read that the checksums are of. */
const MAGIC = 0x377f0682

/**
 * Opens the log of a database of such pages: the last copy of each page up to the last commit. What
 * follows, of an earlier use of the log or of a transaction that did not end, is left out, as is
 * everything after the first frame that is not whole.
 *
 * @returns null when it is no log of this database; a log without a commit changes nothing.
 * @see https://www.sqlite.org/fileformat2.html, section 4
 */
export function openLog(bytes: Uint8Array, pageSize: number): DatabaseLog | null {
  if (bytes.length < HEADER) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = view.getUint32(0)
  if (magic >>> 1 !== MAGIC >>> 1 || sizeOf(view) !== pageSize) return null
  const sum = startSum(view, (magic & 1) === 0)
  sum.add(0, FRAME)
  if (!sum.is(24)) return null
  const committed = new Map<number, number>()
  let pending = new Map<number, number>()
  let count = 0
  for (let at = HEADER; at + FRAME + pageSize <= bytes.length; at += FRAME + pageSize) {
    if (!sameSalts(view, at)) break
    sum.add(at, 8)
    sum.add(at + FRAME, pageSize)
    if (!sum.is(at + 16)) break
    pending.set(view.getUint32(at), at + FRAME)
    const size = view.getUint32(at + 4)
    if (size === 0) continue
    for (const [number, place] of pending) committed.set(number, place)
    pending = new Map()
    count = size
  }
  return {
    count,
    page: (number) => {
      const place = number > count ? undefined : committed.get(number)
      return place === undefined
        ? null
        : new DataView(bytes.buffer, bytes.byteOffset + place, pageSize)
    },
  }
}

function sizeOf(view: DataView): number {
  const written = view.getUint32(8)
  return written === 1 ? 65_536 : written
}

/** A frame belongs to this use of the log when it carries the salts of its header. */
function sameSalts(view: DataView, at: number): boolean {
  return (
    view.getUint32(at + 8) === view.getUint32(16) && view.getUint32(at + 12) === view.getUint32(20)
  )
}

/** The running checksum of the log: each frame's goes on from the one before. */
function startSum(view: DataView, littleEndian: boolean) {
  let one = 0
  let two = 0
  return {
    add: (from: number, length: number) => {
      for (let at = from; at < from + length; at += 8) {
        one = (one + view.getUint32(at, littleEndian) + two) | 0
        two = (two + view.getUint32(at + 4, littleEndian) + one) | 0
      }
    },
    is: (at: number) => one >>> 0 === view.getUint32(at) && two >>> 0 === view.getUint32(at + 4),
  }
}
