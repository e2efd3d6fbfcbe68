import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { SessionView } from '@quittance/contract'
import { api } from '#app/api.ts'

/** Who is signed in, and where; `member` is null at the door. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => api.people.session(),
  staleTime: 60_000,
})

/** A person at work: a member of an organisation. */
export type SignedIn = {
  readonly member: NonNullable<SessionView['member']>
  readonly organisation: NonNullable<SessionView['organisation']>
  readonly today: string
}

/**
 * The person at work, for pages behind the session boundary.
 *
 * @throws Error when nobody is signed in: the boundary keeps such pages from being drawn.
 */
export function useSignedIn(): SignedIn {
  const { data } = useSuspenseQuery(sessionQuery)
  if (data.member === null || data.organisation === null) throw new Error('nobody is signed in')
  return { member: data.member, organisation: data.organisation, today: data.today }
}
