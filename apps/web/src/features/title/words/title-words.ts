import { titleEn } from '#features/title/words/title.en.ts'
import { titleFr } from '#features/title/words/title.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the ways to a title, in both languages. */
export const titleWords = words(titleFr, titleEn)
