import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The direct debits of the organisation: what waits for whom, what came, what came back. */
export const boardQuery = queryOptions({
  queryKey: ['money', 'direct-debits'],
  queryFn: () => api.directDebits.board(),
})

/** The mandates of the debtor of a dossier, and its collections. */
export const dossierDebitsQuery = (id: string) =>
  queryOptions({
    queryKey: ['money', 'direct-debits', 'dossier', id],
    queryFn: () => api.directDebits.ofDossier({ id }),
  })

/** To be called after an act on mandates, collections or orders: the money is read again. */
export function useReadAgain(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries({ queryKey: ['money'] })
  }
}
