import { withFrenchSpaces } from '#words/french-text.ts'

/**
 * A sentence of the product in both languages of its screens, French first.
 *
 * What the law says of a case stays French alone, in explanation trees: it is pleaded in French.
 */
export type Said = { readonly fr: string; readonly en: string }

/** One sentence in both languages; the no-break spaces of the French are set here. */
export function said(fr: string, en: string): Said {
  return { fr: withFrenchSpaces(fr), en }
}

/** What a person wrote, or a name: the same in both languages, as it was given. */
export function verbatim(text: string): Said {
  return { fr: text, en: text }
}

/** Sentences after one another, with a space between; empty ones leave none. */
export function saidTogether(parts: readonly Said[]): Said {
  const join = (texts: readonly string[]) => texts.filter((text) => text !== '').join(' ')
  return { fr: join(parts.map(({ fr }) => fr)), en: join(parts.map(({ en }) => en)) }
}
