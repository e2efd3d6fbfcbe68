import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PlanTermsInput } from '@quittance/contract'
import { api } from '#app/api.ts'

/** The promises and the plan of a dossier; read anew with the dossier. */
export const expectedQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'expected'],
    queryFn: () => api.expected.get({ id }),
  })

/** The instalments that terms give; nothing is asked before they are whole. */
export const planPreviewQuery = (terms: PlanTermsInput | null) =>
  queryOptions({
    queryKey: ['plan-preview', terms],
    queryFn: () => (terms === null ? null : api.expected.previewPlan(terms)),
    enabled: terms !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
