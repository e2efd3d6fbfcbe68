import { joinBytes } from '#bytes/join-bytes.ts'
import { decodeText, textBytes } from '#text/charset.ts'

/** A stream or a storage of a compound file. */
export type CompoundEntry = {
  readonly name: string
  readonly kind: 'storage' | 'stream'
  readonly children: () => readonly CompoundEntry[]
  /** The bytes of a stream; null when its chain is broken, or the file was read too often. */
  readonly bytes: () => Uint8Array | null
}

const MAGIC = textBytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')
const HEADER_LENGTH = 512
/** Sectors from here on are signs: end of a chain, free, part of the tables. */
const FIRST_SIGN = 0xfffffffa
const NO_ENTRY = 0xffffffff
const ENTRY_LENGTH = 128
/** Streams may share sectors; all that is read of a file is bounded by its length, so often. */
const MOST_READINGS = 3

/** A compound file opened at its root storage. */
export type CompoundFile = {
  readonly root: CompoundEntry
  /** Whether a chain that was followed so far ended too early, as in a file that was cut. */
  readonly broken: () => boolean
}

export function startsCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((sign, index) => bytes[index] === sign)
}

type Sectors = {
  readonly view: DataView
  readonly size: number
  readonly count: number
  readonly next: (sector: number) => number
  readonly breaks: () => void
}

/**
 * Opens a compound file (CFB); null when it is none, or its directory is lost. Chains are followed no
 * further than the file is long.
 *
 * @see MS-CFB, section 2
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (!startsCompoundFile(bytes) || bytes.length < HEADER_LENGTH) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const power = view.getUint16(30, true)
  if (power !== 9 && power !== 12) return null
  const size = 2 ** power
  const count = Math.floor(bytes.length / size)
  const table = tableOf(view, { size, count })
  let broken = false
  const breaks = () => {
    broken = true
  }
  const next = (sector: number) => entryOf(view, table, sector) ?? lost(breaks)
  const sectors = { view, size, count, next, breaks }
  const directory = chainBytes(sectors, view.getUint32(48, true), bytes.length)
  const root = directory === null ? null : openDirectory(sectors, directory)
  return root === null ? null : { root, broken: () => broken }
}

function lost(breaks: () => void): number {
  breaks()
  return NO_ENTRY
}

type Table = { readonly places: readonly number[]; readonly size: number }

/** Where the sectors of the allocation table stand: in the header, then in a chain of lists. */
function tableOf(view: DataView, { size, count }: { size: number; count: number }): Table {
  const wanted = Math.min(view.getUint32(44, true), count)
  const places: number[] = []
  const take = (at: number, entries: number) => {
    for (let index = 0; index < entries && places.length < wanted; index += 1) {
      const from = at + 4 * index
      if (from + 4 <= view.byteLength) places.push((view.getUint32(from, true) + 1) * size)
    }
  }
  take(76, 109)
  let list = view.getUint32(68, true)
  for (let step = 0; step < count && list < count && places.length < wanted; step += 1) {
    const at = (list + 1) * size
    take(at, size / 4 - 1)
    list = at + size <= view.byteLength ? view.getUint32(at + size - 4, true) : NO_ENTRY
  }
  return { places, size }
}

/** What follows a sector in its chain; null where the table was cut away. */
function entryOf(view: DataView, { places, size }: Table, sector: number): number | null {
  const perSector = size / 4
  const place = places[Math.floor(sector / perSector)]
  const at = (place ?? view.byteLength) + 4 * (sector % perSector)
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : null
}

/** The sectors of a chain one after the other, up to `most` bytes; null when the chain breaks. */
function chainBytes(sectors: Sectors, first: number, most: number): Uint8Array | null {
  const { view, size, count, next } = sectors
  const parts: Uint8Array[] = []
  let sector = first
  while (sector < FIRST_SIGN && parts.length * size < most) {
    const at = (sector + 1) * size
    if (parts.length > count || at >= view.byteLength) {
      sectors.breaks()
      return null
    }
    const length = Math.min(size, view.byteLength - at)
    parts.push(new Uint8Array(view.buffer, view.byteOffset + at, length))
    sector = next(sector)
  }
  return joinBytes(parts)
}

