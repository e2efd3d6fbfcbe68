import { upperHalves, windows1252Controls } from '#bytes/character-sets.data.ts'

/** A one-byte character set whose first half is ASCII. */
export type OneByteSet = keyof typeof upperHalves

/** Signs put together at once: more would overflow the call stack. */
const CHUNK = 8192

/** Reads bytes of a one-byte set; every byte has a sign, U+FFFD where the set has none. */
export function decodeOneByte(bytes: Uint8Array, set: OneByteSet | 'windows-1252'): string {
  const upper = upperHalves[set === 'windows-1252' ? 'iso-8859-1' : set]
  const signs = Array.from({ length: 256 }, (_, byte) => byte)
  for (let index = 0; index < upper.length; index += 1)
    signs[0xa0 + index] = upper.charCodeAt(index)
  if (set === 'windows-1252') {
    for (let index = 0; index < windows1252Controls.length; index += 1) {
      signs[0x80 + index] = windows1252Controls.charCodeAt(index)
    }
  }
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const codes = Array.from(bytes.subarray(from, from + CHUNK), (byte) => signs[byte] ?? byte)
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

/**
 * Reads UTF-8, strictly: overlong forms, surrogates and cut sequences are not UTF-8.
 *
 * A byte-order mark is left in the text. @returns null when the bytes are not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = []
  let codes: number[] = []
  let at = 0
  while (at < bytes.length) {
    const ascii = codes.length === 0 ? asciiChunk(bytes, at) : null
    if (ascii !== null) {
      parts.push(String.fromCharCode(...ascii))
      at += ascii.length
      continue
    }
    const first = bytes[at] ?? 0
    const length = first < 0x80 ? 1 : sequenceLength(first)
    const point = length === 1 ? first : pointOf(bytes, at, length)
    if (point === null) return null
    codes.push(point)
    at += length
    if (codes.length === CHUNK) {
      parts.push(String.fromCodePoint(...codes))
      codes = []
    }
  }
  parts.push(String.fromCodePoint(...codes))
  return parts.join('')
}

/** The next chunk where it is ASCII throughout, as most files are: read at once. */
function asciiChunk(bytes: Uint8Array, at: number): Uint8Array | null {
  const chunk = bytes.subarray(at, at + CHUNK)
  for (const byte of chunk) if (byte >= 0x80) return null
  return chunk
}

function sequenceLength(first: number): number {
  if (first >= 0xf0) return 4
  return first >= 0xe0 ? 3 : 2
}

/** The least code point of a sequence of 2, 3 and 4 bytes: below it, the form is overlong. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000] as const

function pointOf(bytes: Uint8Array, at: number, length: number): number | null {
  const first = bytes[at] ?? 0
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return null
  let point = first & (0x7f >> length)
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0
    if ((byte & 0xc0) !== 0x80) return null
    point = (point << 6) | (byte & 0x3f)
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return point < (LEAST[length] ?? 0) || point > 0x10ffff || surrogate ? null : point
}

/**
 * Reads UTF-16 of either order, told by its mark or by a first sign of ASCII; a byte left over at the
 * end is dropped. @returns null when the bytes are not UTF-16.
 */
export function decodeUtf16(
  bytes: Uint8Array,
): { readonly text: string; readonly hasBom: boolean } | null {
  const [first = 1, second = 1] = bytes
  const hasBom = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (!hasBom && (first === 0) === (second === 0)) return null
  const low = first === 0xff || (!hasBom && second === 0) ? 0 : 1
  const parts: string[] = []
  for (let from = hasBom ? 2 : 0; from + 1 < bytes.length; from += 2 * CHUNK) {
    const units = Math.min(CHUNK, Math.floor((bytes.length - from) / 2))
    const codes = Array.from({ length: units }, (_, index) => {
      const at = from + 2 * index
      return (bytes[at + low] ?? 0) + 0x100 * (bytes[at + 1 - low] ?? 0)
    })
    parts.push(String.fromCharCode(...codes))
  }
  return { text: parts.join(''), hasBom }
}

/** Text of a file whose character set is not said: UTF-8 where it is, else Windows-1252. */
export function decodeUnmarked(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes) ?? decodeOneByte(bytes, 'windows-1252')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Bytes that a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return length
}

/** True when a one-byte set has every sign of a text; each then takes one byte. */
export function fitsOneByteSet(text: string, set: OneByteSet): boolean {
  const upper: string = upperHalves[set]
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    if (point >= 0xa0 && (sign === '\uFFFD' || !upper.includes(sign))) return false
    if (point >= 0x80 && point < 0xa0) return false
  }
  return true
}
