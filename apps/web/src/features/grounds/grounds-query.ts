import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** From the euros of a dossier on a day down to its messages. */
export const groundsQuery = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'grounds', asOf],
    queryFn: () => api.evidence.grounds({ id, asOf }),
  })
