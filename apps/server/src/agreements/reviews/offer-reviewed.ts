import type { PlanOfferInput } from '@quittance/contract'
import { draftReviewHold, draftReviewState } from '@quittance/cases'
import { draftReviewsOf } from '@quittance/database'
import { sendDrafted } from '#agreements/deeds/deed-letter.ts'
import { offerDraft } from '#agreements/offers/offer-plan.ts'
import { requireReview } from '#agreements/reviews/follow-review.ts'
import { readAgain } from '#agreements/reviews/review-draft.ts'
import { heldReviews } from '#agreements/reviews/review-guard.ts'
import { offerRefusals } from '#agreements/reviews/review-words.ts'
import { moveFrom } from '#dossier/moved.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Puts to the debtor to sign the very words that a reader approved as they are, some days after they
 * were written: the same document, its account that of its day. The gate judges it again.
 *
 * @throws Refused `review-pending` and its like; `house-refuses` for what was not approved as it is;
 * `dossier-moved` once these words no longer say what is owed; else as `offerPlan` and `sendDeed`.
 */
export async function offerReviewed(
  work: Work,
  input: {
    readonly id: string
    readonly expectedVersion: number
    readonly reviewId: string
    readonly budget: PlanOfferInput['budget']
    readonly personSays: string | null
  },
): Promise<{ readonly version: number }> {
  const version = await moveFrom(work, input)
  const review = await requireReview(work, input)
  const hold = draftReviewHold(heldReviews(await draftReviewsOf(work.tx, input.id), review.kind))
  if (hold !== null) throw new Refused(hold.code, hold.sentence)
  if (draftReviewState(review.events) !== 'approved') {
    throw new Refused('house-refuses', offerRefusals.notApproved)
  }
  const read = await readAgain(work, review)
  if (read.kind === 'moved') throw new Refused('dossier-moved', read.because)
  const { draft } = read
  if (draft.kind === 'acknowledgment-of-debt') {
    await sendDrafted(work, draft.deed, input)
    return { version }
  }
  const { id, budget, personSays } = input
  const asked = { id, ...draft.terms, budget, personSays }
  const reviewed = { id: review.id, number: review.number, version: 'offered' } as const
  await offerDraft(work, asked, { draft: draft.plan, review: reviewed })
  return { version }
}
