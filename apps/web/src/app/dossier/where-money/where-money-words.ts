import { whereMoneyEn } from '#app/dossier/where-money/where-money.en.ts'
import { whereMoneyFr } from '#app/dossier/where-money/where-money.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of where money is, in both languages. */
export const whereMoneyWords = words(whereMoneyFr, whereMoneyEn)
