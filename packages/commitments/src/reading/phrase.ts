import { neededBy, type Needed } from '#reading/needed-words.ts'
import type { WordSpan } from '#reading/reading.ts'

/** Named pieces of patterns, written `{NAME}` in them. */
export type Fragments = Readonly<Record<string, string>>

/** A pattern ready to be looked for, and what a text must hold for it to be worth the try. */
export type Phrase = { readonly regex: RegExp; readonly needed: Needed }

/**
 * A pattern of whole words: `{NAME}` stands for a fragment, one space stands between words.
 *
 * The pattern never begins or ends with a space.
 */
export function phrase(pattern: string, fragments: Fragments = {}): Phrase {
  let expanded = pattern
  for (let depth = 0; depth < 4 && expanded.includes('{'); depth += 1) {
    expanded = expanded.replaceAll(/\{([A-Z_]+)\}/g, (whole, name: string) => {
      return fragments[name] ?? whole
    })
  }
  return { regex: new RegExp(` (?:${expanded})(?= )`, 'g'), needed: neededBy(expanded) }
}

export type PhraseMatch = WordSpan & {
  readonly text: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

const NONE: readonly PhraseMatch[] = []

/** Every place where a pattern stands in the words. */
export function placesOf({ regex, needed }: Phrase, words: string): readonly PhraseMatch[] {
  if (needed !== null && !needed.some((piece) => words.includes(piece))) return NONE
  const found: PhraseMatch[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(words); match !== null; match = regex.exec(words)) {
    const { 0: text, index, groups = {} } = match
    found.push({ text: text.slice(1), start: index + 1, end: index + text.length, groups })
  }
  return found
}

/** True when two stretches share a word. */
export function overlap(one: WordSpan, other: WordSpan): boolean {
  return one.start < other.end && other.start < one.end
}
