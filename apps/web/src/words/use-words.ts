import { typeset } from '#words/typeset.ts'
import { useLanguage } from '#words/language.ts'

/** A catalogue of words: texts, and functions that put facts into a text. */
export type Catalogue = { readonly [key: string]: string | ((...facts: never[]) => string) }

/** What the English of a catalogue must hold: the same keys, texts where texts, functions alike. */
export type SameKeys<French extends Catalogue> = {
  readonly [Key in keyof French]: French[Key] extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : string
}

/** Both languages of a feature: `const casesWords = words(casesFr, casesEn)`. */
export type Words<French extends Catalogue> = {
  readonly fr: SameKeys<French>
  readonly en: SameKeys<French>
}

/**
 * Binds the French and the English of a feature; a key missing in one does not compile.
 *
 * French texts are set (non-breaking spaces, apostrophes) here, once.
 */
export function words<French extends Catalogue>(
  french: French,
  english: SameKeys<French>,
): Words<French> {
  return { fr: setFrench(french), en: english }
}

/** The words of a feature in the language on the screen. */
export function useWords<French extends Catalogue>(of: Words<French>): SameKeys<French> {
  return of[useLanguage()]
}

function setFrench<French extends Catalogue>(french: French): SameKeys<French>
function setFrench(french: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(french).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? typeset(value)
        : (...facts: never[]): string => typeset(value(...facts)),
    ]),
  )
}
