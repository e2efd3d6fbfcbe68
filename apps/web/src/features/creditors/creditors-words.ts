import { creditorsEn } from '#features/creditors/creditors.en.ts'
import { creditorsFr } from '#features/creditors/creditors.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of creditors and conventions, in both languages. */
export const creditorsWords = words(creditorsFr, creditorsEn)
