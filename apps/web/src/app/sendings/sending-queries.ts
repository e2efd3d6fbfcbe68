import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

const GOING_MS = 1200
const READ_AGAIN_MS = 60_000
/** Counted over all that ever left. */
const COUNTED_MS = 300_000

/** The last batches of sendings; read again and again while one goes. */
export const sendingsQuery = queryOptions({
  queryKey: ['sendings'],
  queryFn: () => api.sendings.list(),
  refetchInterval: ({ state: { data } }) =>
    data?.rows.some(({ state }) => state === 'confirmed') === true ? GOING_MS : READ_AGAIN_MS,
})

/** A letter of a batch, written anew. */
export const sendingPreviewQuery = (of: { readonly id: string; readonly dossierId: string }) =>
  queryOptions({
    queryKey: ['sendings', of.id, of.dossierId],
    queryFn: () => api.sendings.preview(of),
  })

/** The reminders sent in error. */
export const wrongSendingsQuery = queryOptions({
  queryKey: ['sendings', 'wrong'],
  queryFn: () => api.sendings.wrong(),
  staleTime: COUNTED_MS,
})

/** The apologies and the answers of the day; read again as they leave. */
export const answersOfDayQuery = queryOptions({
  queryKey: ['sendings', 'answers'],
  queryFn: () => api.sendings.answers(),
  refetchInterval: READ_AGAIN_MS,
})

/** How the organisation sends. */
export const sendingRuleQuery = queryOptions({
  queryKey: ['sendings', 'rule'],
  queryFn: () => api.sendings.rule(),
})
