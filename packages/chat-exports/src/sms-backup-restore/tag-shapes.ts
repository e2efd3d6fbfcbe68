import type { DecodeUtf8 } from '#record-reader.ts'
import type { Attributes } from '#sms-backup-restore/xml-token.ts'
import { decodeXmlText } from '#text/xml-text.ts'

/** Where the values of a tag stand, in pairs: the first byte, the byte after the last. */
export type Spans = readonly number[]

/** How the tags of one element are written, attribute after attribute, in one file. */
export type TagShape = {
  readonly name: string
  /** What stands before each value: the first starts at `<`, each ends with the opening quote. */
  readonly heads: readonly Uint8Array[]
  /** The rank of an attribute; of one that stands twice, the first. */
  readonly ranks: ReadonlyMap<string, number>
  readonly remembered: readonly Remembered[]
  /** Of the tag read last: the next one of this shape takes its place. */
  readonly spans: number[]
}

/** The last value of an attribute: most are the same from one message to the next. */
type Remembered = { bytes: Uint8Array; text: string | null; hits: number; misses: number }

const LONGEST_REMEMBERED = 48
const MOST_REMEMBERED = 64
const TRIALS = 16
const NOTHING = new Uint8Array(0)

/** The shape of a tag that was read, to read the next ones of the same writing faster. */
export function shapeOf(
  bytes: Uint8Array,
  at: number,
  tag: { readonly name: string; readonly names: readonly string[]; readonly spans: Spans },
): TagShape {
  const { name, names, spans } = tag
  const ranks = new Map<string, number>()
  names.forEach((one, rank) => {
    if (!ranks.has(one)) ranks.set(one, rank)
  })
  if (names.length > MOST_REMEMBERED) {
    return { name, heads: [], ranks, remembered: [], spans: [...spans] }
  }
  const heads = names.map((_, rank) => {
    const from = rank === 0 ? at : (spans[2 * rank - 1] ?? 0) + 1
    return bytes.slice(from, spans[2 * rank])
  })
  const remembered = names.map(() => ({ bytes: NOTHING, text: null, hits: 0, misses: 0 }))
  return { name, heads, ranks, remembered, spans: [...spans] }
}

/**
 * Finds the values of a tag written like the shape.
 *
 * @returns the position after the last value, -1 when it is written otherwise or is not whole.
 */
export function matchShape(bytes: Uint8Array, at: number, { heads, spans }: TagShape): number {
  let position = at
  for (let rank = 0; rank < heads.length; rank += 1) {
    const head = heads[rank]
    if (head === undefined || !startsWithBytes(bytes, position, head)) return -1
    const from = position + head.length
    const to = endOfValue(bytes, from, head[head.length - 1] ?? 0)
    if (to === -1) return -1
    spans[2 * rank] = from
    spans[2 * rank + 1] = to
    position = to + 1
  }
  return position
}

function startsWithBytes(bytes: Uint8Array, at: number, head: Uint8Array): boolean {
  for (let index = 0; index < head.length; index += 1) {
    if (bytes[at + index] !== head[index]) return false
  }
  return true
}

/** Values are short, but for those that hold a file. */
const SHORT_VALUE = 256

function endOfValue(bytes: Uint8Array, from: number, quote: number): number {
  const near = Math.min(from + SHORT_VALUE, bytes.length)
  for (let at = from; at < near; at += 1) if (bytes[at] === quote) return at
  return near === bytes.length ? -1 : bytes.indexOf(quote, near)
}

/** The attributes of a tag: decoded when asked; `null` also stands for the text "null". */
export function attributesOf(
  bytes: Uint8Array,
  { ranks, remembered, spans }: TagShape,
  decode: DecodeUtf8,
): Attributes {
  return (name) => {
    const rank = ranks.get(name)
    if (rank === undefined) return null
    const from = spans[2 * rank] ?? 0
    const to = spans[2 * rank + 1] ?? 0
    const last = remembered[rank]
    if (last === undefined || to - from > LONGEST_REMEMBERED || rarelyTheSame(last)) {
      return valueOf(decode(bytes, from, to))
    }
    if (to - from === last.bytes.length && startsWithBytes(bytes, from, last.bytes)) {
      last.hits += 1
      return last.text
    }
    last.misses += 1
    last.bytes = bytes.slice(from, to)
    last.text = valueOf(decode(bytes, from, to))
    return last.text
  }
}

function rarelyTheSame({ hits, misses }: Remembered): boolean {
  return misses > TRIALS && misses > hits
}

function valueOf(written: string): string | null {
  const text = decodeXmlText(written)
  return text === 'null' ? null : text
}
