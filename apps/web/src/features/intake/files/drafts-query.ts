import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** The drafts of claims that wait. */
export const draftsQuery = queryOptions({
  queryKey: ['claim-drafts'],
  queryFn: () => api.drafts.list({}),
})

/** One draft; read anew each time its page opens. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['claim-drafts', id],
    queryFn: () => api.drafts.get({ id }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  })

/** The open items of an accounting file. */
export const ledgerFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger-files', id],
    queryFn: () => api.ledgerFiles.get({ id }),
  })
