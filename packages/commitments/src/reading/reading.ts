import { foldText } from '@quittance/kernel'
import { expandToken } from '#reading/expand.ts'
import { mendWords } from '#reading/mend.ts'

/** A stretch of {@link Reading.words}. */
export type WordSpan = { readonly start: number; readonly end: number }

/** A message made ready for the grammar, with the way back to what was written. */
export type Reading = {
  readonly original: string
  /**
   * Words and signs in the order written, one space around each: folded, short spellings expanded,
   * an apostrophe kept with the letter before it (« j' ai »).
   */
  readonly words: string
  /** The UTF-16 span of the original that gave a stretch of words. */
  readonly spanOf: (stretch: WordSpan) => readonly [number, number]
  /** The exact characters of a stretch of words. */
  readonly rawOf: (stretch: WordSpan) => string
  /** The same with the characters on both sides. */
  readonly glued: (stretch: WordSpan) => string
}

type Token = { readonly text: string; readonly start: number; readonly end: number }
type PlacedWord = Token & { readonly at: number }

const TOKEN =
  /(?:2main|2m1|dem1|\d+k\d{1,3})(?![a-z0-9])|>|\d+(?:[.,/:-]\d+)*|\/(?=\s*(?:mois|sem|semaine|an)(?![a-z]))|[a-z]+'?|\p{Extended_Pictographic}|[€$%+*×.,;:!?()«»“”"\n]/gu
/** Cuts a message into words. */
export function readMessage(original: string): Reading {
  const fold = foldText(original)
  const tokens = Array.from(fold.folded.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const placed = place(tokens)
  const words = ` ${placed.map(({ text }) => text).join(' ')} `
  const spanOf = ({ start, end }: WordSpan): readonly [number, number] => {
    const first = placed[firstAfter(placed, start)]
    const last = placed[lastBefore(placed, end)]
    return first === undefined || last === undefined || first.at > last.at
      ? [0, 0]
      : fold.originalSpan(first.start, last.end)
  }
  const rawOf = (stretch: WordSpan) => original.slice(...spanOf(stretch))
  const glued = (stretch: WordSpan) => {
    const [start, end] = spanOf(stretch)
    return original.slice(Math.max(0, start - 1), end + 1)
  }
  return { original, words, spanOf, rawOf, glued }
}

/** The index of the first word that ends beyond a place, by bisection. */
function firstAfter(placed: readonly PlacedWord[], place: number): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const word = placed[middle]
    if (word !== undefined && word.at + word.text.length > place) high = middle
    else low = middle + 1
  }
  return low
}

/** The index of the last word that begins before a place, by bisection. */
function lastBefore(placed: readonly PlacedWord[], place: number): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const word = placed[middle]
    if (word !== undefined && word.at >= place) high = middle
    else low = middle + 1
  }
  return low - 1
}

function place(tokens: readonly Token[]): readonly PlacedWord[] {
  const words = tokens.flatMap((token, index) => {
    const around = [tokens[index - 1]?.text ?? '', tokens[index + 1]?.text ?? ''] as const
    return expandToken(token.text, ...around).map((text) => ({ ...token, text }))
  })
  let at = 1
  return mendWords(words).map((word) => {
    const placed = { ...word, at }
    at += word.text.length + 1
    return placed
  })
}
