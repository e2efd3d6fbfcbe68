export {
  insertAcknowledgmentDeed,
  listAcknowledgmentDeeds,
  type AcknowledgmentDeed,
} from '#queries/agreements/acknowledgment-deeds.ts'
export {
  findPlanOffer,
  insertPlanOffer,
  insertPlanOfferEvent,
  listPlanOffers,
  lockPlanOffer,
  organisationOfPlanOffer,
  type PlanOfferEvent,
  type PlanOfferRecord,
} from '#queries/agreements/plan-offers.ts'
export {
  findPlanLimits,
  insertPlanLimits,
  type PlanLimitRecord,
} from '#queries/agreements/plan-limits.ts'
export {
  bytesOfDraftReview,
  draftReviewsOf,
  insertDraftReview,
  insertDraftReviewEvent,
  type DraftReviewEvent,
  type DraftReviewRecord,
} from '#queries/agreements/draft-reviews.ts'
