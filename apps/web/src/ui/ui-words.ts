import { uiEn } from '#ui/ui.en.ts'
import { uiFr } from '#ui/ui.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the components, in both languages. */
export const uiWords = words(uiFr, uiEn)
