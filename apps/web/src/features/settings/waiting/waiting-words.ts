import { waitingEn } from '#features/settings/waiting/waiting.en.ts'
import { waitingFr } from '#features/settings/waiting/waiting.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of how long promises are waited for, in both languages. */
export const waitingWords = words(waitingFr, waitingEn)
