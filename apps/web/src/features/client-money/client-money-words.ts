import { clientMoneyEn } from '#features/client-money/client-money.en.ts'
import { clientMoneyFr } from '#features/client-money/client-money.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of client money, in both languages. */
export const clientMoneyWords = words(clientMoneyFr, clientMoneyEn)
export type ClientMoneyWords = (typeof clientMoneyWords)['fr']
