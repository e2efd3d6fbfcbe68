import type { ReadingWarning } from '@quittance/contract'

/** Said of a message of which a character could not be kept in the columns. */
export const CHARACTER_REPLACED: ReadingWarning = 'character-replaced'

const REPLACEMENT = '\uFFFD'
/** How JSON writes what neither `text` nor `jsonb` of PostgreSQL can hold. */
const UNWRITABLE = /\\u(?:0000|d[89a-f])/

/** A value fit for the columns, and whether something in it had to be replaced. */
export type Writable<Value> = { readonly value: Value; readonly replaced: boolean }

/**
 * A value without U+0000 nor lone surrogates, each replaced by one U+FFFD, so that places in texts
 * stay the same. The bytes of the file keep what was there.
 */
export function writable<Value>(value: Value): Writable<Value> {
  const json = JSON.stringify(value)
  if (!UNWRITABLE.test(json)) return { value, replaced: false }
  let replaced = false
  const cleaned: Value = JSON.parse(json, (_, part: unknown) => {
    if (typeof part !== 'string') return part
    const clean = part.replaceAll('\u0000', REPLACEMENT).toWellFormed()
    replaced ||= clean !== part
    return clean
  })
  return { value: cleaned, replaced }
}
