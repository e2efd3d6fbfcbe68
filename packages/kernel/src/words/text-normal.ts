/** A text made ready for matching, with the way back to the words as they were written. */
export type FoldedText = {
  /** Lower case, without accents, with plain apostrophes, hyphens and spaces. */
  readonly folded: string
  /**
   * The UTF-16 offset, in the original, of what gave the sign at `index` of `folded`; the length
   * of the original for an index at or past the end.
   */
  readonly originalOffset: (index: number) => number
  /**
   * The span of the original (end excluded) that gave `folded.slice(start, end)`.
   *
   * Use it rather than two offsets: the « oe » of a match may end inside one « œ », and a
   * combining accent belongs to the letter before it.
   */
  readonly originalSpan: (start: number, end: number) => readonly [number, number]
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
])

const APOSTROPHE = /^[\u2018\u2019\u201B\u02BC\u02B9\u2032\u0060\u00B4\uFF07]$/u
const HYPHEN = /^[\u2010\u2011]$/u
const SPACE = /^[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]$/u
const MARKS = /\p{M}/gu
/** Format signs without a shape: direction marks, zero-width signs, soft hyphens, byte-order marks. */
const INVISIBLE = /^\p{Cf}$/u

/**
 * Folds a French text for matching (pliage): lower case, accents off, « œ » as « oe », every
 * apostrophe as `'`, no-break and thin spaces as a space, direction marks and other invisible signs
 * left out. Line ends, tabs and digits stay.
 *
 * Composed and decomposed accents give the same text. Nothing is trimmed or squeezed.
 */
export function foldText(text: string): FoldedText {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const sign of text) {
    const folded = foldSign(sign)
    const end = offset + sign.length
    for (let index = 0; index < folded.length; index += 1) {
      starts.push(offset)
      ends.push(end)
    }
    if (folded === '' && isMark(sign) && ends.length > 0) ends[ends.length - 1] = end
    parts.push(folded)
    offset = end
  }
  const originalOffset = (index: number) => starts[index] ?? text.length
  return {
    folded: parts.join(''),
    originalOffset,
    originalSpan: (start, end) => {
      const from = originalOffset(start)
      return [from, end > start ? (ends[end - 1] ?? text.length) : from]
    },
  }
}

function foldSign(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code < 0x80 && code !== 0x60) return code >= 0x41 && code <= 0x5a ? sign.toLowerCase() : sign
  if (SPACE.test(sign)) return ' '
  if (APOSTROPHE.test(sign)) return "'"
  if (HYPHEN.test(sign)) return '-'
  if (INVISIBLE.test(sign)) return ''
  const plain = sign.toLowerCase().normalize('NFD').replaceAll(MARKS, '')
  return LETTERS.get(plain) ?? plain
}

function isMark(sign: string): boolean {
  return sign.replaceAll(MARKS, '') === ''
}
