import { holdEn } from '#app/dossier/holds/hold.en.ts'
import { holdFr } from '#app/dossier/holds/hold.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of what stops demands to a person, in both languages. */
export const holdWords = words(holdFr, holdEn)
