import { invariant } from '@quittance/kernel'

import { isDenied, isReported, VEIL } from '#reading/denials.ts'
import { wordFamilies } from '#reading/word-families.data.ts'
import { WordIndex } from '#reading/word-index.ts'

/** A span of the plain text, end excluded. */
export type PlainSpan = { readonly start: number; readonly end: number }

/** What a rule looks for, and the turns of phrase in which the same words are lawful. */
export type Phrases = {
  /** Patterns in the small language of {@link phrase}. */
  readonly says: readonly string[]
  /** Patterns that make a match harmless when they reach its end (« aucune saisie »). */
  readonly unless?: readonly string[]
  /** Whether a match that the sender denies, or tells back, is harmless too (« nous ne saisirons pas »). */
  readonly deniable?: boolean
}

/** Words inside a sentence: anything but an end of sentence. */
const GAP = '[^.;!?]{0,70}?'
/** A few words of one assertion: no comma, and no word that starts another assertion. */
const NEAR =
  "(?:[\\s'-]+(?!(?:et|donc|car|alors|que|mais|sauf|attendre|patienter)\\b)[a-z]+){0,5}[\\s'-]+"
/** The start of an address: « 12, rue de la Prison » accuses nobody. */
const STREET =
  "(?:rue|avenue|place|boulevard|quai|impasse|chemin|allee|route|cours|square) (?:d[eu]s? |d'|la |le |les |l')*"
/** The start of a name: « Mme Prison ». */
const CIVILITY = '(?<![a-z])(?:mme|mlle|mr|m[.]) '
/** The signs of our own, and whole classes of letters, in which they are plain signs. */
const SIGNS = /\[[^\]]*\]|'|‥| … |…| /g
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ["'", "(?:'\\s?|\\s)"],
  ['‥', NEAR],
  [' … ', `(?:[\\s-]|[\\s-]${GAP}[\\s-])`],
  ['…', GAP],
  [' ', '(?:[\\s-]+)'],
])

/**
 * A pattern of plain text from its writing in our tables.
 *
 * `{people}` is any word of that family. A space is any run of spaces, line ends or hyphens; « … » is a gap inside a sentence; « ‥ » is a
 * few words of the same assertion; an apostrophe may have been left out. The rest is a regular
 * expression, and it starts and ends at the edge of a word.
 */
function phrase(source: string): RegExp {
  const body = source.replaceAll(SIGNS, (sign) => MEANINGS.get(sign) ?? sign)
  return new RegExp(`(?<![a-z0-9])(?:${body})(?![a-z0-9])`, 'g')
}

const index = new WordIndex()
const compiled = new Map<string, { readonly number: number; readonly pattern: RegExp }>()

function compile(source: string) {
  const known = compiled.get(source)
  if (known !== undefined) return known
  const whole = withFamilies(source)
  const made = { number: index.add(whole), pattern: phrase(whole) }
  compiled.set(source, made)
  return made
}

function withFamilies(source: string): string {
  return source.replaceAll(/\{([a-z]+)\}/gi, (_, name: string) => {
    const words = wordFamilies[name]
    invariant(words !== undefined, `the family of words ${name} exists`)
    return `(?:${words})`
  })
}

/** Where a pattern occurs, from left to right, without overlap. */
export function occurrences(text: string, source: string): readonly PlainSpan[] {
  return matchesOf(text, compile(source).pattern)
}

function matchesOf(text: string, pattern: RegExp): readonly PlainSpan[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * A text in which many phrases are looked for: read once, and a pattern is tried only where the words
 * that it cannot do without were met.
 */
export class PhraseText {
  private readonly text: string
  private possible = new Uint8Array(0)

  constructor(text: string) {
    this.text = text
  }

  /** Where a pattern occurs, from left to right, without overlap. */
  occurrences(source: string): readonly PlainSpan[] {
    const { number, pattern } = compile(source)
    if (number >= this.possible.length) this.possible = index.possibleIn(this.text)
    return this.possible[number] === 0 ? [] : matchesOf(this.text, pattern)
  }

  /** True when one of the patterns occurs. */
  saysOneOf(sources: readonly string[]): boolean {
    return sources.some((source) => this.occurrences(source).length > 0)
  }

  /**
   * Where the phrases occur in earnest: not in an address, and no harmless turn reaches their end.
   *
   * Overlapping matches are given as one, so that a fault is underlined once.
   */
  find({ says, unless = [], deniable = false }: Phrases): readonly PlainSpan[] {
    const found = says.flatMap((source) => this.occurrences(source))
    if (found.length === 0) return []
    const harmless = unless
      .flatMap((source) => this.occurrences(source))
      .filter(({ end }) => !VEIL.test(this.text.slice(end, end + VEIL_REACH)))
    return mergeSpans(
      found.filter(
        ({ start, end }) =>
          !IN_NAME.test(this.text.slice(Math.max(0, start - 40), start)) &&
          !harmless.some((safe) => safe.start < end && safe.end >= end) &&
          !(deniable && isDenied(this.text, start, end)) &&
          !(deniable && isReported(this.text, start, end)),
      ),
    )
  }
}

const VEIL_REACH = 100
const IN_NAME = new RegExp(`(?:${STREET}|${CIVILITY})$`)

function mergeSpans(spans: readonly PlainSpan[]): readonly PlainSpan[] {
  const merged: PlainSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else merged.push(span)
  }
  return merged
}
