import { remissionEn } from '#app/dossier/remissions/remission.en.ts'
import { remissionFr } from '#app/dossier/remissions/remission.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of what a creditor gives up, in both languages. */
export const remissionWords = words(remissionFr, remissionEn)
