import { reviewedDraftSchema, type ReviewedDraft } from '@quittance/contract'
import type { DossierRecord, DraftReviewRecord, OrganisationRecord } from '@quittance/database'
import type { GateJudgement } from '@quittance/gate'
import { day, isBefore, said, type Cents, type Said } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { draftDeed, type DeedDraft } from '#agreements/deeds/deed-letter.ts'
import { hasChanged } from '#agreements/offers/offer-standing.ts'
import { draftPlan, type PlanDraft } from '#agreements/plans/draft-plan.ts'
import { requireSoundPlan } from '#agreements/plans/plan-sums.ts'
import { asOfReview } from '#agreements/reviews/review-guard.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** A draft as it would be put to sign: what both kinds have, and what each is sent with. */
export type WrittenDraft = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly owedCents: Cents
  readonly composed: ComposedLetter
  readonly textSha256: string
  readonly contentSha256: string
  readonly judgement: GateJudgement
} & (
  | {
      readonly kind: 'payment-plan'
      readonly terms: Extract<ReviewedDraft, { kind: 'payment-plan' }>['terms']
      readonly plan: PlanDraft
    }
  | {
      readonly kind: 'acknowledgment-of-debt'
      readonly terms: Extract<ReviewedDraft, { kind: 'acknowledgment-of-debt' }>['terms']
      readonly deed: DeedDraft
    }
)

/** Writes a draft from its terms and the dossier of now; changes nothing. @throws Refused. */
export async function writeDraft(
  work: Work,
  id: string,
  draft: ReviewedDraft,
): Promise<WrittenDraft> {
  if (draft.kind === 'payment-plan') {
    const plan = await draftPlan(work, { id, ...draft.terms })
    return { ...plan, ...draft, plan, owedCents: plan.sums.owed }
  }
  const deed = await draftDeed(work, { id, ...draft.terms })
  return { ...deed, ...draft, deed }
}

/** The terms of a draft that was read, as its row keeps them. */
export function reviewedTerms({ kind, terms }: DraftReviewRecord): ReviewedDraft {
  return reviewedDraftSchema.parse({ kind, terms })
}

/** A draft that was read, written again; or why it is no longer what was read. */
export type ReadAgain =
  | { readonly kind: 'same'; readonly draft: WrittenDraft }
  | { readonly kind: 'moved'; readonly because: Said }

/**
 * Writes again the very words that were read: as on their day, in the name of who asked. They are the
 * same words only where their fingerprint is, and where nothing came in since that changes what is
 * owed; interest that ran does not.
 */
export async function readAgain(work: Work, review: DraftReviewRecord): Promise<ReadAgain> {
  try {
    const then = asOfReview(work, review)
    const draft = await writeDraft(then, review.dossierId, reviewedTerms(review))
    if (draft.contentSha256 !== review.contentSha256) return MOVED
    const written = { draftedAt: review.at, owedCents: review.owedCents }
    if (hasChanged(written, draft.dossier)) return MOVED
    const late = whyTooLate(work, draft)
    return late === null ? { kind: 'same', draft } : { kind: 'moved', because: late }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'moved', because: error.said }
    throw error
  }
}

/** Why words written some days ago may no longer be signed today. */
function whyTooLate(work: Work, draft: WrittenDraft): Said | null {
  if (draft.kind === 'payment-plan') {
    requireSoundPlan(work, draft.terms, draft.plan.instalments)
    return null
  }
  const { dueOn } = draft.terms
  return dueOn !== null && isBefore(day(dueOn), work.today) ? DUE_DAY_IS_PAST : null
}

const MOVED = {
  kind: 'moved',
  because: said(
    'Le dossier a changé depuis : ce qui a été relu ne dit plus ce qui est dû, ou à qui.',
    'The case has changed since: what was read no longer says what is owed, or to whom.',
  ),
} as const

const DUE_DAY_IS_PAST = said(
  'Le jour de paiement que dit ce texte est passé.',
  'The day to pay that these words say is past.',
)
