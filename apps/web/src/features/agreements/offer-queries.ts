import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PlanOfferTerms } from '@quittance/contract'
import { api } from '#app/api.ts'

/** The plan that terms give, written and judged; nothing is asked before they are whole. */
export const planOfferPreviewQuery = (id: string, terms: PlanOfferTerms | null) =>
  queryOptions({
    queryKey: ['dossier', id, 'plan-offer-preview', terms],
    queryFn: () => (terms === null ? null : api.agreements.previewPlan({ id, ...terms })),
    enabled: terms !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
