import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** What is to be paid over, the nearest term first, with what may not leave. */
export const payOverQueueQuery = queryOptions({
  queryKey: ['money', 'pay-over', 'queue'],
  queryFn: () => api.payOver.queue(),
})

/** The orders of transfer, the latest first. */
export const transferOrdersQuery = infiniteQueryOptions({
  queryKey: ['money', 'pay-over', 'orders'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    api.payOver.orders(pageParam === '' ? { limit: 20 } : { limit: 20, cursor: pageParam }),
  getNextPageParam: ({ nextCursor }) => nextCursor,
})
