import { constatEn } from '#features/constat/words/constat.en.ts'
import { constatFr } from '#features/constat/words/constat.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the constat, in both languages. */
export const constatWords = words(constatFr, constatEn)
