import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'
import { byCursor } from '#app/reading/by-cursor.ts'

const STAMP_AWAITED_MS = 3000
const DAYS = 20

/** The last day closed, on its three sides; read again while its time-stamp is awaited. */
export const accountDayQuery = queryOptions({
  queryKey: ['money', 'proven', 'today'],
  queryFn: () => api.proven.today(),
  refetchInterval: ({ state: { data } }) =>
    data?.day != null && (data.proof === null || data.proof.stamp === null)
      ? STAMP_AWAITED_MS
      : false,
})

/** The days proven, page after page. */
export const provenDaysQuery = infiniteQueryOptions({
  queryKey: ['money', 'proven', 'days'],
  queryFn: ({ pageParam }) =>
    api.proven.proofs({ limit: DAYS, ...(pageParam === null ? {} : { cursor: pageParam }) }),
  ...byCursor,
})

/** The creditors of a proof and what is due to each. */
export const proofCreditorsQuery = (id: string) =>
  queryOptions({
    queryKey: ['money', 'proven', 'creditors', id],
    queryFn: () => api.proven.creditors({ id }),
  })
