import type { Said } from '@quittance/kernel'
import { useLanguage } from '#words/language.ts'
import { typeset } from '#words/typeset.ts'

/**
 * The side of a sentence of the server that the language on the screen asks, set as the screen is.
 *
 * What is the same in both languages is what a person wrote: it is shown as written.
 */
export function useSaid(): (of: Said) => string {
  return useLanguage() === 'fr' ? inFrench : inEnglish
}

function inFrench({ fr, en }: Said): string {
  return fr === en ? fr : typeset(fr)
}

function inEnglish({ en }: Said): string {
  return en
}
