import { ownEn } from '#features/pay-over/own/words/own.en.ts'
import { ownFr } from '#features/pay-over/own/words/own.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of what is given back, sent to the office or brought in, in both languages. */
export const ownWords = words(ownFr, ownEn)
export type OwnWords = (typeof ownWords)['fr']
