import { searchEn } from '#app/search/search.en.ts'
import { searchFr } from '#app/search/search.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the search box, in both languages. */
export const searchWords = words(searchFr, searchEn)
