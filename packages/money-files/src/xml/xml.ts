/** An element of an XML file, its name without prefix, its namespace resolved. */
export type XmlElement = {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text, entities resolved, without that of its children. */
  readonly text: string
}

/** A file read, or why not: a DOCTYPE is refused before anything is read. */
export type XmlRead =
  | { readonly kind: 'read'; readonly root: XmlElement }
  | { readonly kind: 'dtd-refused' }
  | { readonly kind: 'malformed'; readonly reason: string }

/** No message of a bank or of an invoice nests deeper. */
const DEEPEST = 100

/** More elements than any file of 32 MiB of ours holds; a bound on memory. */
const MOST_ELEMENTS = 2_000_000

type GrowingElement = Omit<XmlElement, 'children' | 'text'> & {
  readonly children: XmlElement[]
  text: string
}

type OpenElement = {
  readonly tag: string
  readonly prefixes: Prefixes
  readonly element: GrowingElement
}

type Prefixes = Readonly<Record<string, string>>

class Malformed extends Error {}

/**
 * Reads an XML file into a tree (XML 1.0, namespaces 1.0), for files that come from outside.
 *
 * No DTD, so no entity but the five predefined ones and numbers; nothing is fetched; depth and
 * number of elements are bounded, and there is no recursion.
 */
export function readXml(text: string): XmlRead {
  if (text.includes('<!DOCTYPE')) return { kind: 'dtd-refused' }
  try {
    return { kind: 'read', root: new Reader(text).read() }
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed', reason: error.message }
    throw error
  }
}

class Reader {
  private readonly text: string
  private at = 0
  private elements = 0
  private readonly open: OpenElement[] = []
  private root: XmlElement | null = null

  constructor(text: string) {
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text
  }

  read(): XmlElement {
    while (this.at < this.text.length) this.step()
    if (this.open.length > 0) throw new Malformed('the file ends inside an element')
    if (this.root === null) throw new Malformed('the file has no element')
    return this.root
  }

  private step(): void {
    const next = this.text.indexOf('<', this.at)
    const end = next === -1 ? this.text.length : next
    if (end > this.at) this.characters(this.text.slice(this.at, end))
    this.at = end
    if (next !== -1) this.markup()
  }

  private markup(): void {
    const { text, at } = this
    if (text.startsWith('<!--', at)) this.at = this.after('-->', at + 4)
    else if (text.startsWith('<?', at)) this.at = this.after('?>', at + 2)
    else if (text.startsWith('<![CDATA[', at)) this.section()
    else if (text.startsWith('</', at)) this.close()
    else if (text.startsWith('<!', at)) throw new Malformed('a declaration is not allowed')
    else this.start()
  }

  private after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from)
    if (found === -1) throw new Malformed(`'${mark}' is missing`)
    return found + mark.length
  }

  private section(): void {
    const end = this.after(']]>', this.at + 9)
    const top = this.open.at(-1)
    if (top === undefined) throw new Malformed('text outside the root')
    top.element.text += this.text.slice(this.at + 9, end - 3)
    this.at = end
  }

  private characters(raw: string): void {
    const top = this.open.at(-1)
    if (top !== undefined) top.element.text += unescape(raw)
    else if (raw.trim() !== '') throw new Malformed('text outside the root')
  }

  private close(): void {
    const end = this.after('>', this.at + 2)
    const tag = this.text.slice(this.at + 2, end - 1).trimEnd()
    const top = this.open.pop()
    if (top?.tag !== tag) throw new Malformed('an end tag does not match')
    this.at = end
    this.keep(top.element)
  }

  private keep(element: XmlElement): void {
    const parent = this.open.at(-1)
    if (parent !== undefined) parent.element.children.push(element)
    else if (this.root !== null) throw new Malformed('the file has two roots')
    else this.root = element
  }

  private start(): void {
    const end = this.endOfTag()
    const empty = this.text.charAt(end - 2) === '/'
    const inside = this.text.slice(this.at + 1, empty ? end - 2 : end - 1)
    this.at = end
    this.elements += 1
    if (this.elements > MOST_ELEMENTS) throw new Malformed('the file has too many elements')
    if (this.open.length >= DEEPEST) throw new Malformed('the file is too deep')
    const opened = openElement(inside, this.open.at(-1)?.prefixes ?? NO_PREFIXES)
    if (empty) this.keep(opened.element)
    else this.open.push(opened)
  }

  private endOfTag(): number {
    const next = this.text.indexOf('>', this.at)
    if (next !== -1 && !/["'<]/.test(this.text.slice(this.at + 1, next))) return next + 1
    let at = this.at + 1
    while (at < this.text.length) {
      const sign = this.text.charAt(at)
      if (sign === '>') return at + 1
      if (sign === '<') break
      at = sign === '"' || sign === "'" ? this.after(sign, at + 1) : at + 1
    }
    throw new Malformed('a tag is not closed')
  }
}

const NO_PREFIXES: Prefixes = { '': '', xml: 'http://www.w3.org/XML/1998/namespace' }
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

/** No element of our files has more; a bound on time. */
const MOST_ATTRIBUTES = 64
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

const NAME =
  /^[A-Za-z_\u00C0-\uFFFD][\w.\-\u00B7-\uFFFD]*(?::[A-Za-z_\u00C0-\uFFFD][\w.\-\u00B7-\uFFFD]*)?/

function openElement(inside: string, outer: Prefixes): OpenElement {
  const tag = NAME.exec(inside)?.[0]
  if (tag === undefined) throw new Malformed('a tag has no name')
  const rest = inside.slice(tag.length)
  const attributes = rest.trim() === '' ? NO_ATTRIBUTES : attributesOf(rest)
  const prefixes = prefixesOf(attributes, outer)
  const colon = tag.indexOf(':')
  const prefix = colon === -1 ? '' : tag.slice(0, colon)
  const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined
  if (namespace === undefined) throw new Malformed('a prefix is not declared')
  const name = tag.slice(colon + 1)
  return { tag, prefixes, element: { name, namespace, attributes, children: [], text: '' } }
}

function attributesOf(rest: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  const all = rest.trimEnd()
  let at = 0
  for (let count = 0; at < all.length; count += 1) {
    if (count === MOST_ATTRIBUTES) throw new Malformed('an element has too many attributes')
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(all)
    const [whole, name, double, single] = match ?? []
    if (whole === undefined || name === undefined || name === '__proto__') {
      throw new Malformed('an attribute is not well written')
    }
    if (Object.hasOwn(attributes, name)) throw new Malformed('an attribute is written twice')
    attributes[name] = unescape(double ?? single ?? '')
    at += whole.length
  }
  return attributes
}

function prefixesOf(attributes: Readonly<Record<string, string>>, outer: Prefixes): Prefixes {
  if (attributes === NO_ATTRIBUTES) return outer
  const declared = Object.entries(attributes).filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  )
  if (declared.length === 0) return outer
  return {
    ...outer,
    ...Object.fromEntries(declared.map(([name, value]) => [name.slice(6), value])),
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function unescape(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replaceAll(/&([^;&]{0,12};?)/g, (_, reference: string) => {
    const name = reference.slice(0, -1)
    const named = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
    const sign = reference.endsWith(';') ? (named ?? numbered(name)) : undefined
    if (sign === undefined) throw new Malformed('an entity is not one of the five')
    return sign
  })
}

function numbered(name: string): string | undefined {
  const match = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name)
  if (match === null) return undefined
  const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16)
  const allowed = point === 9 || point === 10 || point === 13 || point >= 32
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return allowed && !surrogate && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}
