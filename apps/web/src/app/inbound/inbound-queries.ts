import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from '#app/api.ts'
import { byCursor } from '#app/reading/by-cursor.ts'

const ROWS = 50
const READ_AGAIN_MS = 30_000
/** While an exhibit is read: what is found in it changes what may be done. */
const READING_MS = 2000

export type InboxState = 'waiting' | 'handled'

/** The replies that wait, the first to come first, or those handled; read again by itself. */
export const inboxQuery = (shown: InboxState) =>
  infiniteQueryOptions({
    queryKey: ['inbox', shown],
    queryFn: ({ pageParam }) =>
      api.inbound.list({
        state: shown,
        limit: ROWS,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    refetchInterval: ({ state: { data } }) => {
      const rows = data?.pages.flatMap((page) => page.rows) ?? []
      return rows.some(({ placed }) => placed?.isRead === false) ? READING_MS : READ_AGAIN_MS
    },
    ...byCursor,
  })

/** What waits on a dossier: replies, and addresses of its debtor. */
export const dossierInboundQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'inbound'],
    queryFn: () => api.inbound.ofDossier({ id }),
  })

/** Reads again what a reply changes: the inbox, the day, every dossier it may be about. */
export function useInboundReread(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await Promise.all(
      ['inbox', 'day', 'dossier', 'dossiers'].map((key) =>
        cache.invalidateQueries({ queryKey: [key] }),
      ),
    )
  }
}
