import { checkDeed } from '#agreements/deeds/check-deed.ts'
import { previewDeed, sendDeed } from '#agreements/deeds/deed-letter.ts'
import { readPlanLimits, setPlanLimits } from '#agreements/plans/limit-verbs.ts'
import { offerPlan } from '#agreements/offers/offer-plan.ts'
import { postOffer, signedOnPaper, withdrawOffer } from '#agreements/offers/offer-verbs.ts'
import { previewPlanOffer } from '#agreements/plans/preview-plan.ts'
import { readAgreements } from '#agreements/plans/read-agreements.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const agreementsRoutes = {
  get: operations.agreements.get.handler(reading(readAgreements)),
  previewPlan: operations.agreements.previewPlan.handler(reading(previewPlanOffer)),
  offerPlan: operations.agreements.offerPlan.handler(writing('send', offerPlan)),
  withdrawOffer: operations.agreements.withdrawOffer.handler(
    writing('work-dossiers', withdrawOffer),
  ),
  postOffer: operations.agreements.postOffer.handler(writing('send', postOffer)),
  signedOnPaper: operations.agreements.signedOnPaper.handler(
    writing('work-dossiers', signedOnPaper),
  ),
  previewDeed: operations.agreements.previewDeed.handler(reading(previewDeed)),
  sendDeed: operations.agreements.sendDeed.handler(writing('send', sendDeed)),
  checkDeed: operations.agreements.checkDeed.handler(writing('work-dossiers', checkDeed)),
  limits: operations.agreements.limits.handler(reading(readPlanLimits)),
  setLimits: operations.agreements.setLimits.handler(writing('manage-creditors', setPlanLimits)),
}
