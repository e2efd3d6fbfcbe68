import { recordEn } from '#app/dossier/record/record.en.ts'
import { recordFr } from '#app/dossier/record/record.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of what is recorded and counted on a dossier, in both languages. */
export const recordWords = words(recordFr, recordEn)
