import { sequenceEn } from '#app/dossier/sequence/sequence.en.ts'
import { sequenceFr } from '#app/dossier/sequence/sequence.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the sequence of a dossier and of its pauses, in both languages. */
export const sequenceWords = words(sequenceFr, sequenceEn)
