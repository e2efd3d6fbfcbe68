import { decodeUtf8, isUtf8 } from '#text/utf8.ts'

/**
 * Decodes a character set that this package has no table for, by its label in lower case; null
 * when the runtime does not know it either.
 */
export type DecodeCharset = (label: string, bytes: Uint8Array) => string | null

/** What 0x80 to 0x9F stand for in windows-1252; the five holes stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Where ISO-8859-15 differs from ISO-8859-1. */
const LATIN_9: ReadonlyMap<number, string> = new Map([
  [0xa4, '€'],
  [0xa6, 'Š'],
  [0xa8, 'š'],
  [0xb4, 'Ž'],
  [0xb8, 'ž'],
  [0xbc, 'Œ'],
  [0xbd, 'œ'],
  [0xbe, 'Ÿ'],
])

type Decode = (bytes: Uint8Array) => string

/** ISO-8859-1 is read as windows-1252, as every mail program writes and reads it. */
const DECODERS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ...['utf-8', 'utf8', 'unicode-1-1-utf-8'].map((label) => [label, decodeUtf8] as const),
  ...['', 'us-ascii', 'ascii', 'ansi_x3.4-1968', '7bit', '8bit', 'unknown-8bit', 'default'].map(
    (label) => [label, decodeUnlabelled] as const,
  ),
  ...['windows-1252', 'cp1252', 'x-cp1252', 'iso-8859-1', 'iso8859-1', 'latin1', 'l1'].map(
    (label) => [label, decodeWindows1252] as const,
  ),
  ...['iso-8859-15', 'iso8859-15', 'latin-9', 'latin9', 'l9'].map(
    (label) => [label, decodeLatin9] as const,
  ),
  ['utf-16', decodeUtf16],
  ['utf-16le', (bytes) => decodeUtf16Units(bytes, 0)],
  ['utf-16be', (bytes) => decodeUtf16Units(bytes, 1)],
])

/**
 * The text of bytes in a character set named by a file.
 *
 * No name, or one that nobody knows: UTF-8 when the bytes are, else windows-1252, so that nothing
 * is lost.
 */
export function decodeText(
  bytes: Uint8Array,
  label: string | null,
  others: DecodeCharset = () => null,
): string {
  const name = (label ?? '').trim().toLowerCase()
  const known = DECODERS.get(name)
  return known === undefined ? (others(name, bytes) ?? decodeUnlabelled(bytes)) : known(bytes)
}

/** Each byte as the character of its number: what a header is before it is decoded. */
export function byteText(bytes: Uint8Array): string {
  if (bytes.length <= BATCH) return batchText(bytes)
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += BATCH) {
    parts.push(batchText(bytes.subarray(from, from + BATCH)))
  }
  return parts.join('')
}

function batchText(bytes: Uint8Array): string {
  const units: ArrayLike<number> = bytes
  return Reflect.apply(String.fromCharCode, null, units)
}

/** The bytes of such a text. */
export function textBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}

function decodeUnlabelled(bytes: Uint8Array): string {
  return isUtf8(bytes) ? decodeUtf8(bytes) : decodeWindows1252(bytes)
}

function decodeWindows1252(bytes: Uint8Array): string {
  return byUnits(bytes.length, (index) => {
    const byte = bytes[index] ?? 0
    return byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte
  })
}

function decodeLatin9(bytes: Uint8Array): string {
  return byUnits(bytes.length, (index) => {
    const byte = bytes[index] ?? 0
    return LATIN_9.get(byte)?.charCodeAt(0) ?? byte
  })
}

function decodeUtf16(bytes: Uint8Array): string {
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  const marked = big || (bytes[0] === 0xff && bytes[1] === 0xfe)
  return decodeUtf16Units(marked ? bytes.subarray(2) : bytes, big || !marked ? 1 : 0)
}

/** Units of two bytes, the low one at `low`; a last byte alone is dropped. */
function decodeUtf16Units(bytes: Uint8Array, low: 0 | 1): string {
  return byUnits(bytes.length >> 1, (index) => {
    const at = 2 * index
    return (bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8)
  })
}

/** Few enough that `String.fromCharCode` takes them as arguments. */
const BATCH = 4096

function byUnits(count: number, unitAt: (index: number) => number): string {
  let text = ''
  for (let from = 0; from < count; from += BATCH) {
    const length = Math.min(BATCH, count - from)
    text += String.fromCharCode(...Array.from({ length }, (_, step) => unitAt(from + step)))
  }
  return text
}
