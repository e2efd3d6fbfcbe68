import { NBSP, withoutThinSpaces } from '@quittance/kernel'

const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'janv\\.|févr\\.|avr\\.|juill\\.|sept\\.|oct\\.|nov\\.|déc\\.'

const RULES: readonly (readonly [RegExp, string])[] = [
  [/'/g, '’'],
  [/\.\.\./g, '…'],
  [/«[ \u00A0]?/g, `«${NBSP}`],
  [/[ \u00A0]?»/g, `${NBSP}»`],
  [/ (?=[:;?!%€×÷])/g, NBSP],
  [/(?<=\d) (?=\d{3}(?!\d))/g, NBSP],
  [/(?<=\d) (?=h\b)/g, NBSP],
  [/(?<=\d\u00A0h) (?=\d)/g, NBSP],
  [new RegExp(`(?<=\\d|1er) (?=(?:${MONTHS}))`, 'g'), NBSP],
  [/(?<=\b(?:n°|M\.|Mme|C\.|art\.|alinéa|pièce|grade)) (?=\S)/g, NBSP],
]

/**
 * Sets French text for the screen: non-breaking spaces before « : ; ? ! % € » and inside « … »,
 * between thousands, in hours and dates, a typographic apostrophe.
 *
 * One formatter does it, so that nobody types a space that cannot be seen. The thin space U+202F
 * becomes U+00A0, because no web face of the product holds it. Never for a raw exhibit: what a
 * person wrote is shown as written.
 */
export function typeset(text: string): string {
  return RULES.reduce((set, [rule, by]) => set.replaceAll(rule, by), withoutThinSpaces(text))
}
