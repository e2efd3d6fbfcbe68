import { byteText } from '#text/charset.ts'

/** A field of a header section (champ d’en-tête), its bytes untouched. */
export type HeaderField = {
  /** In lower case. */
  readonly name: string
  /** Each byte as one character, folds and final line end included. */
  readonly raw: string
  /** What follows the colon, without the folds nor outer white space. */
  readonly value: string
}

export type HeaderSection = {
  readonly fields: readonly HeaderField[]
  /** Where the body begins: after the empty line. */
  readonly bodyAt: number
}

const LF = 0x0a
const CR = 0x0d
const FIELD = /^([!-9;-~]+)[ \t]*:/

/**
 * Reads the fields from `from` to the empty line; a line that is no field is passed over.
 *
 * @see RFC 5322, section 2.2
 */
export function readHeaderSection(bytes: Uint8Array, from: number, to: number): HeaderSection {
  const fields: HeaderField[] = []
  let field: { readonly name: string; readonly at: number } | null = null
  let at = from
  const close = (end: number) => {
    if (field !== null) fields.push(fieldOf(field.name, byteText(bytes.subarray(field.at, end))))
    field = null
  }
  while (at < to) {
    const next = lineAfter(bytes, at, to)
    if (isEmptyLine(bytes, at, next)) {
      close(at)
      return { fields, bodyAt: next }
    }
    const continues = bytes[at] === 0x20 || bytes[at] === 0x09
    if (!continues) {
      close(at)
      const name = nameOf(bytes.subarray(at, Math.min(next, at + LONGEST_NAME)))
      field = name === null ? null : { name, at }
    }
    at = next
  }
  close(to)
  return { fields, bodyAt: to }
}

const LONGEST_NAME = 1000

/** The name of the field that a line begins, in lower case; null when it begins none. */
export function nameOf(line: Uint8Array): string | null {
  return FIELD.exec(byteText(line))?.[1]?.toLowerCase() ?? null
}

/** Where the line after the one at `at` begins. */
export function lineAfter(bytes: Uint8Array, at: number, to: number): number {
  const end = bytes.indexOf(LF, at)
  return end === -1 || end >= to ? to : end + 1
}

export function isEmptyLine(bytes: Uint8Array, at: number, next: number): boolean {
  const length = next - at
  if (length === 1) return bytes[at] === LF
  return length === 2 && bytes[at] === CR && bytes[at + 1] === LF
}

function fieldOf(name: string, raw: string): HeaderField {
  return { name, raw, value: unfolded(raw.slice(raw.indexOf(':') + 1)) }
}

function unfolded(value: string): string {
  return value.replaceAll(/\r?\n(?=[ \t])/g, '').trim()
}

/** The field of a name that counts: the lowest, since signatures are made from the bottom. */
export function lowest(fields: readonly HeaderField[], name: string): HeaderField | null {
  return fields.findLast((field) => field.name === name) ?? null
}
