import type { PeriodEntry } from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import type { BookBalance, BookEntry } from '@quittance/money-files'
import {
  bookBalancesOf,
  bookEntryOf,
  periodLetters,
  statementsIn,
  unlettered,
  type PeriodLetters,
} from '#client-money/books/month-end/book-entries.ts'
import { noEntry, type GatheredBooks } from '#client-money/books/month-end/gather.ts'
import {
  balanceRows,
  closingsOf,
  vatMonths,
  type BalanceRows,
  type VatMonths,
} from '#client-money/books/month-end/tables.ts'

/** What must be known of all the entries of a period before the first of them is written. */
export type SurveyedBooks = {
  readonly before: readonly BookBalance[]
  readonly after: readonly BookBalance[]
  readonly entries: number
  readonly firstRecordedOn: Day
  readonly journals: ReadonlyMap<string, BookEntry['journal']>
  readonly letters: PeriodLetters
  readonly balances: BalanceRows
  readonly vat: VatMonths
  /** Of each statement, the entry of its last line, in the order of days. */
  readonly lastOfStatements: ReadonlyMap<string, string>
}

/**
 * Reads the entries of a period once, and keeps of them what grows with accounts, third parties and
 * statements, not with entries; of a line, its letter.
 *
 * @throws Refused `invalid-input` without an entry.
 * @throws BrokenInvariant when the entries do not end at the balances that the database sums by itself.
 */
export async function surveyBooks(books: GatheredBooks): Promise<SurveyedBooks> {
  const before = bookBalancesOf(books.before)
  const after = bookBalancesOf(books.after)
  const [letters, balances, vat] = [periodLetters(books.before), balanceRows(before), vatMonths()]
  const journals = new Map<string, BookEntry['journal']>()
  const lasts = new Map<string, PeriodEntry>()
  let [entries, firstRecordedOn]: [number, Day | null] = [0, null]
  for await (const entry of books.entries('recorded')) {
    entries += 1
    firstRecordedOn ??= entry.recordedOn
    letters.take(entry)
    const told = bookEntryOf(entry, unlettered)
    journals.set(told.journal.code, told.journal)
    balances.take(told)
    vat.take(told)
    for (const id of statementsIn(entry)) lasts.set(id, later(lasts.get(id) ?? entry, entry))
  }
  if (firstRecordedOn === null) throw noEntry()
  requireSameClosings(closingsOf(balances), after)
  const lastOfStatements = new Map([...lasts].map(([statement, { id }]) => [statement, id]))
  const told = { before, after, entries, firstRecordedOn }
  return { ...told, journals, letters, balances, vat, lastOfStatements }
}

function later(one: PeriodEntry, other: PeriodEntry): PeriodEntry {
  const byDay = Temporal.PlainDate.compare(one.on, other.on)
  return (byDay === 0 ? one.position - other.position : byDay) > 0 ? one : other
}

/** The entries, added to what stood before, must end where the database says. */
function requireSameClosings(
  closings: ReturnType<typeof closingsOf>,
  after: readonly BookBalance[],
): void {
  invariant(closings.size === after.length, 'the entries end at as many balances as the books')
  for (const { account, auxiliary, amount } of after) {
    const ours = closings.get(`${account.number} ${auxiliary?.number ?? ''}`)
    invariant(ours === amount, `the entries end at the balance of ${account.number}`)
  }
}
