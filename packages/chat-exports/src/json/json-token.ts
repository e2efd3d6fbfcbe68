import type { DecodeUtf8 } from '#record-reader.ts'
import { decodeUtf8 } from '#text/utf8.ts'

/** The next thing in a stretch of JSON. */
export type JsonToken =
  /** One of `{ } [ ] : ,`. */
  | { readonly kind: 'sign'; readonly code: number; readonly end: number }
  | {
      readonly kind: 'string'
      /** The bytes between the quotes. */
      readonly from: number
      readonly to: number
      readonly end: number
      readonly escaped: boolean
      readonly invalidEscape: boolean
      /** No closing quote: the line, or the file, ends before it. */
      readonly cut: boolean
    }
  /** A number, `true`, `false`, `null`, or signs that are none of these. */
  | { readonly kind: 'word'; readonly from: number; readonly end: number }
  | { readonly kind: 'unfinished' }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LF = 0x0a
const CR = 0x0d
const SIGNS = new Set(Array.from('{}[]:,', (sign) => sign.charCodeAt(0)))
const SIMPLE_ESCAPES = new Set(Array.from('"\\/bfnrt', (sign) => sign.charCodeAt(0)))
const WORD_ENDS = new Uint8Array(256)
for (let code = 0; code <= 0x20; code += 1) WORD_ENDS[code] = 1
for (const code of [...SIGNS, QUOTE]) WORD_ENDS[code] = 1

/**
 * Reads the token at `at`, where no white space stands.
 *
 * A string never goes past the end of its line, which JSON forbids: damage costs a line, not what
 * is left of the file.
 *
 * @param last - No more bytes will come: what is begun is finished there.
 * @see RFC 8259
 */
export function readJsonToken(bytes: Uint8Array, at: number, last: boolean): JsonToken {
  const code = bytes[at]
  if (code === undefined) return { kind: 'unfinished' }
  if (SIGNS.has(code)) return { kind: 'sign', code, end: at + 1 }
  return code === QUOTE ? readString(bytes, at, last) : readWord(bytes, at, last)
}

function readWord(bytes: Uint8Array, from: number, last: boolean): JsonToken {
  let end = from
  while (end < bytes.length && WORD_ENDS[bytes[end] ?? 0] === 0) end += 1
  return end === bytes.length && !last ? { kind: 'unfinished' } : { kind: 'word', from, end }
}

function readString(bytes: Uint8Array, at: number, last: boolean): JsonToken {
  const from = at + 1
  const found = { escaped: false, invalidEscape: false }
  let to = from
  while (to < bytes.length) {
    const code = bytes[to] ?? 0
    if (code === QUOTE) return { kind: 'string', from, to, end: to + 1, ...found, cut: false }
    if (code === LF || code === CR) break
    if (code !== BACKSLASH) {
      to += 1
      continue
    }
    found.escaped = true
    found.invalidEscape ||= !isEscape(bytes, to)
    to += bytes[to + 1] === LF || bytes[to + 1] === CR ? 1 : 2
  }
  if (to >= bytes.length && !last) return { kind: 'unfinished' }
  const end = Math.min(to, bytes.length)
  return { kind: 'string', from, to: end, end, ...found, cut: true }
}

/** Where a string too long to be read whole ends, or where to look on when more bytes come. */
export function endOfString(
  bytes: Uint8Array,
  from: number,
): { readonly end: number; readonly closed: boolean } {
  let at = from
  while (at < bytes.length) {
    const code = bytes[at] ?? 0
    if (code === QUOTE) return { end: at + 1, closed: true }
    if (code === LF || code === CR) return { end: at, closed: true }
    if (code === BACKSLASH && at + 1 >= bytes.length) return { end: at, closed: false }
    at += code === BACKSLASH ? 2 : 1
  }
  return { end: at, closed: false }
}

/** Past the end of the bytes, an escape is given the benefit of the doubt. */
function isEscape(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at + 1]
  if (code === undefined || SIMPLE_ESCAPES.has(code)) return true
  if (code !== 0x75) return false
  for (let step = 2; step < 6; step += 1) {
    const digit = bytes[at + step]
    if (digit === undefined) return true
    if (!isHexDigit(digit)) return false
  }
  return true
}

function isHexDigit(code: number): boolean {
  const letter = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x66)
}

/** What a sign after a backslash stands for. */
const ESCAPED: ReadonlyMap<number, number> = new Map(
  Object.entries({ b: 8, f: 12, n: LF, r: CR, t: 9, '"': QUOTE, '/': 0x2f, '\\': BACKSLASH }).map(
    ([sign, code]) => [sign.charCodeAt(0), code] as const,
  ),
)
/** Few enough that `String.fromCharCode` takes them as arguments. */
const BATCH = 4096

/**
 * The text of a string: `\x0B`, which JSON does not know, gives its character; any other unknown
 * escape stays as written; half of a surrogate pair stays half.
 */
export function decodeJsonString(
  bytes: Uint8Array,
  escaped: boolean,
  decode: DecodeUtf8 = decodeUtf8,
): string {
  if (!escaped) return decode(bytes)
  let text = ''
  let units: number[] = []
  let at = 0
  while (at < bytes.length) {
    const next = bytes.indexOf(BACKSLASH, at)
    const plain = bytes.subarray(at, next === -1 ? bytes.length : next)
    if (plain.length > 0 || units.length >= BATCH) {
      text += String.fromCharCode(...units) + decode(plain)
      units = []
    }
    if (next === -1) return text
    const { unit, length } = readEscape(bytes, next)
    units.push(unit)
    at = next + length
  }
  return text + String.fromCharCode(...units)
}

/** The unit that an escape gives; of one that is none, its backslash. */
function readEscape(
  bytes: Uint8Array,
  at: number,
): { readonly unit: number; readonly length: number } {
  const sign = bytes[at + 1] ?? 0
  const digits = sign === 0x75 ? 4 : sign === 0x78 ? 2 : 0
  let unit = 0
  let read = 0
  while (read < digits && isHexDigit(bytes[at + 2 + read] ?? 0)) {
    unit = 16 * unit + hexValue(bytes[at + 2 + read] ?? 0)
    read += 1
  }
  if (digits > 0 && read === digits) return { unit, length: 2 + digits }
  const simple = ESCAPED.get(sign)
  return simple === undefined ? { unit: BACKSLASH, length: 1 } : { unit: simple, length: 2 }
}

function hexValue(code: number): number {
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57
}
