/** What a storage holds: streams by their bytes, storages by what they hold. */
export type StorageContent = { readonly [name: string]: Uint8Array | StorageContent }

const SECTOR = 512
const SMALL = 64
const CUTOFF = 4096
const END = 0xfffffffe
const FREE = 0xffffffff
const ENTRY = 128

type Entry = {
  readonly name: string
  readonly type: number
  readonly bytes: Uint8Array
  child: number
  right: number
  start: number
}

/**
 * Writes a compound file (CFB, version 3), small streams in the small sectors.
 *
 * @see MS-CFB, section 2
 */
export function compoundFile(content: StorageContent): Uint8Array {
  const entries: Entry[] = []
  addEntry(entries, 'Root Entry', content)
  const [root] = entries
  if (root !== undefined) Object.assign(root, { type: 5 })
  const small = chained(entries, SMALL, (entry) => entry.bytes.length < CUTOFF)
  const sectors = chained(entries, SECTOR, (entry) => entry.bytes.length >= CUTOFF)
  const place = (bytes: Uint8Array) => sectors.add(bytes)
  const smallStart = place(small.content())
  if (root !== undefined) Object.assign(root, { start: smallStart, bytes: small.content() })
  const smallTable = place(numbers(small.next, SECTOR))
  const directory = place(directoryBytes(entries))
  const tableSectors = Math.ceil((sectors.next.length + 8) / (SECTOR / 4))
  const tableStart = sectors.next.length
  for (let index = 0; index < tableSectors; index += 1) sectors.next.push(0xfffffffd)
  const table = numbers(sectors.next, SECTOR)
  const header = headerBytes({ tableSectors, tableStart, directory, smallTable, small: small.next })
  return Buffer.concat([header, sectors.content(), table])
}

function addEntry(entries: Entry[], name: string, content: Uint8Array | StorageContent): number {
  const isStream = content instanceof Uint8Array
  const bytes = isStream ? content : new Uint8Array(0)
  const entry = { name, type: isStream ? 2 : 1, bytes, child: FREE, right: FREE, start: END }
  const index = entries.push(entry) - 1
  if (isStream) return index
  let before: Entry | null = null
  for (const [childName, child] of Object.entries(content)) {
    const at = addEntry(entries, childName, child)
    if (before === null) entry.child = at
    else before.right = at
    before = entries[at] ?? null
  }
  return index
}

/** Sectors of one size and their chains, with the streams that belong in them. */
function chained(entries: readonly Entry[], size: number, isHere: (entry: Entry) => boolean) {
  const next: number[] = []
  const parts: Uint8Array[] = []
  const add = (bytes: Uint8Array): number => {
    const count = Math.ceil(bytes.length / size)
    if (count === 0) return END
    const start = next.length
    for (let index = 1; index <= count; index += 1) {
      next.push(index === count ? END : start + index)
    }
    parts.push(bytes, new Uint8Array(count * size - bytes.length))
    return start
  }
  for (const entry of entries) {
    if (entry.type === 2 && isHere(entry)) entry.start = add(entry.bytes)
  }
  return { next, add, content: () => new Uint8Array(Buffer.concat(parts)) }
}

function numbers(values: readonly number[], multiple: number): Uint8Array {
  const length = Math.max(1, Math.ceil((4 * values.length) / multiple)) * multiple
  const view = new DataView(new ArrayBuffer(length))
  for (let at = 0; at < length; at += 4) view.setUint32(at, values[at / 4] ?? FREE, true)
  return new Uint8Array(view.buffer)
}

function directoryBytes(entries: readonly Entry[]): Uint8Array {
  const length = Math.ceil((entries.length * ENTRY) / SECTOR) * SECTOR
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  for (const [index, entry] of entries.entries()) {
    const at = index * ENTRY
    const name = Buffer.from(`${entry.name}\0`, 'utf16le')
    bytes.set(name, at)
    view.setUint16(at + 64, name.length, true)
    view.setUint8(at + 66, entry.type)
    view.setUint8(at + 67, 1)
    for (const [place, value] of [
      [68, FREE],
      [72, entry.right],
      [76, entry.child],
      [116, entry.start],
      [120, entry.bytes.length],
    ] as const) {
      view.setUint32(at + place, value, true)
    }
  }
  return bytes
}

type HeaderFacts = {
  readonly tableSectors: number
  readonly tableStart: number
  readonly directory: number
  readonly smallTable: number
  readonly small: readonly number[]
}

function headerBytes(facts: HeaderFacts): Uint8Array {
  const bytes = new Uint8Array(SECTOR)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(bytes.buffer)
  for (const [place, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const) {
    view.setUint16(place, value, true)
  }
  for (const [place, value] of [
    [44, facts.tableSectors],
    [48, facts.directory],
    [56, CUTOFF],
    [60, facts.smallTable],
    [64, Math.ceil((4 * facts.small.length) / SECTOR)],
    [68, END],
    [72, 0],
  ] as const) {
    view.setUint32(place, value, true)
  }
  for (let index = 0; index < 109; index += 1) {
    const sector = index < facts.tableSectors ? facts.tableStart + index : FREE
    view.setUint32(76 + 4 * index, sector, true)
  }
  return bytes
}
