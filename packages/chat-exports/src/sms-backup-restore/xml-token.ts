import { attributesOf, matchShape, shapeOf, type TagShape } from '#sms-backup-restore/tag-shapes.ts'
import type { DecodeUtf8 } from '#record-reader.ts'
import { decodeUtf8 } from '#text/utf8.ts'

/** The attributes of a tag, decoded when asked, before the next tag is read. */
export type Attributes = (name: string) => string | null

/** A piece of XML; `start` and `end` are positions in the bytes given. */
export type XmlToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: Attributes
      readonly selfClosing: boolean
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  /** Comments, processing instructions, CDATA, DOCTYPE: passed over, nothing in them is obeyed. */
  | { readonly kind: 'other'; readonly doctype: boolean; readonly end: number }
  /** A tag that is no tag; reading goes on at `end`. */
  | { readonly kind: 'malformed'; readonly name: string; readonly end: number }
  | { readonly kind: 'unfinished' }

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27

/** Comments and the like: how they begin, how they end. */
const PASSED_OVER = [
  { begins: '<!--', ends: '-->' },
  { begins: '<![CDATA[', ends: ']]>' },
  { begins: '<?', ends: '?>' },
] as const

/** Reads the piece of XML that begins with the `<` at a position. */
export type ReadToken = (bytes: Uint8Array, at: number) => XmlToken

/** What the tags read so far teach: those that follow are mostly written alike. */
type Known = {
  readonly shapes: TagShape[]
  readonly decode: DecodeUtf8
  /** The bytes read last, to be compared four at a time. */
  view: DataView
  viewed: Uint8Array
}

const MOST_SHAPES = 8
/** No message has as many; a tag that has is damage, or an attack. */
const MOST_ATTRIBUTES = 1000

/** Starts to read a file; `decode` may be a faster decoder of the runtime. */
export function startTokens(decode: DecodeUtf8 = decodeUtf8): ReadToken {
  const viewed = new Uint8Array(0)
  const known: Known = { shapes: [], decode, viewed, view: new DataView(viewed.buffer) }
  return (bytes, at) => {
    const second = bytes[at + 1]
    if (second === undefined) return { kind: 'unfinished' }
    if (second === 0x21 || second === 0x3f) return readPassedOver(bytes, at)
    if (second === SLASH) return readClosingTag(bytes, at)
    for (const shape of known.shapes) {
      const token = readAlike(bytes, at, { shape, known })
      if (token !== null) return token
    }
    return readOpeningTag(bytes, at, known)
  }
}

/** A tag written like one before; null when it is not, or is not whole. */
function readAlike(
  bytes: Uint8Array,
  at: number,
  { shape, known }: { readonly shape: TagShape; readonly known: Known },
): XmlToken | null {
  if (known.viewed !== bytes) {
    known.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    known.viewed = bytes
  }
  const end = matchShape(bytes, known.view, { at, shape })
  if (end === -1) return null
  const position = skipSpace(bytes, end)
  const selfClosing = bytes[position] === SLASH
  const close = selfClosing ? position + 1 : position
  if (bytes[close] !== GT) return null
  const tag = { from: at, to: close + 1 }
  const attributes = attributesOf(bytes, tag, { shape, decode: known.decode })
  return { kind: 'open', name: shape.name, attributes, selfClosing, start: at, end: close + 1 }
}

function readPassedOver(bytes: Uint8Array, at: number): XmlToken {
  for (const { begins, ends } of PASSED_OVER) {
    if (!startsWith(bytes, at, begins)) continue
    const close = indexOfText(bytes, ends, at + begins.length)
    if (close === -1) return { kind: 'unfinished' }
    return { kind: 'other', doctype: false, end: close + ends.length }
  }
  if (bytes.length - at < '<![CDATA['.length) return { kind: 'unfinished' }
  return readDoctype(bytes, at)
}

