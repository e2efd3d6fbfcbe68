import { invariant } from '@quittance/kernel'

/** What a journal entry may hold: no floats, so that one value has one writing everywhere. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Deeper values are refused: a journal entry is a record, not a tree of unknown height. */
export const MAX_JSON_DEPTH = 32

/**
 * The one writing of a JSON value: no white space, keys sorted by UTF-16 code units, shortest
 * escapes.
 *
 * Text is written as given: two Unicode forms of the same word give two writings.
 *
 * @throws BrokenInvariant for a number that is not a safe integer, a lone surrogate, a value that
 *   JSON does not know, or a depth above {@link MAX_JSON_DEPTH}.
 * @see RFC 8785, sections 3.2.2 and 3.2.3; docs/specs/journal-entry.md
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, 0)
}

function write(value: JsonValue, depth: number): string {
  invariant(depth <= MAX_JSON_DEPTH, `a canonical value is at most ${MAX_JSON_DEPTH} deep`)
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return writeInteger(value)
  if (typeof value === 'string') return writeText(value)
  if (isList(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`
  invariant(isPlainObject(value), 'a canonical value is plain JSON')
  const members = Object.keys(value)
    .toSorted(byCodeUnits)
    .map((key) => writeMember(key, value[key], depth))
  return `{${members.join(',')}}`
}

function writeMember(key: string, value: JsonValue | undefined, depth: number): string {
  invariant(value !== undefined, `'${key}' has a value`)
  return `${writeText(key)}:${write(value, depth + 1)}`
}

function writeInteger(value: number): string {
  invariant(Number.isSafeInteger(value), `${value} is a safe integer`)
  return String(value)
}

function writeText(text: string): string {
  invariant(text.isWellFormed(), 'a text has no lone surrogate')
  return JSON.stringify(text)
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
