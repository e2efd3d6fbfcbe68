import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { FeeInput } from '@quittance/contract'
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

/** What conditions being typed would give on a receipt. */
export const feeExampleQuery = (id: string, fee: FeeInput) =>
  queryOptions({
    queryKey: ['creditors', 'fee-example', id, fee],
    queryFn: () => api.creditors.feeExample({ id, ...fee }),
    retry: false,
  })

/** One creditor and its conventions. */
export const creditorQuery = (id: string) =>
  queryOptions({ queryKey: ['creditors', 'one', id], queryFn: () => api.creditors.get({ id }) })
