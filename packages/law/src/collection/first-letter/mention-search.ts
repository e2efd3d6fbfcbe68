import { principalWords } from '#collection/first-letter/mention-patterns.ts'
import { foldText, type Cents, type FoldedText } from '@quittance/kernel'

/** Where a mention stands in a text: first sign, and the one after the last. */
export type Span = readonly [number, number]

/** A letter made ready for the search of its mentions. */
export type SearchedLetter = {
  readonly text: FoldedText
  /** The folded letter with the quoted paragraphs blanked out, so that their words are not ours. */
  readonly own: string
}

/** Prepares a letter; `quoted` are the paragraphs of law, which say nothing of this debt. */
export function searchedLetter(text: string, quoted: readonly string[]): SearchedLetter {
  const folded = foldText(text)
  const own = quoted.reduce(
    (left, paragraph) => left.replace(wordForWord(paragraph), (found) => ' '.repeat(found.length)),
    folded.folded,
  )
  return { text: folded, own }
}

/** A quotation word for word; line ends and spaces may differ, words and signs may not. */
export function wordForWord(paragraph: string): RegExp {
  const words = foldText(paragraph).folded.trim().split(/\s+/)
  return new RegExp(words.map(escaped).join('\\s+'))
}

/**
 * A phrase the asker gave, such as a name or an address, wherever the letter breaks its lines and
 * whatever it sets between the parts: a comma, a dash, a point of a list.
 */
export function phrase(words: string): RegExp {
  const parts = foldText(words)
    .folded.split(BETWEEN)
    .filter((part) => part !== '')
  return new RegExp(parts.map(writtenPart).join(BETWEEN.source))
}

const BETWEEN = /[\s,;:|·•–—-]+/
/** Words of an address that people shorten. */
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['place', String.raw`pl(?:ace|\.)?`],
  ['avenue', String.raw`av(?:enue|\.)?`],
  ['boulevard', String.raw`(?:boulevard|bo?u?l?e?v?d\.?)`],
  ['route', String.raw`(?:route|rte\.?)`],
])

/** A part as people write it: a postal code may be spaced and follow a line of its own. */
function writtenPart(part: string): string {
  const [, department, place] = /^(\d{2})(\d{3})$/.exec(part) ?? []
  if (department !== undefined && place !== undefined) {
    return String.raw`(?:(?:bp|cs|bat|etage|zone|za|zi)\b[^\n]{0,25}?[\s,;–—-]+)?${department}\s?${place}`
  }
  return SHORTENED.get(part) ?? escaped(part)
}

/** The smallest span of the letter that holds every pattern, or null when one is not there. */
export function spanOfAll(
  letter: SearchedLetter,
  patterns: readonly RegExp[],
  where = letter.own,
): Span | null {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const pattern of patterns) {
    const found = pattern.exec(where)
    if (found === null) return null
    start = Math.min(start, found.index)
    end = Math.max(end, found.index + found[0].length)
  }
  return letter.text.originalSpan(start, end)
}

/**
 * The principal of the dossier, written after its word or before it: « principal : 1 950,00 € »,
 * « 1 950,00 € en principal ».
 */
export function amountOfPrincipal(amount: Cents): RegExp {
  const digits = String(amount).padStart(3, '0')
  const whole = digits
    .slice(0, -2)
    .split('')
    .join(String.raw`[\s.]?`)
  const decimals = digits.slice(-2)
  const ending = decimals === '00' ? `(?:[,.]${decimals})?` : `[,.]${decimals}`
  const written = String.raw`(?<![\d,.])${whole}${ending}\s*(?:€|eur(?:os?)?\b)`
  return new RegExp(`${principalWords.before}${written}|${written}${principalWords.after}`)
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`)
}
