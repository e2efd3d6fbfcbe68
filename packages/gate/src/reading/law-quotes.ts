import type { PlainSpan } from '#reading/phrases.ts'
import { plainText } from '#reading/plain-text.ts'

/**
 * Where paragraphs of law are reproduced word for word, so that the law's own words are never taken
 * for the sender's.
 *
 * Only letters and figures count: a quotation may be wrapped, indented or set with other quotation
 * marks, but a word left out or changed is not a reproduction.
 */
export function findQuotes(text: string, paragraphs: readonly string[]): readonly PlainSpan[] {
  const message = lettersOf(text)
  return paragraphs.flatMap((paragraph) => {
    const words = lettersOfLaw(paragraph)
    const found: PlainSpan[] = []
    let from = message.letters.indexOf(words)
    while (from !== -1) {
      const start = message.at[from] ?? 0
      const last = message.at[from + words.length - 1] ?? start
      found.push({ start, end: last + 1 })
      from = message.letters.indexOf(words, from + words.length)
    }
    return found
  })
}

const lawLetters = new Map<string, string>()

function lettersOfLaw(paragraph: string): string {
  const letters = lawLetters.get(paragraph) ?? lettersOf(plainText(paragraph).text).letters
  lawLetters.set(paragraph, letters)
  return letters
}

function lettersOf(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const at: number[] = []
  for (const match of text.matchAll(/[a-z0-9]/g)) at.push(match.index)
  return { letters: text.replaceAll(/[^a-z0-9]+/g, ''), at }
}
