import { decodeEntities } from '#text/html-entities.ts'
import { decodeUtf8 } from '#text/utf8.ts'

/** A tag of a page; comments and declarations have an empty name. */
export type HtmlTag = {
  /** In lower case. */
  readonly name: string
  readonly closes: boolean
  /** Has no content, and so no end tag. */
  readonly void: boolean
  readonly end: number
  /** The paths it names: `src` and `href`. */
  readonly paths: () => readonly string[]
}

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
const GT = 0x3e

/**
 * Reads the tag that begins with the `<` at `at`; null when its end is not there yet. A `<` that
 * begins no tag is one of no name, one byte long.
 */
export function readHtmlTag(bytes: Uint8Array, at: number): HtmlTag | null {
  const second = bytes[at + 1]
  if (second === undefined) return null
  if (second === 0x21 || second === 0x3f) return readDeclaration(bytes, at)
  const closes = second === 0x2f
  const from = at + (closes ? 2 : 1)
  const nameEnd = endOfName(bytes, from)
  if (nameEnd === bytes.length) return null
  if (nameEnd === from) return { ...NOTHING, end: at + 1 }
  const end = endOfTag(bytes, nameEnd)
  if (end === null) return null
  const name = decodeUtf8(bytes.subarray(from, nameEnd)).toLowerCase()
  const selfClosing = bytes[end - 2] === 0x2f
  const bare = end - nameEnd < SHORTEST_PATH.length
  const paths = () => (bare ? NO_PATHS : pathsOf(decodeUtf8(bytes.subarray(nameEnd, end))))
  return { name, closes, void: selfClosing || VOID.has(name), end, paths }
}

const SHORTEST_PATH = ' src="">'
const NO_PATHS: readonly string[] = []
const NOTHING = { name: '', closes: false, void: true, paths: () => [] }

function readDeclaration(bytes: Uint8Array, at: number): HtmlTag | null {
  if (bytes.length < at + 4) return null
  const comment = bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d
  if (!comment) {
    const close = bytes.indexOf(GT, at)
    return close === -1 ? null : { ...NOTHING, end: close + 1 }
  }
  let close = bytes.indexOf(GT, at + 4)
  while (close !== -1 && !(bytes[close - 1] === 0x2d && bytes[close - 2] === 0x2d)) {
    close = bytes.indexOf(GT, close + 1)
  }
  return close === -1 ? null : { ...NOTHING, end: close + 1 }
}

function endOfName(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && at - from < 32 && isNameByte(bytes[at] ?? 0)) at += 1
  return at
}

function isNameByte(code: number): boolean {
  const letter = code | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** A `>` within quotes is of an attribute. */
function endOfTag(bytes: Uint8Array, from: number): number | null {
  let quote = 0
  for (let at = from; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 0x22 || code === 0x27) quote = code
    else if (code === GT) return at + 1
  }
  return null
}

const PATH = /\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi

function pathsOf(attributes: string): readonly string[] {
  return [...attributes.matchAll(PATH)].map(([, double, single]) =>
    decodeEntities(double ?? single ?? ''),
  )
}
