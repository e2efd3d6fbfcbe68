import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The registered letters of a dossier; read anew with the dossier. */
export const registeredQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'registered'],
    queryFn: () => api.registered.list({ id }),
  })
