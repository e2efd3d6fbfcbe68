import { NBSP, THIN_SPACE, withFrenchSpaces } from '@quittance/kernel'

/** What a letter sets beyond the spaces of every screen: apostrophes, numbers, names, articles. */
const SPACES_AND_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})'/gu, '’'],
  [/\.\.\./gu, '…'],
  [/ (?=%)/gu, THIN_SPACE],
  [/(?<=n°) +/gu, NBSP],
  [
    /(?<=(?<!\p{L})(?:M\.|MM\.|Mme|Mmes|article|articles|CPCE|C\.[ \u00A0](?:com|civ|conso|pén)\.)) +/gu,
    NBSP,
  ],
  [/(?<=(?<!\p{L})C\.) +(?=(?:com|civ|conso|pén)\.)/gu, NBSP],
  [/(?<=\d) +(?=h(?!\p{L}))/gu, NBSP],
  [/(?<=\d[ \u00A0]h) +(?=\d)/gu, NBSP],
]

/**
 * Sets a French text with its own spaces and apostrophes: U+00A0 before « : € » and inside « … »,
 * U+202F before « ; ? ! % ».
 *
 * Only a space that is there is changed, none is added, so that « https://… » and what people typed
 * without a space stay as they are. Setting twice changes nothing. Never given the words of an
 * exhibit.
 */
export function setFrench(text: string): string {
  let set = withFrenchSpaces(text)
  for (const [pattern, replacement] of SPACES_AND_SIGNS) set = set.replaceAll(pattern, replacement)
  return set
}

/** « FR14 2004 1010 … »: by fours, so that a line may break between two groups only. */
export function byFours(text: string): string {
  const signs = text.replaceAll(/\s/gu, '').toUpperCase()
  return signs.replaceAll(/(.{4})(?=.)/gu, '$1 ')
}

/** Items of a sentence: « a », « a ou b », « a, b ou c ». */
export function oneOf(items: readonly string[]): string {
  return listed(items, 'ou')
}

/** « a », « a et b », « a, b et c ». */
export function allOf(items: readonly string[]): string {
  return listed(items, 'et')
}

function listed(items: readonly string[], word: 'et' | 'ou'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`
}
