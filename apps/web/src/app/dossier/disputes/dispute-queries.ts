import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The disputes of a dossier and what each holds; read anew with the dossier. */
export const disputesQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'disputes'],
    queryFn: () => api.disputes.get({ id }),
  })
