import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

const ASK_AGAIN_MS = 1000
const PAGE = 100

const beginning = (): string | undefined => undefined

/** One import; read again every second while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => api.intake.getImport({ id }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? ASK_AGAIN_MS : false),
  })

/** The lines of an import that are to be corrected, a page at a time. */
export const rejectedQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'rejected'],
    queryFn: ({ pageParam }) =>
      api.intake.importLines({
        id,
        state: 'rejected',
        limit: PAGE,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: beginning(),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
