import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The plans offered on a dossier; read anew with the dossier. */
export const agreementsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'agreements'],
    queryFn: () => api.agreements.get({ id }),
  })
