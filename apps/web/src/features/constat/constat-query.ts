import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The constat of a dossier: under its key, so that whatever is recorded on it reads it again. */
export const constatQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'constat'],
    queryFn: () => api.evidence.constat({ id }),
  })
