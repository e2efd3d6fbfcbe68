import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** A batch: its letters, what their addresses lack, their numbers. */
export const batchSheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['acts', 'batches', id],
    queryFn: () => api.registered.batch({ id }),
  })
