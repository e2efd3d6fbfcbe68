import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** What is to be given back, sent to the office, or brought in by it. */
export const ownDeskQuery = queryOptions({
  queryKey: ['money', 'own-orders', 'desk'],
  queryFn: () => api.ownOrders.desk(),
})

/** Money of others that nobody claims, the oldest first. */
export const unclaimedQuery = queryOptions({
  queryKey: ['money', 'own-orders', 'unclaimed'],
  queryFn: () => api.ownOrders.unclaimed(),
})
