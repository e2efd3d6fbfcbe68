/** A message shown that holds the words of one that is hidden. */
export type Quote = { readonly shown: number; readonly hidden: number }

/** Shorter words are found everywhere, and say nothing of who quotes whom. */
const SHORTEST = 16
/** A reply quotes the beginning of what it answers. */
const OPENING = 40
const MOST_QUOTES = 100

/**
 * Messages shown whose text holds the beginning of the text of a hidden one: a reply that quotes, a
 * conversation exported twice. Only a person can say whether the copy may go out so.
 */
export function quotesOfHidden(
  texts: readonly string[],
  shown: ReadonlySet<number>,
): readonly Quote[] {
  const hidden = texts
    .map((text, index) => ({ number: index + 1, opening: plain(text).slice(0, OPENING) }))
    .filter(({ number, opening }) => !shown.has(number) && opening.length >= SHORTEST)
  const byStart = Map.groupBy(hidden, ({ opening }) => opening.slice(0, SHORTEST))
  const quotes: Quote[] = []
  for (const number of byStart.size === 0 ? [] : shown) {
    const text = plain(texts[number - 1] ?? '')
    quotes.push(...openingsIn(text, byStart).map((each) => ({ shown: number, hidden: each })))
    if (quotes.length >= MOST_QUOTES) break
  }
  return quotes.slice(0, MOST_QUOTES)
}

type Opening = { readonly number: number; readonly opening: string }

/** The messages whose opening stands in a text. */
function openingsIn(
  text: string,
  byStart: ReadonlyMap<string, readonly Opening[]>,
): readonly number[] {
  const found = new Set<number>()
  for (let at = 0; at + SHORTEST <= text.length; at += 1) {
    const begun = byStart.get(text.slice(at, at + SHORTEST)) ?? []
    const here = begun.filter(({ opening }) => text.startsWith(opening, at))
    for (const { number } of here) found.add(number)
  }
  return [...found]
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s>]+/g, ' ')
    .trim()
}
