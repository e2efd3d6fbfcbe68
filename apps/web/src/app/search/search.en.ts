import type { searchFr } from '#app/search/search.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the search box of every page. */
export const searchEn: SameKeys<typeof searchFr> = {
  found: 'Found',
  searchPlaceholder: 'Name, invoice, phone, amount…',
  foundIn: (place) => `by ${place}`,
  forCreditor: (creditor) => `for ${creditor}`,
}
