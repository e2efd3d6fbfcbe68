import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** What was given up of a dossier, and what may be on a day; read anew with the dossier. */
export const remissionsQuery = (id: string, on: string | null) =>
  queryOptions({
    queryKey: ['dossier', id, 'remissions', on],
    queryFn: () => api.remissions.get({ id, ...(on === null ? {} : { on }) }),
    placeholderData: keepPreviousData,
  })
