import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'
import { byCursor } from '#app/reading/by-cursor.ts'

/** The page of a dossier, as it stands now. */
export const dossierQuery = (id: string) =>
  queryOptions({ queryKey: ['dossier', id], queryFn: () => api.dossier.get({ id }) })

/** What the law answers about a dossier on another day. */
export const assessmentQuery = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'assessment', asOf],
    queryFn: () => api.dossier.assess({ id, asOf }),
  })

const TIMELINE_ROWS = 12
const LIST_ROWS = 40

/** What happened to a dossier, page after page. */
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['dossier', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      api.dossier.timeline({
        id,
        limit: TIMELINE_ROWS,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    ...byCursor,
  })

/** Dossiers, the latest first, that bear `q` when it is not empty. */
export const dossierListQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', q],
    queryFn: ({ pageParam }) =>
      api.intake.list({
        limit: LIST_ROWS,
        ...(q === '' ? {} : { q }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    ...byCursor,
  })

/** Dossiers found by anything a person remembers of them. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: () => api.dossier.search({ q }),
    enabled: q !== '',
  })

/** « Ma journée »: what is to be done today. */
export const dayQuery = queryOptions({
  queryKey: ['day'],
  queryFn: () => api.dossier.day({}),
})

/** The most urgent acts of one sub-queue of the day. */
export const dayTabQuery = (
  tab: 'letters' | 'calls' | 'replies' | 'promises' | 'approve' | 'money',
) => queryOptions({ queryKey: ['day', tab], queryFn: () => api.dossier.day({ tab }) })
