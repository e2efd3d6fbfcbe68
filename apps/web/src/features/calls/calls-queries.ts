import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** A call prepared; its hours are judged by the clock of now, so that it is never shown from before. */
export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'call'],
    queryFn: () => api.calls.get({ id }),
    staleTime: 0,
    refetchInterval: 60_000,
  })
