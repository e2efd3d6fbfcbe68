import { agreementsEn } from '#features/agreements/agreements.en.ts'
import { agreementsFr } from '#features/agreements/agreements.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of a plan offered to be signed, in both languages. */
export const agreementsWords = words(agreementsFr, agreementsEn)
