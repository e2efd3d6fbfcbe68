import { deedEn } from '#app/dossier/deeds/deed.en.ts'
import { deedFr } from '#app/dossier/deeds/deed.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of acknowledgments of debt, in both languages. */
export const deedWords = words(deedFr, deedEn)
