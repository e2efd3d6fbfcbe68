import { payOverEn } from '#features/pay-over/words/pay-over.en.ts'
import { payOverFr } from '#features/pay-over/words/pay-over.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of what is paid over, in both languages. */
export const payOverWords = words(payOverFr, payOverEn)
export type PayOverWords = (typeof payOverWords)['fr']
