import { parseJson } from '#json/json-scanner.ts'
import type { JsonValue } from '#json/json-value.ts'
import type { DecodeUtf8 } from '#record-reader.ts'
import { decodeUtf8, looksLikeUtf8 } from '#text/utf8.ts'

/** As many bytes as detection looks at. */
export const HEAD_LENGTH = 65_536

/** The first bytes of a file, and readings of them that several formats ask for. */
export type Head = {
  readonly bytes: Uint8Array
  /** Where the text starts: after a byte-order mark and white space. */
  readonly start: number
  /** The lines, without their ends; none when the bytes are not UTF-8 text. The last may be cut. */
  readonly lines: () => readonly string[]
  /** The JSON value that starts here, closed where the head ends; undefined when none does. */
  readonly json: () => JsonValue | undefined
  /** What the file is decoded with: a first pass has no other context. */
  readonly decodeUtf8: DecodeUtf8
}

export function headOf(first: Uint8Array, decode: DecodeUtf8 = decodeUtf8): Head {
  const bytes = first.subarray(0, HEAD_LENGTH)
  const start = startOfText(bytes)
  let lines: readonly string[] | null = null
  let json: { readonly value: JsonValue | undefined } | null = null
  return {
    bytes,
    start,
    decodeUtf8: decode,
    lines: () => {
      lines ??= linesOf(bytes)
      return lines
    },
    json: () => {
      json ??= startsJson(bytes[start]) ? parseJson(bytes) : { value: undefined }
      return json.value
    },
  }
}

function startOfText(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length && (bytes[at] ?? 0) <= 0x20) at += 1
  return at
}

function linesOf(bytes: Uint8Array): readonly string[] {
  if (bytes.includes(0) || !looksLikeUtf8(bytes)) return []
  return decodeUtf8(bytes)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
}

function startsJson(code: number | undefined): boolean {
  return code === 0x7b || code === 0x5b
}
