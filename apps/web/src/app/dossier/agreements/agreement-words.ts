import { agreementEn } from '#app/dossier/agreements/agreement.en.ts'
import { agreementFr } from '#app/dossier/agreements/agreement.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the plans offered on a dossier, in both languages. */
export const agreementWords = words(agreementFr, agreementEn)
