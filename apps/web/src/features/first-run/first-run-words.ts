import { firstRunEn } from '#features/first-run/first-run.en.ts'
import { firstRunFr } from '#features/first-run/first-run.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the first run, in both languages. */
export const firstRunWords = words(firstRunFr, firstRunEn)
