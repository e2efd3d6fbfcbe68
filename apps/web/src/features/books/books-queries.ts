import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'
import { byCursor } from '#app/reading/by-cursor.ts'
import type { BookPeriod } from '#features/books/period.ts'

const LINES = 50

/** Which lines of the books are read. */
export type BooksFilter = BookPeriod & {
  readonly creditorId: string | null
  readonly dossierId: string | null
}

/** The trial balance of the three books. */
export const balanceQuery = (filter: BooksFilter) =>
  queryOptions({
    queryKey: ['money', 'books', 'balance', filter],
    queryFn: () => api.books.balance(asked(filter)),
  })

/** The ledger of an account, page after page. */
export const accountLinesQuery = (account: string, filter: BooksFilter) =>
  infiniteQueryOptions({
    queryKey: ['money', 'books', 'account', account, filter],
    queryFn: ({ pageParam }) =>
      api.books.account({
        account,
        ...asked(filter),
        limit: LINES,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    ...byCursor,
  })

/** An entry with what proves it. */
export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['money', 'books', 'entry', id],
    queryFn: () => api.books.entry({ id }),
  })

/** The months that the books cover, and what was given of them. */
export const monthsQuery = queryOptions({
  queryKey: ['money', 'books', 'months'],
  queryFn: () => api.books.months(),
})

/** Dossiers whose reference or parties hold a text, to choose one. */
export const dossiersOffered = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    enabled: text !== '',
    queryFn: () => api.dossier.search({ q: text }),
  })

function asked({ from, to, creditorId, dossierId }: BooksFilter) {
  return {
    from,
    to,
    ...(creditorId === null ? {} : { creditorId }),
    ...(dossierId === null ? {} : { dossierId }),
  }
}
