import { decodeText } from '#text/charset.ts'

/** A value of a property list; what we have no use for is null. */
export type PlistValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly PlistValue[]
  | ReadonlyMap<string, PlistValue>

const TRAILER_LENGTH = 32
const DEEPEST = 12
/** References may be shared: without a bound, a small file could unfold without end. */
const MOST_VALUES = 20_000

type Reading = {
  readonly view: DataView
  readonly offsets: (index: number) => number | null
  readonly referenceSize: number
  left: number
  bytesLeft: number
}

/**
 * Reads a binary property list (`bplist00`); null when it is none. What is damaged, too deep or
 * too much inside is null too.
 */
export function readPlist(bytes: Uint8Array): PlistValue {
  const magic = decodeText(bytes.subarray(0, 6), 'us-ascii')
  if (magic !== 'bplist' || bytes.length < 8 + TRAILER_LENGTH) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const trailer = bytes.length - TRAILER_LENGTH
  const [offsetSize, referenceSize] = [view.getUint8(trailer + 6), view.getUint8(trailer + 7)]
  const count = numberAt(view, trailer + 8, 8) ?? 0
  const table = numberAt(view, trailer + 24, 8) ?? 0
  const top = numberAt(view, trailer + 16, 8) ?? 0
  const offsets = (index: number) =>
    index < count ? numberAt(view, table + index * offsetSize, offsetSize) : null
  return valueAt(
    { view, offsets, referenceSize, left: MOST_VALUES, bytesLeft: bytes.length },
    top,
    0,
  )
}

/** A whole number, the high byte first; null outside of the file. */
function numberAt(view: DataView, at: number, size: number): number | null {
  if (size < 1 || size > 8 || at < 0 || at + size > view.byteLength) return null
  let value = 0
  for (let index = 0; index < size; index += 1) value = value * 256 + view.getUint8(at + index)
  return value
}

function valueAt(reading: Reading, index: number, depth: number): PlistValue {
  const at = reading.offsets(index)
  reading.left -= 1
  if (at === null || at >= reading.view.byteLength || depth > DEEPEST || reading.left < 0)
    return null
  const marker = reading.view.getUint8(at)
  const kind = marker >> 4
  if (kind === 0x0) return marker === 0x09 ? true : marker === 0x08 ? false : null
  if (kind === 0x1) return numberAt(reading.view, at + 1, 2 ** (marker & 0x0f))
  if (kind === 0x2 || kind === 0x3) return realAt(reading.view, at + 1, marker & 0x0f)
  const sized = sizeAt(reading.view, at)
  if (sized === null) return null
  if (kind === 0xa)
    return referencesAt(reading, sized).map((one) => valueAt(reading, one, depth + 1))
  if (kind === 0xd) return dictionaryAt(reading, sized, depth)
  return bytesValue(reading, kind, sized)
}

function realAt(view: DataView, at: number, power: number): number | null {
  if (power === 2 && at + 4 <= view.byteLength) return view.getFloat32(at)
  return power === 3 && at + 8 <= view.byteLength ? view.getFloat64(at) : null
}

type Sized = { readonly size: number; readonly from: number }

/** Small sizes stand in the marker; others in a number after it. */
function sizeAt(view: DataView, at: number): Sized | null {
  const small = view.getUint8(at) & 0x0f
  if (small < 0x0f) return { size: small, from: at + 1 }
  if (at + 1 >= view.byteLength) return null
  const length = 2 ** (view.getUint8(at + 1) & 0x0f)
  const size = numberAt(view, at + 2, length)
  return size === null ? null : { size, from: at + 2 + length }
}

/** Data of the file are given once: shared, they could fill the memory. */
function bytesValue(reading: Reading, kind: number, { size, from }: Sized): PlistValue {
  const { view } = reading
  const length = kind === 0x6 ? 2 * size : size
  reading.bytesLeft -= length
  if (from + length > view.byteLength || reading.bytesLeft < 0) return null
  const bytes = new Uint8Array(view.buffer, view.byteOffset + from, length)
  if (kind === 0x4) return bytes
  if (kind === 0x5) return decodeText(bytes, 'us-ascii')
  return kind === 0x6 ? decodeText(bytes, 'utf-16be') : null
}

function referencesAt({ view, referenceSize, left }: Reading, { size, from }: Sized) {
  const found: number[] = []
  for (let index = 0; index < Math.min(size, left); index += 1) {
    const one = numberAt(view, from + index * referenceSize, referenceSize)
    if (one === null) break
    found.push(one)
  }
  return found
}

function dictionaryAt(reading: Reading, sized: Sized, depth: number): PlistValue {
  const all = referencesAt(reading, { ...sized, size: 2 * sized.size })
  const entries = new Map<string, PlistValue>()
  const half = Math.min(sized.size, Math.floor(all.length / 2))
  for (let index = 0; index < half; index += 1) {
    const key = valueAt(reading, all[index] ?? -1, DEEPEST)
    if (typeof key === 'string')
      entries.set(key, valueAt(reading, all[sized.size + index] ?? -1, depth + 1))
  }
  return entries
}
