import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** Where the money of each payment of a dossier is; read anew with the dossier. */
export const whereMoneyQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'money'],
    queryFn: () => api.whereMoney.ofDossier({ id }),
  })
