import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

const WHILE_READ_MS = 1500
/** The most the API gives at once. */
const PAGE = 200

/** An exhibit; read again every second and a half while its messages are. */
export const exhibitQuery = (id: string) =>
  queryOptions({
    queryKey: ['exhibit', id],
    queryFn: () => api.evidence.exhibit({ id }),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' ? WHILE_READ_MS : false),
  })

/** The messages of an exhibit in the order of the file, page after page. */
export const messagesQuery = (id: string, messages: number) =>
  infiniteQueryOptions({
    queryKey: ['exhibit', id, 'messages', messages],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.evidence.messages({
        id,
        limit: PAGE,
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Who wrote in an exhibit: under its key, so that whatever changes it reads them again. */
export const authorsQuery = (id: string) =>
  queryOptions({
    queryKey: ['exhibit', id, 'authors'],
    queryFn: () => api.evidence.authors({ id }),
  })
