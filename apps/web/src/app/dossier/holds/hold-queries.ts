import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** What stops demands to the person of a dossier; read anew with the dossier. */
export const holdsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'holds'],
    queryFn: () => api.holds.get({ id }),
  })
