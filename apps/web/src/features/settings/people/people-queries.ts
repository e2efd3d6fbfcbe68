import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from '#app/api.ts'
import { sessionQuery } from '#app/session/session.ts'

/** Who works here, and who is invited. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => api.members.list(),
})

/** To be called after a change: who works here, and what the person signed in may do. */
export function useReadPeopleAgain(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries(membersQuery)
    await cache.invalidateQueries(sessionQuery)
  }
}
