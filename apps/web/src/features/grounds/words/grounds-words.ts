import { groundsEn } from '#features/grounds/words/grounds.en.ts'
import { groundsFr } from '#features/grounds/words/grounds.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of « Du message à l’euro », in both languages. */
export const groundsWords = words(groundsFr, groundsEn)

export type GroundsWords = SameKeys<typeof groundsFr>
