import { journalEn } from '#features/journal/journal.en.ts'
import { journalFr } from '#features/journal/journal.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the journal, in both languages. */
export const journalWords = words(journalFr, journalEn)

export type JournalWords = (typeof journalWords)['fr']
