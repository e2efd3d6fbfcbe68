import { journalEn } from '#features/journal/journal.en.ts'
import { journalFr } from '#features/journal/journal.fr.ts'
import { subjectsEn } from '#features/journal/subjects.en.ts'
import { subjectsFr } from '#features/journal/subjects.fr.ts'
import { verbsEn } from '#features/journal/verbs.en.ts'
import { verbsFr } from '#features/journal/verbs.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the journal, in both languages. */
export const journalWords = words(journalFr, journalEn)

/** The words of each verb, in both languages; a verb of a later version is shown as it is written. */
export const verbWords = words(verbsFr, verbsEn)

/** The words of what an entry is about, in both languages. */
export const subjectWords = words(subjectsFr, subjectsEn)

export type JournalWords = (typeof journalWords)['fr']
