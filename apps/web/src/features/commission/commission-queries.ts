import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** Commissions, the latest first. */
export const commissionsQuery = infiniteQueryOptions({
  queryKey: ['money', 'commissions'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    api.commission.list(pageParam === '' ? { limit: 50 } : { limit: 50, cursor: pageParam }),
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

/** The invoices of costs to creditors, the latest first. */
export const costInvoicesQuery = infiniteQueryOptions({
  queryKey: ['money', 'cost-invoices'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    api.costs.invoices(pageParam === '' ? { limit: 50 } : { limit: 50, cursor: pageParam }),
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

/** What commissions make together. */
export const commissionSummaryQuery = queryOptions({
  queryKey: ['money', 'commissions', 'summary'],
  queryFn: () => api.commission.summary(),
})
