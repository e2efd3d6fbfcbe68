import type { ConfirmedRateRecord, DossierRecord } from '@quittance/database'
import { publishedRates, rateBookWith, type RateBook } from '@quittance/law'

/**
 * The rates that the interest of a dossier is counted with: those published, and those that its
 * organisation confirmed.
 *
 * The loader of dossiers gives the latter with each, read in the same transaction: a rate confirmed
 * or withdrawn counts from the next reading on.
 */
export function ratesOf({ addedRates }: Pick<DossierRecord, 'addedRates'>): RateBook {
  return bookOf(addedRates)
}

/** The most books kept: one for each set of added rates that was met. */
const MOST_BOOKS = 100

const books = new Map<string, RateBook>()
const booksInHand = new WeakMap<readonly ConfirmedRateRecord[], RateBook>()

/** The book of rates read once, found again for each dossier that was read with them. */
export function bookOf(added: readonly ConfirmedRateRecord[]): RateBook {
  if (added.length === 0) return publishedRates
  const inHand = booksInHand.get(added)
  if (inHand !== undefined) return inHand
  const book = bookOfContent(added)
  booksInHand.set(added, book)
  return book
}

/** A book by what it holds, made once: what the law prepares from a book serves again. */
function bookOfContent(added: readonly ConfirmedRateRecord[]): RateBook {
  const key = JSON.stringify(added)
  const known = books.get(key)
  if (known !== undefined) return known
  if (books.size >= MOST_BOOKS) books.clear()
  const book = rateBookWith(added)
  books.set(key, book)
  return book
}
