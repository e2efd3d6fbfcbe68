import { invariant } from '@quittance/kernel'

import {
  accounts,
  type AccountDefinition,
  type AccountNumber,
  type Book,
} from '#entries/accounts.data.ts'

const byNumber: ReadonlyMap<string, AccountDefinition> = new Map(
  accounts.map((account) => [account.number, account]),
)

/**
 * The account that bears a number (compte).
 *
 * @throws BrokenInvariant when the chart has no such number, which the type forbids.
 */
export function accountOf(number: AccountNumber): AccountDefinition {
  const found = byNumber.get(number)
  invariant(found !== undefined, `account ${number} is in the chart`)
  return found
}

/** True for a text that is the number of an account of the chart; rows of a store come as text. */
export function isAccountNumber(text: string): text is AccountNumber {
  return byNumber.has(text)
}

/** The accounts of one book, in the order of the chart. */
export function accountsOfBook(book: Book): readonly AccountDefinition[] {
  return accounts.filter((account) => account.book === book)
}
