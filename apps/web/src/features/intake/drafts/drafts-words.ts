import { draftsEn } from '#features/intake/drafts/drafts.en.ts'
import { draftsFr } from '#features/intake/drafts/drafts.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of a draft of a claim, in both languages. */
export const draftsWords = words(draftsFr, draftsEn)

export type DraftsWords = SameKeys<typeof draftsFr>
