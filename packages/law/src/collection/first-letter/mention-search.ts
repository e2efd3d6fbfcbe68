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

/** A phrase the asker gave, such as a name or an address, wherever the letter breaks its lines. */
export function phrase(words: string): RegExp {
  const parts = foldText(words)
    .folded.split(/[\s,;]+/)
    .filter((part) => part !== '')
  return new RegExp(parts.map(escaped).join('[\\s,;]+'))
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

/** The principal of the dossier, written after its word: « principal : 1 950,00 € ». */
export function amountAfterPrincipal(amount: Cents): RegExp {
  const digits = String(amount).padStart(3, '0')
  const whole = digits
    .slice(0, -2)
    .split('')
    .join(String.raw`[\s.]?`)
  const decimals = digits.slice(-2)
  const ending = decimals === '00' ? `(?:,${decimals})?` : `,${decimals}`
  return new RegExp(String.raw`principal[^\n]{0,80}?\b${whole}${ending}\s*(?:€|eur)`)
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`)
}
