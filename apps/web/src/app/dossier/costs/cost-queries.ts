import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CostKind } from '@quittance/contract'
import { api } from '#app/api.ts'

/** The costs of a dossier and who bears each; read anew with the dossier. */
export const costsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'costs'],
    queryFn: () => api.costs.get({ id }),
  })

/** A cost as typed, that the law is asked about. */
export type CostAsked = {
  readonly kind: CostKind
  readonly paidOn: string
  readonly netCents: number
  readonly vatCents: number
}

/** What the law says of a cost before it is noted. */
export const judgementQuery = (id: string, asked: CostAsked) =>
  queryOptions({
    queryKey: ['dossier', id, 'costs', 'judgement', asked],
    queryFn: () => api.costs.judge({ id, ...asked }),
    placeholderData: keepPreviousData,
  })
