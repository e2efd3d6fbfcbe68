import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { OutwardActView } from '@quittance/contract'
import { api } from '#app/api.ts'
import { byCursor } from '#app/reading/by-cursor.ts'

const ROWS = 40
const READ_AGAIN_MS = 20_000
const LEAVING_MS = 2000

export type ActState = OutwardActView['state']

/** What is sent, in one state or in all, the latest first; read again while things are leaving. */
export const actsQuery = (state: ActState | null) =>
  infiniteQueryOptions({
    queryKey: ['acts', state],
    queryFn: ({ pageParam }) =>
      api.outreach.acts({
        limit: ROWS,
        ...(state === null ? {} : { state }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    refetchInterval: ({ state: { data } }) => {
      const rows = data?.pages.flatMap((page) => page.rows) ?? []
      const leaving = rows.some((row) => row.state === 'reserved' || row.state === 'doing')
      return leaving ? LEAVING_MS : READ_AGAIN_MS
    },
    ...byCursor,
  })

/** One act; read again while it is leaving. */
export const actQuery = (id: string) =>
  queryOptions({
    queryKey: ['acts', 'one', id],
    queryFn: () => api.outreach.act({ id }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'reserved' || data?.state === 'doing' ? LEAVING_MS : READ_AGAIN_MS,
  })

/** The post batches, the latest first. */
export const batchesQuery = queryOptions({
  queryKey: ['acts', 'batches'],
  queryFn: () => api.outreach.batches(),
})
