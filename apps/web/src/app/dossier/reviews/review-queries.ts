import { queryOptions } from '@tanstack/react-query'
import type { DossierReviews } from '@quittance/contract'
import { api } from '#app/api.ts'

/** A review of a draft, as the page of its dossier shows it. */
export type Review = DossierReviews['reviews'][number]

/** The reviews of the drafts of a dossier; read anew with the dossier. */
export const reviewsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'draft-reviews'],
    queryFn: () => api.agreements.reviews({ id }),
  })
