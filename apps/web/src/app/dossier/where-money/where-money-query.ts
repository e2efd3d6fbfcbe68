import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'
import { byCursor } from '#app/reading/by-cursor.ts'

/** Where the money of each payment of a dossier is; read anew with the dossier. */
export const whereMoneyQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'money'],
    queryFn: () => api.whereMoney.ofDossier({ id }),
  })

const DOSSIERS = 20

/** Where the money of the dossiers of a creditor is, page after page. */
export const creditorMoneyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['money', 'where', id],
    queryFn: ({ pageParam }) =>
      api.whereMoney.ofCreditor({
        id,
        limit: DOSSIERS,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    ...byCursor,
  })
