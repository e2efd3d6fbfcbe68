import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

const OFFERED = 8

/** The few creditors whose name holds a text, to choose one. */
export const creditorsOffered = (q: string) =>
  queryOptions({
    queryKey: ['creditors', 'offered', q],
    queryFn: () => api.creditors.list({ limit: OFFERED, ...(q === '' ? {} : { q }) }),
  })
