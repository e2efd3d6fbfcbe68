import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** Where a dossier stands in its scenario; read anew with the dossier. */
export const sequenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'sequence'],
    queryFn: () => api.sequence.get({ id }),
  })
