import { interestEn } from '#features/tools/interest/words/interest.en.ts'
import { interestFr } from '#features/tools/interest/words/interest.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the interest tool, in both languages. */
export const interestWords = words(interestFr, interestEn)
