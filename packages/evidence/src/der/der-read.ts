/** A DER value: its tag, its content, and the whole of its bytes as they stand. */
export type Der = {
  readonly tag: number
  readonly content: Uint8Array
  readonly whole: Uint8Array
}

/** Bytes that are not the DER expected; caught at the doors of this package, never shown. */
export class DerFault extends Error {
  override readonly name = 'DerFault'
}

/** Universal tags, X.690, section 8; `part(n)` gives the context tags. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** The tag of a constructed context value: `[n] EXPLICIT`, or an implicit set or sequence. */
export function part(number: number): number {
  return 0xa0 + number
}

/**
 * Reads bytes that are one DER value and nothing after it.
 *
 * @throws DerFault for indefinite or padded lengths, tags above 30, and bytes left over.
 */
export function derOf(bytes: Uint8Array): Der {
  const value = derAt(bytes, 0)
  if (value.whole.length !== bytes.length) throw new DerFault('bytes after the value')
  return value
}

/** The values inside a constructed one, which must bear that tag; never deeper than one level. */
export function childrenOf(value: Der, tag: number = TAG.sequence): readonly Der[] {
  if (value.tag !== tag) throw new DerFault(`tag ${value.tag} instead of ${tag}`)
  const children: Der[] = []
  for (let at = 0; at < value.content.length;) {
    const child = derAt(value.content, at)
    children.push(child)
    at += child.whole.length
  }
  return children
}

function derAt(bytes: Uint8Array, at: number): Der {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) throw new DerFault('cut')
  if ((tag & 0x1f) === 0x1f) throw new DerFault('a long tag')
  const { length, from } = first < 0x80 ? { length: first, from: at + 2 } : longLength(bytes, at)
  const end = from + length
  if (end > bytes.length) throw new DerFault('cut')
  return { tag, content: bytes.subarray(from, end), whole: bytes.subarray(at, end) }
}

function longLength(bytes: Uint8Array, at: number) {
  const count = (bytes[at + 1] ?? 0) - 0x80
  if (count < 1 || count > 4) throw new DerFault('a length of no DER')
  let length = 0
  for (let index = 0; index < count; index += 1) {
    const digit = bytes[at + 2 + index]
    if (digit === undefined) throw new DerFault('cut')
    length = length * 256 + digit
  }
  const shortest = count === 1 ? 0x80 : 256 ** (count - 1)
  if (length < shortest) throw new DerFault('a padded length')
  return { length, from: at + 2 + count }
}

/** Takes the values of a sequence one after the other. */
export type DerParts = {
  /** The next value, which must be there and bear that tag. */
  readonly take: (tag: number) => Der
  /** The next value where it bears that tag, else nothing is taken. */
  readonly takeIf: (tag: number) => Der | null
  readonly next: () => Der
  /** All values must have been taken. */
  readonly end: () => void
}

/** Opens a constructed value to take its parts in order. */
export function openParts(value: Der, tag: number = TAG.sequence): DerParts {
  const children = childrenOf(value, tag)
  let at = 0
  const next = (): Der => {
    const child = children[at]
    if (child === undefined) throw new DerFault('a part is missing')
    at += 1
    return child
  }
  const takeIf = (wanted: number): Der | null => (children[at]?.tag === wanted ? next() : null)
  return {
    next,
    takeIf,
    take: (wanted) => takeIf(wanted) ?? faultOf(`no part of tag ${wanted}`),
    end: () => {
      if (at < children.length) throw new DerFault('parts left over')
    },
  }
}

function faultOf(message: string): never {
  throw new DerFault(message)
}
