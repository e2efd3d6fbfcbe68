import { appEn } from '#app/app.en.ts'
import { appFr } from '#app/app.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the frame, in both languages. */
export const appWords = words(appFr, appEn)
