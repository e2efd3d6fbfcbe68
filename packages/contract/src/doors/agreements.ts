export {
  reviewedDraftSchema,
  type DossierReviews,
  type ReviewAsking,
  type ReviewedDraft,
  type ReviewReturning,
} from '#rooms/agreements/draft-reviews.ts'
export type { DossierTitles, TitlePreparing } from '#rooms/agreements/title-files.ts'
export type { DeedRead, DeedTerms, DeedView } from '#rooms/agreements/deeds.ts'
export type {
  DossierAgreements,
  PlanLimitsInput,
  PlanOfferInput,
  PlanOfferPreview,
  PlanOfferTerms,
  PlanOfferView,
} from '#rooms/agreements.ts'
export type { SignatureProviderInput, SignatureProviderView } from '#rooms/agreements/signatures.ts'
