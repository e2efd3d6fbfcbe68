import { draftReviewHold, draftReviewState, governing } from '@quittance/cases'
import { draftReviewsOf, type DossierRecord, type DraftReviewRecord } from '@quittance/database'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The review of a draft that is about to be put to sign, and of which version it is. */
export type ReviewedBefore = {
  readonly id: string
  readonly number: number
  readonly version: 'offered' | 'earlier'
}

type Fingerprinted = { readonly contentSha256: string }

type Drafted = {
  readonly kind: DraftReviewRecord['kind']
  readonly draft: Fingerprinted & { readonly dossier: Pick<DossierRecord, 'id'> }
  /** Writes the same terms as on another day, in the name of another. */
  readonly writtenThen: (then: Work) => Promise<Fingerprinted>
}

/**
 * Lets a draft be put to the debtor to sign as far as its reviews do.
 *
 * @returns the review that speaks for it, or null where nobody was asked.
 * @throws Refused `review-pending`, `review-not-approved`, `review-asks-changes`.
 */
export async function requireReviewed(
  work: Work,
  { kind, draft, writtenThen }: Drafted,
): Promise<ReviewedBefore | null> {
  const kept = await draftReviewsOf(work.tx, draft.dossier.id)
  const reviews = heldReviews(kept, kind)
  const last = governing(reviews)
  if (last === null) return null
  const exact = last.review.contentSha256 === draft.contentSha256
  const sameDraft =
    exact ||
    (last.state === 'approved-with-changes' && (await isSameButForDay(work, last, writtenThen)))
  const hold = draftReviewHold([{ ...last, sameDraft }])
  if (hold !== null) throw new Refused(hold.code, hold.sentence)
  return { id: last.review.id, number: last.number, version: exact ? 'offered' : 'earlier' }
}

/** The reviews of one kind of draft, as the rule reads them. */
export function heldReviews(
  reviews: readonly DraftReviewRecord[],
  kind: DraftReviewRecord['kind'],
) {
  return reviews
    .filter((review) => review.kind === kind)
    .map((review) => ({
      review,
      number: review.number,
      state: draftReviewState(review.events),
      sameDraft: false,
    }))
}

/** A new day alone is no change: the same terms, written as on the day of the review, give its words. */
async function isSameButForDay(
  work: Work,
  { review }: { readonly review: DraftReviewRecord },
  writtenThen: Drafted['writtenThen'],
): Promise<boolean> {
  try {
    return (await writtenThen(asOfReview(work, review))).contentSha256 === review.contentSha256
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

/** The work that wrote the words of a review: its day, its signatory. */
export function asOfReview(work: Work, { at, signatory }: DraftReviewRecord): Work {
  const today = at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  return { ...work, today, caller: { ...work.caller, name: signatory } }
}
