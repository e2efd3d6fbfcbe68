import { checkDeed } from '#agreements/deeds/check-deed.ts'
import { previewDeed, sendDeed } from '#agreements/deeds/deed-letter.ts'
import { readPlanLimits, setPlanLimits } from '#agreements/plans/limit-verbs.ts'
import { offerPlan } from '#agreements/offers/offer-plan.ts'
import { postOffer, signedOnPaper, withdrawOffer } from '#agreements/offers/offer-verbs.ts'
import { previewPlanOffer } from '#agreements/plans/preview-plan.ts'
import { readAgreements } from '#agreements/plans/read-agreements.ts'
import { askReview } from '#agreements/reviews/ask-review.ts'
import {
  noteReviewReturned,
  noteReviewSent,
  withdrawReview,
} from '#agreements/reviews/follow-review.ts'
import { offerReviewed } from '#agreements/reviews/offer-reviewed.ts'
import { readReviews } from '#agreements/reviews/read-reviews.ts'
import {
  giveUpTitleFile,
  handOverTitleFile,
  noteTitle,
  noteTitleRefusal,
} from '#agreements/titles/follow.ts'
import { prepareTitleFile } from '#agreements/titles/prepare.ts'
import { readTitles } from '#agreements/titles/read-titles.ts'
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
  titles: operations.agreements.titles.handler(reading(readTitles)),
  prepareTitleFile: operations.agreements.prepareTitleFile.handler(
    writing('work-dossiers', prepareTitleFile),
  ),
  handOverTitleFile: operations.agreements.handOverTitleFile.handler(
    writing('send', handOverTitleFile),
  ),
  noteTitle: operations.agreements.noteTitle.handler(writing('work-dossiers', noteTitle)),
  noteTitleRefusal: operations.agreements.noteTitleRefusal.handler(
    writing('work-dossiers', noteTitleRefusal),
  ),
  giveUpTitleFile: operations.agreements.giveUpTitleFile.handler(
    writing('work-dossiers', giveUpTitleFile),
  ),
  reviews: operations.agreements.reviews.handler(reading(readReviews)),
  askReview: operations.agreements.askReview.handler(writing('work-dossiers', askReview)),
  noteReviewSent: operations.agreements.noteReviewSent.handler(writing('send', noteReviewSent)),
  noteReviewReturned: operations.agreements.noteReviewReturned.handler(
    writing('work-dossiers', noteReviewReturned),
  ),
  withdrawReview: operations.agreements.withdrawReview.handler(writing('send', withdrawReview)),
  offerReviewed: operations.agreements.offerReviewed.handler(writing('send', offerReviewed)),
  limits: operations.agreements.limits.handler(reading(readPlanLimits)),
  setLimits: operations.agreements.setLimits.handler(writing('manage-creditors', setPlanLimits)),
}
