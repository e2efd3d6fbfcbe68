import { authorityEn } from '#features/settings/authority/authority.en.ts'
import { authorityFr } from '#features/settings/authority/authority.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the page of the time-stamp authority, in both languages. */
export const authorityWords = words(authorityFr, authorityEn)
