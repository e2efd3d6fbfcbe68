import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from '#app/api.ts'

const FIVE_MINUTES_MS = 300_000

/** The rates that people added, and the half-years without one. */
export const ratesQuery = queryOptions({
  queryKey: ['rates'],
  queryFn: () => api.rates.list(),
})

/** The half-years that the daily round found without a rate. */
export const missingRatesQuery = queryOptions({
  queryKey: ['rates', 'missing'],
  queryFn: () => api.rates.missing(),
  staleTime: FIVE_MINUTES_MS,
})

/** To be called after a rate was decided: every figure that rests on rates is read again. */
export function useReadRatesAgain(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries()
  }
}