type DirectoryEntry = {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly length: number
}

const STORAGE = 1
const STREAM = 2
const ROOT = 5

function openDirectory(sectors: Sectors, directory: Uint8Array): CompoundEntry | null {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const count = Math.floor(directory.length / ENTRY_LENGTH)
  const read = (index: number) => (index < count ? directoryEntry(view, index) : null)
  const root = read(0)
  if (root === null || root.type !== ROOT) return null
  const stream = streamReader(sectors, root)
  const open = (entry: DirectoryEntry): CompoundEntry => ({
    name: entry.name,
    kind: entry.type === STREAM ? 'stream' : 'storage',
    bytes: () => (entry.type === STREAM ? stream(entry) : null),
    children: () => siblings(entry.child, read).map(open),
  })
  return open(root)
}

function directoryEntry(view: DataView, index: number): DirectoryEntry | null {
  const at = index * ENTRY_LENGTH
  const type = view.getUint8(at + 66)
  if (type !== STORAGE && type !== STREAM && type !== ROOT) return null
  const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
  const name = new Uint8Array(view.buffer, view.byteOffset + at, nameLength)
  const long = (place: number) => view.getUint32(at + place, true)
  return {
    name: decodeText(name, 'utf-16le'),
    type,
    left: long(68),
    right: long(72),
    child: long(76),
    start: long(116),
    length: long(120),
  }
}

/** The entries of a storage stand in a tree of siblings; each is entered once. */
function siblings(
  first: number,
  read: (index: number) => DirectoryEntry | null,
): readonly DirectoryEntry[] {
  const found: DirectoryEntry[] = []
  const entered = new Set<number>()
  const waiting = [first]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entered.has(index) ? null : read(index)
    entered.add(index)
    if (entry === null || entry.type === ROOT) continue
    found.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** Streams shorter than the cutoff stand in the stream of the root, in sectors of their own. */
function streamReader(sectors: Sectors, root: DirectoryEntry) {
  const { view } = sectors
  const cutoff = view.getUint32(56, true)
  const small = smallSectors(sectors, root)
  let left = MOST_READINGS * view.byteLength
  return ({ start, length }: DirectoryEntry): Uint8Array | null => {
    left -= length
    if (length > view.byteLength || left < 0) return null
    const whole = chainBytes(length < cutoff ? small() : sectors, start, length)
    if (whole !== null && whole.length >= length) return whole.subarray(0, length)
    sectors.breaks()
    return null
  }
}

/** Small sectors have no header before them: a view that begins one sector early stands for it. */
function smallSectors(sectors: Sectors, root: DirectoryEntry): () => Sectors {
  let made: Sectors | null = null
  return () => {
    made ??= makeSmallSectors(sectors, root)
    return made
  }
}

function makeSmallSectors(sectors: Sectors, root: DirectoryEntry): Sectors {
  const { view } = sectors
  const size = 2 ** Math.min(Math.max(view.getUint16(32, true), 2), 9)
  const content = chainBytes(sectors, root.start, view.byteLength) ?? new Uint8Array(0)
  const table = chainBytes(sectors, view.getUint32(60, true), view.byteLength) ?? new Uint8Array(0)
  const entries = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const shifted = joinBytes([new Uint8Array(size), content])
  return {
    view: new DataView(shifted.buffer),
    size,
    count: Math.floor(shifted.length / size),
    next: (sector) =>
      4 * sector + 4 <= entries.byteLength
        ? entries.getUint32(4 * sector, true)
        : lost(sectors.breaks),
    breaks: sectors.breaks,
  }
}
