import type { DecodeUtf8 } from '#record-reader.ts'
import type { Attributes } from '#sms-backup-restore/xml-token.ts'
import { decodeXmlText } from '#text/xml-text.ts'

/** Where the values of a tag stand, in pairs: the first byte, the byte after the last. */
export type Spans = readonly number[]

/** How the tags of one element are written, attribute after attribute, in one file. */
export type TagShape = {
  readonly name: string
  /** What stands before each value: the first starts at `<`, each ends with the opening quote. */
  readonly heads: readonly Head[]
  /** The rank of an attribute; of one that stands twice, the first. */
  readonly ranks: ReadonlyMap<string, number>
  readonly values: Values
}

/** Bytes to compare with, four at a time: the last four may overlap those before. */
type Head = {
  readonly length: number
  readonly words: Int32Array
  /** What the value after it ends with. */
  readonly quote: number
}

/** The values of the tag read last: the next one of this shape takes their place. */
type Values = {
  readonly spans: number[]
  /** Ranks of the first and the last value that may hold other signs than ASCII. */
  firstWide: number
  lastWide: number
}

const MOST_ATTRIBUTES = 64

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
  const values = { spans: [...spans], firstWide: 0, lastWide: names.length }
  if (names.length > MOST_ATTRIBUTES) return { name, heads: [], ranks, values }
  const written = names.map((_, rank) => {
    const from = rank === 0 ? at : (spans[2 * rank - 1] ?? 0) + 1
    return bytes.subarray(from, spans[2 * rank])
  })
  const usual = written.every((head) => head.length >= WORD && head.every((byte) => byte < 0x80))
  return { name, heads: usual ? written.map(headOf) : [], ranks, values }
}

const WORD = 4

function headOf(bytes: Uint8Array): Head {
  const { length } = bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, length)
  const words = Int32Array.from({ length: Math.ceil(length / WORD) }, (_, rank) =>
    view.getInt32(Math.min(rank * WORD, length - WORD)),
  )
  return { length, words, quote: bytes[length - 1] ?? 0 }
}

/**
 * Finds the values of a tag written like the shape.
 *
 * @param view - The same bytes.
 * @returns the position after the last value, -1 when it is written otherwise or is not whole.
 */
export function matchShape(
  bytes: Uint8Array,
  view: DataView,
  { at, shape }: { readonly at: number; readonly shape: TagShape },
): number {
  const { heads, values } = shape
  values.firstWide = heads.length
  values.lastWide = -1
  let position = at
  for (let rank = 0; rank < heads.length; rank += 1) {
    const head = heads[rank]
    if (head === undefined || !startsWithHead(view, position, head)) return -1
    const from = position + head.length
    const plainTo = endOfPlainValue(bytes, from, head.quote)
    const to = plainTo === -1 ? bytes.indexOf(head.quote, from) : plainTo
    if (to === -1) return -1
    if (plainTo === -1) noteWide(values, rank)
    values.spans[2 * rank] = from
    values.spans[2 * rank + 1] = to
    position = to + 1
  }
  return position
}

function noteWide(values: Values, rank: number): void {
  values.firstWide = Math.min(values.firstWide, rank)
  values.lastWide = rank
}

function startsWithHead(view: DataView, at: number, { length, words }: Head): boolean {
  if (at + length > view.byteLength) return false
  const last = words.length - 1
  for (let rank = 0; rank < last; rank += 1) {
    if (view.getInt32(at + rank * WORD) !== words[rank]) return false
  }
  return view.getInt32(at + length - WORD) === words[last]
}

/** Values are short, but for those that hold a file. */
const SHORT_VALUE = 256

/** Where a short value of ASCII ends; -1 for a value that is longer, or holds other signs. */
function endOfPlainValue(bytes: Uint8Array, from: number, quote: number): number {
  const near = Math.min(from + SHORT_VALUE, bytes.length)
  for (let at = from; at < near; at += 1) {
    const sign = bytes[at] ?? 0
    if (sign === quote) return at
    if (sign >= 0x80) return -1
  }
  return -1
}

/** A longer tag is not decoded whole: a picture stands in it. */
const LONGEST_WHOLE = 4096

/**
 * The attributes of a tag: decoded when asked; `null` also stands for the text "null".
 *
 * A tag is decoded in one call, and its values cut out of the text. Up to the first value that may
 * hold more than ASCII, and after the last, a byte is a unit of the text; between two such values,
 * each is decoded alone.
 */
export function attributesOf(
  bytes: Uint8Array,
  { from: tagFrom, to: tagTo }: { readonly from: number; readonly to: number },
  { shape, decode }: { readonly shape: TagShape; readonly decode: DecodeUtf8 },
): Attributes {
  const { ranks, values } = shape
  const { spans, firstWide, lastWide } = values
  const long = tagTo - tagFrom > LONGEST_WHOLE
  let whole: string | null = null
  let plain = false
  return (name) => {
    const rank = ranks.get(name)
    if (rank === undefined) return null
    const from = spans[2 * rank] ?? 0
    const to = spans[2 * rank + 1] ?? 0
    const between = rank >= firstWide && rank <= lastWide && firstWide !== lastWide
    if (long || between) return valueOf(decodeXmlText(decode(bytes, from, to)))
    if (whole === null) {
      whole = decode(bytes, tagFrom, tagTo)
      plain = !whole.includes('&') && !whole.includes('\r')
    }
    const missing = tagTo - tagFrom - whole.length
    const start = from - tagFrom - (rank > lastWide ? missing : 0)
    const end = to - tagFrom - (rank >= lastWide ? missing : 0)
    const written = whole.slice(start, end)
    return valueOf(plain ? written : decodeXmlText(written))
  }
}

function valueOf(text: string): string | null {
  return text === 'null' ? null : text
}
