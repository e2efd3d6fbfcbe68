import { apartEn } from '#features/client-money/apart/apart.en.ts'
import { apartFr } from '#features/client-money/apart/apart.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of what waits apart, in both languages. */
export const apartWords = words(apartFr, apartEn)
