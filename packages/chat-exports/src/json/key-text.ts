import type { DecodeUtf8 } from '#record-reader.ts'

/** Where a key stands between its quotes. */
type Span = { readonly from: number; readonly to: number }

const SLOTS = 256
const LONGEST_KEPT = 32
/** The objects of a file have the same few keys: the text of each is made once. */
const kept: ({ readonly bytes: Uint8Array; readonly text: string } | undefined)[] = []

/** The text of a key in which nothing is escaped. */
export function keyText(bytes: Uint8Array, { from, to }: Span, decode: DecodeUtf8): string {
  const length = to - from
  if (length === 0 || length > LONGEST_KEPT) return decode(bytes, from, to)
  const slot = (length * 37 + (bytes[from] ?? 0) * 5 + (bytes[to - 1] ?? 0) * 11) % SLOTS
  const known = kept[slot]
  if (known?.bytes.length === length && standsAt(bytes, from, known.bytes)) return known.text
  const text = decode(bytes, from, to)
  kept[slot] = { bytes: bytes.slice(from, to), text }
  return text
}

function standsAt(bytes: Uint8Array, from: number, key: Uint8Array): boolean {
  for (let at = 0; at < key.length; at += 1) if (bytes[from + at] !== key[at]) return false
  return true
}
