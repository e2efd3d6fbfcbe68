import { foldText } from '@quittance/kernel'

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
const SPACED_OUT = /(?<![a-z0-9])[a-z](?:([ ._*·-])[a-z])(?:\1[a-z]){2,}(?![a-z0-9]|['][a-z])/g
const WRAPPED_LINE = /\n(?=[a-z])/g

/** Reads a message as the rules match it. */
export function plainText(original: string): PlainText {
  const { folded, originalSpan } = foldText(original)
  const unwrapped = folded
    .replaceAll(WRAPPED_LINE, (sign, at: number) => {
      const [start, end] = originalSpan(at + 1, at + 2)
      const typed = original.slice(start, end)
      return typed === typed.toLowerCase() ? ' ' : sign
    })
    .replaceAll(/[\t\r]/g, ' ')
  const { text, at } = joinSpacedOut(squeeze(undisguise(unwrapped)))
  return {
    text,
    originalSpan: (start, end) => {
      const first = at[start]
      const last = at[end - 1]
      if (first === undefined || last === undefined) return [original.length, original.length]
      return originalSpan(first, last + 1)
    },
  }
}

/** Sign for sign: what follows keeps its place. */
function undisguise(text: string): string {
  return text
    .replaceAll(/[^\0-\x7F]/g, (sign) => LOOK_ALIKES.get(sign) ?? sign)
    .replaceAll(FIGURE_IN_WORD, (sign) => FIGURES_FOR_LETTERS.get(sign) ?? sign)
}

const FIGURE_IN_WORD = /(?<=[a-z])[01345@$€](?=[a-z])/g

/** A text, and where each of its signs stood before. */
type Placed = { readonly text: string; readonly at: readonly number[] }

/** One space for many, and no more than two other separators in a row: rules of dashes, blank lines. */
function squeeze(folded: string): Placed {
  const at: number[] = []
  let text = ''
  let separators = 0
  for (let index = 0; index < folded.length; index += 1) {
    const sign = folded.charAt(index)
    if (sign === ' ' && folded[index - 1] === ' ') continue
    separators = SEPARATOR.test(sign) ? separators + 1 : 0
    if (separators > MOST_SEPARATORS) continue
    text += sign
    at.push(index)
  }
  return { text, at }
}

const SEPARATOR = /[\s-]/
const MOST_SEPARATORS = 4

function joinSpacedOut({ text, at }: Placed): Placed {
  const dropped = new Set<number>()
  for (const match of text.matchAll(SPACED_OUT)) {
    for (let inside = 1; inside < match[0].length; inside += 2) dropped.add(match.index + inside)
  }
  if (dropped.size === 0) return { text, at }
  const kept = at.map((_, index) => index).filter((index) => !dropped.has(index))
  return {
    text: kept.map((index) => text.charAt(index)).join(''),
    at: kept.map((index) => at[index] ?? 0),
  }
}
