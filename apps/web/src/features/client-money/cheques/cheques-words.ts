import { chequesEn } from '#features/client-money/cheques/cheques.en.ts'
import { chequesFr } from '#features/client-money/cheques/cheques.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the time that a cheque takes, in both languages. */
export const chequesWords = words(chequesFr, chequesEn)
