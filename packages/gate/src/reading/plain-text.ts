import { foldText, invariant } from '@quittance/kernel'

/**
 * A message made ready for the phrases of the rules, with the way back to what was typed.
 *
 * Beyond kernel's folding: runs of spaces are one space, a line that merely wraps is joined to the
 * next, and three disguises are undone: letters spaced out (« s a i s i e », « s.a.i.s.i.e »),
 * look-alike letters of other alphabets, figures put for letters inside a word (« sa1sie »).
 */
export type PlainText = {
  readonly text: string
  /** The span of the original, end excluded, that gave `text.slice(start, end)`. */
  readonly originalSpan: (start: number, end: number) => readonly [number, number]
}

/** A piece of plain text: one sign, and where it starts in the folded text. */
type Sign = { readonly sign: string; readonly at: number }

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    х: 'x',
    у: 'y',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    н: 'h',
    т: 't',
    м: 'm',
    к: 'k',
    в: 'b',
    α: 'a',
    ο: 'o',
    ι: 'i',
    ν: 'v',
    ρ: 'p',
    ε: 'e',
    τ: 't',
  }),
)

const FIGURES_FOR_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's', '€': 'e' }),
)

/** At least four letters, each alone between single separators of one kind. */
const SPACED_OUT = /(?<![a-z0-9])[a-z](?:([ ._*·-])[a-z])(?:\1[a-z]){2,}(?![a-z0-9])/g
const WRAPPED_LINE = /\n(?=[a-z])/g

/** Reads a message as the rules match it. */
export function plainText(original: string): PlainText {
  const { folded, originalSpan } = foldText(original)
  let signs = signsOf(folded, original, originalSpan)
  signs = undisguise(signs)
  signs = squeeze(signs)
  signs = joinSpacedOut(signs)
  const text = textOf(signs)
  return {
    text,
    originalSpan: (start, end) => {
      const first = signs[start]
      const last = signs[end - 1]
      if (first === undefined || last === undefined) return [original.length, original.length]
      return originalSpan(first.at, last.at + 1)
    },
  }
}

type OriginalSpan = (start: number, end: number) => readonly [number, number]

function signsOf(folded: string, original: string, spanOf: OriginalSpan): readonly Sign[] {
  const wraps = new Set<number>()
  for (const match of folded.matchAll(WRAPPED_LINE)) {
    const [start, end] = spanOf(match.index + 1, match.index + 2)
    const typed = original.slice(start, end)
    if (typed === typed.toLowerCase()) wraps.add(match.index)
  }
  return Array.from({ length: folded.length }, (_, at) => {
    const sign = folded.charAt(at)
    return { sign: wraps.has(at) || sign === '\t' || sign === '\r' ? ' ' : sign, at }
  })
}

function undisguise(signs: readonly Sign[]): readonly Sign[] {
  const latin = signs.map(({ sign, at }) => ({ sign: LOOK_ALIKES.get(sign) ?? sign, at }))
  return latin.map(({ sign, at }, index) => {
    const letter = FIGURES_FOR_LETTERS.get(sign)
    const between = isLetter(latin[index - 1]) && isLetter(latin[index + 1])
    return { sign: letter !== undefined && between ? letter : sign, at }
  })
}

function isLetter(of: Sign | undefined): boolean {
  return of !== undefined && of.sign >= 'a' && of.sign <= 'z'
}

/** One space for many, and no more than two other separators in a row: rules of dashes, blank lines. */
function squeeze(signs: readonly Sign[]): readonly Sign[] {
  let separators = 0
  return signs.filter(({ sign }, index) => {
    if (sign === ' ' && signs[index - 1]?.sign === ' ') return false
    separators = SEPARATOR.test(sign) ? separators + 1 : 0
    return separators <= MOST_SEPARATORS
  })
}

const SEPARATOR = /[\s-]/
const MOST_SEPARATORS = 4

function joinSpacedOut(signs: readonly Sign[]): readonly Sign[] {
  const dropped = new Set<number>()
  for (const match of textOf(signs).matchAll(SPACED_OUT)) {
    for (let at = 1; at < match[0].length; at += 2) dropped.add(match.index + at)
  }
  return dropped.size === 0 ? signs : signs.filter((_, index) => !dropped.has(index))
}

function textOf(signs: readonly Sign[]): string {
  const text = signs.map(({ sign }) => sign).join('')
  invariant(text.length === signs.length, 'one sign is one unit of text')
  return text
}
