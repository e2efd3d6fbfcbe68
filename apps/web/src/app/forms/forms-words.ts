import { formsEn } from '#app/forms/forms.en.ts'
import { formsFr } from '#app/forms/forms.fr.ts'
import { words } from '#words/use-words.ts'

/** The words that every form shares, in both languages. */
export const formsWords = words(formsFr, formsEn)
