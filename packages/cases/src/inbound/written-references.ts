/** A year and a number, as our dossiers bear them, standing by itself. */
const DOSSIER_NUMBER = /(?<![\p{L}\p{N}./-])(\d{4}-\d{4,9})(?![\p{L}\p{N}/-])/gu

/** Longer, a message is searched no further. */
const LONGEST_SEARCHED = 200_000
const MOST_REFERENCES = 50

/**
 * What in a text is written as the number of a dossier (référence du dossier), each once, in order.
 *
 * It only looks like one: a telephone, an order or another house may write the same figures.
 */
export function writtenReferences(text: string): readonly string[] {
  const found = new Set<string>()
  for (const match of text.slice(0, LONGEST_SEARCHED).matchAll(DOSSIER_NUMBER)) {
    found.add(match[1] ?? '')
    if (found.size >= MOST_REFERENCES) break
  }
  return [...found]
}
