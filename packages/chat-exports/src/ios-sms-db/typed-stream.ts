import { decodeUtf8 } from '#text/utf8.ts'

/** `String`, as both NSString and NSMutableString end, then the signs before its characters. */
const STRING = [0x53, 0x74, 0x72, 0x69, 0x6e, 0x67, 0x01]
const CHARACTERS = [0x84, 0x01, 0x2b]
/** What follows the characters of a string. */
const END = [0x86, 0x84]

/**
 * The text of an attributed string as iOS stores it (typedstream); null when it holds none.
 *
 * A length that runs over the end is not believed: the text then ends at the mark after it.
 */
export function attributedText(blob: Uint8Array): string | null {
  for (let at = blob.indexOf(0x53); at !== -1; at = blob.indexOf(0x53, at + 1)) {
    const inherits = blob[at + STRING.length]
    if (!holds(blob, at, STRING) || (inherits !== 0x94 && inherits !== 0x95)) continue
    const from = at + STRING.length + 1
    if (holds(blob, from, CHARACTERS)) return charactersAt(blob, from + CHARACTERS.length)
  }
  return null
}

function holds(blob: Uint8Array, at: number, signs: readonly number[]): boolean {
  return signs.every((sign, index) => blob[at + index] === sign)
}

function charactersAt(blob: Uint8Array, at: number): string {
  const { length, from } = lengthAt(blob, at)
  const to = from + length > blob.length ? endMark(blob, from) : from + length
  return decodeUtf8(blob.subarray(from, to))
}

/** One byte, or a mark and two or four bytes, the low one first. */
function lengthAt(
  blob: Uint8Array,
  at: number,
): { readonly length: number; readonly from: number } {
  const first = blob[at] ?? 0
  const count = first === 0x81 ? 2 : first === 0x82 ? 4 : 0
  if (count === 0) return { length: first, from: at + 1 }
  let length = 0
  for (let index = count; index > 0; index -= 1) length = length * 256 + (blob[at + index] ?? 0)
  return { length, from: at + 1 + count }
}

function endMark(blob: Uint8Array, from: number): number {
  for (
    let at = blob.indexOf(END[0] ?? 0, from);
    at !== -1;
    at = blob.indexOf(END[0] ?? 0, at + 1)
  ) {
    if (holds(blob, at, END)) return at
  }
  return blob.length
}