/** A declaration ends at its `>` outside quotes and brackets; its entities are never read. */
function readDoctype(bytes: Uint8Array, at: number): XmlToken {
  let depth = 0
  for (let position = at + 2; position < bytes.length; position += 1) {
    const sign = bytes[position]
    if (sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE) {
      position = bytes.indexOf(sign, position + 1)
      if (position === -1) return { kind: 'unfinished' }
    } else if (sign === 0x5b) depth += 1
    else if (sign === 0x5d) depth -= 1
    else if (sign === GT && depth <= 0) return { kind: 'other', doctype: true, end: position + 1 }
  }
  return { kind: 'unfinished' }
}

function readClosingTag(bytes: Uint8Array, at: number): XmlToken {
  const nameEnd = endOfName(bytes, at + 2)
  const close = skipSpace(bytes, nameEnd)
  if (close >= bytes.length) return { kind: 'unfinished' }
  const name = decodeUtf8(bytes.subarray(at + 2, nameEnd))
  if (bytes[close] !== GT) return { kind: 'malformed', name, end: at + 1 }
  return { kind: 'close', name, start: at, end: close + 1 }
}

function readOpeningTag(bytes: Uint8Array, at: number, known: Known): XmlToken {
  const nameEnd = endOfName(bytes, at + 1)
  if (nameEnd >= bytes.length) return { kind: 'unfinished' }
  const name = decodeUtf8(bytes.subarray(at + 1, nameEnd))
  const names: string[] = []
  const spans: number[] = []
  let position = skipSpace(bytes, nameEnd)
  while (position < bytes.length && bytes[position] !== GT && bytes[position] !== SLASH) {
    const attribute = readAttribute(bytes, position)
    if (attribute === 'unfinished') return { kind: 'unfinished' }
    if (attribute === 'malformed' || names.length === MOST_ATTRIBUTES) {
      return { kind: 'malformed', name, end: at + 1 }
    }
    names.push(attribute.name)
    spans.push(attribute.from, attribute.to)
    position = skipSpace(bytes, attribute.to + 1)
  }
  const selfClosing = bytes[position] === SLASH
  const close = selfClosing ? position + 1 : position
  if (close >= bytes.length) return { kind: 'unfinished' }
  if (bytes[close] !== GT || name === '') return { kind: 'malformed', name, end: at + 1 }
  const shape = shapeOf(bytes, at, { name, names, spans })
  remember(known, shape)
  const tag = { from: at, to: close + 1 }
  const attributes = attributesOf(bytes, tag, { shape, decode: known.decode })
  return { kind: 'open', name, attributes, selfClosing, start: at, end: close + 1 }
}

/** A tag without attributes teaches nothing. */
function remember({ shapes }: Known, shape: TagShape): void {
  if (shape.heads.length === 0) return
  shapes.unshift(shape)
  if (shapes.length > MOST_SHAPES) shapes.pop()
}

type AttributeRead =
  | { readonly name: string; readonly from: number; readonly to: number }
  | 'unfinished'
  | 'malformed'

function readAttribute(bytes: Uint8Array, at: number): AttributeRead {
  const nameEnd = endOfName(bytes, at)
  if (nameEnd === at) return 'malformed'
  const equals = skipSpace(bytes, nameEnd)
  const quoteAt = skipSpace(bytes, equals + 1)
  if (equals < bytes.length && bytes[equals] !== EQUALS) return 'malformed'
  const quote = bytes[quoteAt]
  if (quote === undefined) return 'unfinished'
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return 'malformed'
  const to = bytes.indexOf(quote, quoteAt + 1)
  if (to === -1) return 'unfinished'
  return { name: decodeUtf8(bytes.subarray(at, nameEnd)), from: quoteAt + 1, to }
}

function endOfName(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && isNameSign(bytes[at] ?? 0)) at += 1
  return at
}

function isNameSign(sign: number): boolean {
  return sign > 0x20 && ![SLASH, LT, EQUALS, GT, DOUBLE_QUOTE, SINGLE_QUOTE].includes(sign)
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && (bytes[at] ?? 0xff) <= 0x20) at += 1
  return at
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false
  }
  return true
}

function indexOfText(bytes: Uint8Array, text: string, from: number): number {
  let at = bytes.indexOf(text.charCodeAt(0), from)
  while (at !== -1 && !startsWith(bytes, at, text)) at = bytes.indexOf(text.charCodeAt(0), at + 1)
  return at
}
