import { debitsEn } from '#features/direct-debits/words/debits.en.ts'
import { debitsFr } from '#features/direct-debits/words/debits.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of direct debits, in both languages. */
export const debitWords = words(debitsFr, debitsEn)
export type DebitWords = (typeof debitWords)['fr']
