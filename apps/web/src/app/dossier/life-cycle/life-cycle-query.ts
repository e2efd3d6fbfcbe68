import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The statuses of the invoices of a dossier, and those that its creditor must declare. */
export const lifeCycleQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'life-cycle'],
    queryFn: () => api.lifeCycle.list({ id }),
  })
