import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

const PAGE = 50

const beginning = (): string | undefined => undefined

/** Creditors by name, a page at a time. */
export const creditorsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['creditors', 'list', q],
    queryFn: ({ pageParam }) =>
      api.creditors.list({
        limit: PAGE,
        ...(q === '' ? {} : { q }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: beginning(),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** One creditor and its conventions. */
export const creditorQuery = (id: string) =>
  queryOptions({ queryKey: ['creditors', 'one', id], queryFn: () => api.creditors.get({ id }) })
