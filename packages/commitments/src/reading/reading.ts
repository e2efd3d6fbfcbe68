import { foldText } from '@quittance/kernel'
import { SPELLINGS } from '#reading/spellings.data.ts'

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
}

type Token = { readonly text: string; readonly start: number; readonly end: number }
type PlacedWord = Token & { readonly at: number }

const TOKEN = /\d+(?:[.,/:-]\d+)*|[a-z]+'?|\p{Extended_Pictographic}|[€$%+.,;:!?()«»“”"\n]/gu
const WEEKDAY = /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/

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
    const inside = placed.filter((word) => word.at < end && word.at + word.text.length > start)
    const first = inside[0]
    const last = inside.at(-1)
    return first === undefined || last === undefined
      ? [0, 0]
      : fold.originalSpan(first.start, last.end)
  }
  return { original, words, spanOf, rawOf: (stretch) => original.slice(...spanOf(stretch)) }
}

function place(tokens: readonly Token[]): readonly PlacedWord[] {
  let at = 1
  return tokens.flatMap((token, index) =>
    expand(token.text, tokens[index - 1]?.text ?? '').map((text) => {
      const word = { ...token, text, at }
      at += text.length + 1
      return word
    }),
  )
}

/** The words that a token stands for: « jte » is « je te », « pro » after a day is « prochain ». */
function expand(text: string, before: string): readonly string[] {
  if (text === '\n') return [';']
  if (text === 'j' && /^\d/.test(before)) return ['jours']
  if (text === 'pro' && WEEKDAY.test(before)) return ['prochain']
  const known = SPELLINGS.get(text)
  if (known !== undefined) return known.split(' ')
  if (/^j[bcdfghklmnpqrstvw][a-z]+$/.test(text)) return ['je', ...expand(text.slice(1), 'je')]
  return [text]
}
