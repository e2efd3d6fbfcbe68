import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The facts that the law reads in a dossier on a day; the law itself is asked in this browser. */
export const lawQuery = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'law', asOf],
    queryFn: () => api.law.read({ id, asOf }),
  })
