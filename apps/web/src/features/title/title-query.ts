import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DossierTitles, TitlePreparing } from '@quittance/contract'
import { api } from '#app/api.ts'

/** How the two came to agree, as far as the person said it. */
export type Agreed = Pick<TitlePreparing, 'reachedThrough' | 'concessions' | 'counsel'>

export type TitleDeed = DossierTitles['deeds'][number]
export type TitleWay = TitleDeed['ways'][number]
export type TitleFile = DossierTitles['files'][number]

/** The ways to a title of a dossier: under its key, so that whatever is recorded on it reads it again. */
export const titlesQuery = (id: string, agreed: Agreed) =>
  queryOptions({
    queryKey: ['dossier', id, 'titles', agreed],
    queryFn: () => api.agreements.titles({ id, ...agreed }),
    placeholderData: keepPreviousData,
  })
