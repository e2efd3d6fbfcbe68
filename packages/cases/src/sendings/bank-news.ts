import { workingDaysAfter, type Day } from '@quittance/kernel'

/** What is known of the account on which debtors pay, by its statements (relevés lus). */
export type BankNews = {
  /** The last day that they cover; null where none was ever read. */
  readonly readTo: Day | null
  /** Working days beyond which demands wait; null for no limit. */
  readonly limit: number | null
  /** Demands wait for a statement: somebody may have paid since, and nobody would know. */
  readonly isStale: boolean
}

/**
 * Whether the last bank statement is too old for a demand to leave: a policy of the house, not a law.
 *
 * Where none was ever read nothing waits: a young house, or one whose bank is read elsewhere, would
 * never write. It is told that nothing was read.
 */
export function bankNews({
  readTo,
  limit,
  on,
}: Pick<BankNews, 'readTo' | 'limit'> & { readonly on: Day }): BankNews {
  const isStale =
    readTo !== null && limit !== null && workingDaysAfter(readTo, on, 'metropole') > limit
  return { readTo, limit, isStale }
}
