import { giveBooks } from '#client-money/books/give.ts'
import { readAccount, readBalance } from '#client-money/books/read-balance.ts'
import { readEntry } from '#client-money/books/read-entry.ts'
import { readMonths } from '#client-money/books/read-months.ts'
import { operations, reading } from '#http/procedures.ts'

export const booksRoutes = {
  balance: operations.books.balance.handler(reading(readBalance)),
  account: operations.books.account.handler(reading(readAccount)),
  entry: operations.books.entry.handler(reading(readEntry)),
  months: operations.books.months.handler(reading(readMonths)),
  give: operations.books.give.handler(giveBooks),
}
