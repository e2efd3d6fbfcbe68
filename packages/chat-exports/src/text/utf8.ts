const REPLACEMENT = 0xfffd
/** Few enough that `String.fromCharCode` takes them as arguments. */
const BATCH = 4096

/**
 * Decodes UTF-8; each malformed sequence gives one U+FFFD, and a byte-order mark stays a character.
 *
 * @see Unicode 17, section 3.9, « U+FFFD substitution of maximal subparts »
 */
export function decodeUtf8(bytes: Uint8Array, from = 0, to: number = bytes.length): string {
  if (to - from <= BATCH) return decodeBatch(bytes, from, to)
  const parts: string[] = []
  for (let at = from; at < to;) {
    const end = endOfBatch(bytes, at + BATCH, to)
    parts.push(decodeBatch(bytes, at, end))
    at = end
  }
  return parts.join('')
}

/** Where a batch ends: before a sequence, so that none is cut. */
function endOfBatch(bytes: Uint8Array, target: number, last: number): number {
  if (target >= last) return last
  let to = target
  while (to > target - 3 && isContinuation(bytes[to] ?? 0)) to -= 1
  return to
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

/** Reused from one call to the next: most texts are short, and there are millions. */
const scratch = new Uint16Array(BATCH)

function decodeBatch(bytes: Uint8Array, from: number, to: number): string {
  let count = 0
  let at = from
  while (at < to) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      scratch[count] = first
      count += 1
      at += 1
      continue
    }
    const length = sequenceLength(bytes, at, to)
    const point = length > 0 ? codePointOf(bytes, at, length) : REPLACEMENT
    if (point < 0x10000) scratch[count] = point
    else {
      scratch[count] = 0xd800 + ((point - 0x10000) >> 10)
      count += 1
      scratch[count] = 0xdc00 + ((point - 0x10000) & 0x3ff)
    }
    count += 1
    at += Math.max(1, Math.abs(length))
  }
  return unitsText(count)
}

function unitsText(count: number): string {
  const units: ArrayLike<number> = scratch.subarray(0, count)
  return Reflect.apply(String.fromCharCode, null, units)
}

/** True when the bytes are UTF-8 without a fault; a sequence cut by the end is no fault. */
export function looksLikeUtf8(bytes: Uint8Array): boolean {
  const fault = firstFault(bytes)
  return fault === bytes.length || fault + 4 > bytes.length
}

/** True when the bytes are UTF-8 to their very end. */
export function isUtf8(bytes: Uint8Array): boolean {
  return firstFault(bytes) === bytes.length
}

/** Where the first malformed sequence begins; the length of the bytes when there is none. */
function firstFault(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at] ?? 0
    const length = first < 0x80 ? 1 : sequenceLength(bytes, at, bytes.length)
    if (length <= 0) return at
    at += length
  }
  return bytes.length
}

/** The length of the sequence at `at`; for a malformed one, or cut, minus the bytes to replace. */
function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at] ?? 0
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4) return -1
  for (let step = 1; step < length; step += 1) {
    const next = at + step < to ? (bytes[at + step] ?? 0) : 0
    const low = step === 1 ? lowestSecond(first) : 0x80
    const high = step === 1 ? highestSecond(first) : 0xbf
    if (next < low || next > high) return -step
  }
  return length
}

function lowestSecond(first: number): number {
  return first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
}

function highestSecond(first: number): number {
  return first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
}

function codePointOf(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1))
  for (let step = 1; step < length; step += 1) {
    point = (point << 6) | ((bytes[at + step] ?? 0) & 0x3f)
  }
  return point
}
