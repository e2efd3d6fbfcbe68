export {
  readAccountSums,
  readBalancesAt,
  readPostedSums,
  spanOfBooks,
  type ThirdPartyBalance,
} from '#queries/books/account-sums.ts'
export {
  readAccountLines,
  type AccountCursor,
  type AccountLine,
} from '#queries/books/account-lines.ts'
export type { AccountSums, BookFilter } from '#queries/books/book-filter.ts'
export {
  readDebtorsBalancesAt,
  readDebtorsEntries,
  type DebtorsEntry,
  type DossierAmount,
} from '#queries/books/debtors-book.ts'
export { readEntryEvidence, type EntryEvidence } from '#queries/books/entry-evidence.ts'
export { findEntry, type EntryRecord } from '#queries/books/entry-record.ts'
export { listGivenBooks } from '#queries/books/given-books.ts'
export {
  readPeriodEntries,
  type PeriodAsked,
  type PeriodEntry,
  type PeriodLine,
} from '#queries/books/period-entries.ts'
export {
  itemsUnlikeBooks,
  reducedPrincipals,
  type ItemUnlikeBooks,
  type PrincipalInBooks,
} from '#queries/owed-in-books.ts'
export { readPeriodStatements, type PeriodStatement } from '#queries/books/statements-of-period.ts'
export { sumWaitingEntries, unequalSums } from '#queries/books/summed.ts'
export {
  entriesUnlikeCosts,
  type UnlikeCostEntry,
} from '#queries/money/costs/unlike-cost-entries.ts'
export {
  entriesUnlikeRemissions,
  type UnlikeEntry,
} from '#queries/money/remissions/unlike-entries.ts'
