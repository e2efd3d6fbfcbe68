import { undoEn } from '#app/dossier/where-money/undo/undo.en.ts'
import { undoFr } from '#app/dossier/where-money/undo/undo.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of a match to undo, in both languages. */
export const undoWords = words(undoFr, undoEn)
