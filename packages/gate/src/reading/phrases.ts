/** A span of the plain text, end excluded. */
export type PlainSpan = { readonly start: number; readonly end: number }

/** What a rule looks for, and the turns of phrase in which the same words are lawful. */
export type Phrases = {
  /** Patterns in the small language of {@link phrase}. */
  readonly says: readonly string[]
  /** Patterns that make a match harmless when they reach its end (« aucune saisie »). */
  readonly unless?: readonly string[]
}

/** Words inside a sentence: anything but an end of sentence. */
const GAP = '[^.;!?]{0,70}?'
/** A few words of one assertion: no comma, and no word that starts another assertion. */
const NEAR =
  "(?:[\\s'-]+(?!(?:et|donc|car|alors|que|mais|sauf|attendre|patienter)\\b)[a-z]+){0,5}[\\s'-]+"
/** The start of an address: « 12, rue de la Prison » accuses nobody. */
const STREET =
  "(?:rue|avenue|place|boulevard|quai|impasse|chemin|allee|route|cours|square) (?:d[eu]s? |d'|la |le |les |l')*"
/** Turns a denial into a threat: « aucune saisie n'aura lieu si vous payez ». */
const VEIL =
  /^[^.;!?\n]{0,60}?\b(?:si|sauf|mais|tant que|a moins|avant|a condition|pour l'instant|pas encore|pour le moment)\b/

/**
 * A pattern of plain text from its writing in our tables.
 *
 * A space is any run of spaces, line ends or hyphens; « … » is a gap inside a sentence; « ‥ » is a
 * few words of the same assertion; an apostrophe may have been left out. The rest is a regular
 * expression, and it starts and ends at the edge of a word.
 */
function phrase(source: string): RegExp {
  const body = source
    .replaceAll("'", "(?:'\\s?|\\s)")
    .replaceAll('‥', NEAR)
    .replaceAll(' … ', `(?:[\\s-]|[\\s-]${GAP}[\\s-])`)
    .replaceAll('…', GAP)
    .replaceAll(' ', '(?:[\\s-]+)')
  return new RegExp(`(?<![a-z0-9])(?:${body})(?![a-z0-9])`, 'g')
}

const compiled = new Map<string, RegExp>()

/** Where a pattern occurs, from left to right, without overlap. */
export function occurrences(text: string, source: string): readonly PlainSpan[] {
  const pattern = compiled.get(source) ?? phrase(source)
  compiled.set(source, pattern)
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** True when one of the patterns occurs. */
export function saysOneOf(text: string, sources: readonly string[]): boolean {
  return sources.some((source) => occurrences(text, source).length > 0)
}

/**
 * Where the phrases occur in earnest: not in an address, and no harmless turn reaches their end.
 *
 * Overlapping matches are given as one, so that a fault is underlined once.
 */
export function findPhrases(text: string, { says, unless = [] }: Phrases): readonly PlainSpan[] {
  const found = says.flatMap((source) => occurrences(text, source))
  if (found.length === 0) return []
  const harmless = unless
    .flatMap((source) => occurrences(text, source))
    .filter(({ end }) => !VEIL.test(text.slice(end)))
  const street = new RegExp(`${STREET}$`)
  return mergeSpans(
    found.filter(
      ({ start, end }) =>
        !street.test(text.slice(Math.max(0, start - 40), start)) &&
        !harmless.some((safe) => safe.start < end && safe.end >= end),
    ),
  )
}

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
