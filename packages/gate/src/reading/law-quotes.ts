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
    const words = lettersOf(plainText(paragraph).text).letters
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

function lettersOf(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const at: number[] = []
  let letters = ''
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index)
    if (!/[a-z0-9]/.test(sign)) continue
    letters += sign
    at.push(index)
  }
  return { letters, at }
}
