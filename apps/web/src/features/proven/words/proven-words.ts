import { provenEn } from '#features/proven/words/proven.en.ts'
import { provenFr } from '#features/proven/words/proven.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the proven account, in both languages. */
export const provenWords = words(provenFr, provenEn)
export type ProvenWords = (typeof provenWords)['fr']
