import type { WordSpan } from '#reading/reading.ts'

/** Named pieces of patterns, written `{NAME}` in them. */
export type Fragments = Readonly<Record<string, string>>

/**
 * A pattern of whole words: `{NAME}` stands for a fragment, one space stands between words.
 *
 * The pattern never begins or ends with a space.
 */
export function phrase(pattern: string, fragments: Fragments = {}): RegExp {
  let expanded = pattern
  for (let depth = 0; depth < 4 && expanded.includes('{'); depth += 1) {
    expanded = expanded.replaceAll(/\{([A-Z_]+)\}/g, (whole, name: string) => {
      return fragments[name] ?? whole
    })
  }
  return new RegExp(`(?<= )(?:${expanded})(?= )`, 'gu')
}

export type PhraseMatch = WordSpan & {
  readonly text: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** Every place where a pattern stands in the words. */
export function placesOf(pattern: RegExp, words: string): readonly PhraseMatch[] {
  return Array.from(words.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    groups: match.groups ?? {},
  }))
}

/** True when two stretches share a word. */
export function overlap(one: WordSpan, other: WordSpan): boolean {
  return one.start < other.end && other.start < one.end
}
