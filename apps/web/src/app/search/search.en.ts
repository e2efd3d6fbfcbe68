import type { searchFr } from '#app/search/search.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the search box of every page. */
export const searchEn: SameKeys<typeof searchFr> = {
  found: 'Found',
  searchPlaceholder: 'Name, invoice, phone, amount…',
  foundIn: (place) => `by ${place}`,
  reference: 'reference',
  debtor: 'debtor',
  creditor: 'creditor',
  phone: 'phone',
  invoice: 'invoice',
  amount: 'amount',
  forCreditor: (creditor) => `for ${creditor}`,
}
