const REPLACEMENT = '\ufffd'
/** Few enough that `String.fromCharCode` takes them as arguments. */
const BATCH = 4096

/**
 * Decodes UTF-8; each malformed sequence gives one U+FFFD, and a byte-order mark stays a character.
 *
 * @see Unicode 17, section 3.9, « U+FFFD substitution of maximal subparts »
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.length === 0) return ''
  let text = ''
  let units: number[] = []
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      units.push(first)
      at += 1
    } else {
      const length = sequenceLength(bytes, at, first)
      if (length > 0) pushCodePoint(units, codePointOf(bytes, at, length))
      else units.push(REPLACEMENT.charCodeAt(0))
      at += Math.max(1, Math.abs(length))
    }
    if (units.length >= BATCH) {
      text += String.fromCharCode(...units)
      units = []
    }
  }
  return text + String.fromCharCode(...units)
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
    const length = first < 0x80 ? 1 : sequenceLength(bytes, at, first)
    if (length <= 0) return at
    at += length
  }
  return bytes.length
}

/** The length of the sequence at `at`; for a malformed one, minus the bytes to replace. */
function sequenceLength(bytes: Uint8Array, at: number, first: number): number {
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4) return -1
  for (let step = 1; step < length; step += 1) {
    const next = bytes[at + step] ?? 0
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

function pushCodePoint(units: number[], point: number): void {
  if (point < 0x10000) units.push(point)
  else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff))
}
