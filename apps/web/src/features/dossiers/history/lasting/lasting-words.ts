import { lastingEn } from '#features/dossiers/history/lasting/lasting.en.ts'
import { lastingFr } from '#features/dossiers/history/lasting/lasting.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of what is done on a sealed bundle after its sealing, in both languages. */
export const lastingWords = words(lastingFr, lastingEn)
