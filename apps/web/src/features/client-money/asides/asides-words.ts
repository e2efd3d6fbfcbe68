import { asidesEn } from '#features/client-money/asides/asides.en.ts'
import { asidesFr } from '#features/client-money/asides/asides.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the statements that wait aside, in both languages. */
export const asidesWords = words(asidesFr, asidesEn)
