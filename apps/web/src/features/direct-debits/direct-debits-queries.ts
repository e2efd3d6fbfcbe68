import { queryOptions } from '@tanstack/react-query'
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
