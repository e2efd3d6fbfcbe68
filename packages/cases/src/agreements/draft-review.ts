import { said, type Said } from '@quittance/kernel'

/** What a reader answered of a draft. */
export type ReviewOutcome = 'approved' | 'approved-with-changes' | 'not-approved'

/** Where a review stands: its file is ready, in the reader’s hands, answered, or withdrawn. */
export type DraftReviewState = 'asked' | 'sent' | ReviewOutcome | 'withdrawn'

/** What a person may note of a review. */
export const draftReviewSteps = ['send', 'return', 'withdraw'] as const
export type DraftReviewStep = (typeof draftReviewSteps)[number]

/** Where a review stands after what was noted of it (relecture d’un projet). */
export function draftReviewState(
  events: readonly (
    | { readonly kind: 'sent' | 'withdrawn' }
    | { readonly kind: 'returned'; readonly outcome: ReviewOutcome }
  )[],
): DraftReviewState {
  if (events.some(({ kind }) => kind === 'withdrawn')) return 'withdrawn'
  const returned = events.find((event) => event.kind === 'returned')
  if (returned !== undefined) return returned.outcome
  return events.some(({ kind }) => kind === 'sent') ? 'sent' : 'asked'
}

/**
 * Why a step is not possible on a review; null where it is.
 *
 * An answer comes of what was sent. An approval is never withdrawn: the words that it is of may be
 * left aside, and what the reader said stays said.
 */
export function draftReviewRefusal(step: DraftReviewStep, state: DraftReviewState): Said | null {
  switch (state) {
    case 'withdrawn':
      return WITHDRAWN
    case 'asked':
      return step === 'return' ? NOT_SENT : null
    case 'sent':
      return step === 'send' ? SENT : null
    case 'approved':
      return RETURNED
    case 'approved-with-changes':
    case 'not-approved':
      return step === 'withdraw' ? null : RETURNED
  }
}

/** True for a withdrawal that passes over what a reader answered: it takes more than a right to send. */
export function passesOverReader(state: DraftReviewState): boolean {
  return state === 'not-approved' || state === 'approved-with-changes'
}

/** Why a draft is not put to the debtor to sign, from the most to the least urgent. */
export type DraftReviewHold = 'review-pending' | 'review-not-approved' | 'review-asks-changes'

/** A review, as far as it holds a draft back. */
export type HeldReview = {
  readonly number: number
  readonly state: DraftReviewState
  /** Whether the draft about to be put to sign is the very one that was read. */
  readonly sameDraft: boolean
}

/**
 * What keeps a draft from being put to the debtor to sign; null where nothing of its reviews does. The
 * reviews are those of one kind of draft of a dossier, in any order: the last one that was not
 * withdrawn speaks.
 *
 * A refusal holds whatever the draft becomes, until a reader approves or a person passes over it and
 * says why: else one comma would be enough to pass over a reader. Changes that were asked hold back
 * the draft that does not have them.
 */
export function draftReviewHold(
  reviews: readonly HeldReview[],
): { readonly code: DraftReviewHold; readonly sentence: Said } | null {
  const last = governing(reviews)
  if (last === null) return null
  const number = String(last.number)
  switch (last.state) {
    case 'asked':
    case 'sent':
      return {
        code: 'review-pending',
        sentence: said(
          `La relecture n° ${number} n’est pas rendue : rien ne part à la signature avant. Notez ce que le relecteur a répondu, ou retirez la demande en disant pourquoi.`,
          `Review no. ${number} is not returned: nothing leaves to be signed before. Note what the reader answered, or withdraw the request and say why.`,
        ),
      }
    case 'not-approved':
      return {
        code: 'review-not-approved',
        sentence: said(
          `Le relecteur n’a pas approuvé (relecture n° ${number}) : corrigez le projet et faites-le relire. La responsable peut passer outre, en disant pourquoi.`,
          `The reader did not approve (review no. ${number}): correct the draft and have it reviewed. The manager may pass over it, and says why.`,
        ),
      }
    case 'approved-with-changes':
      return last.sameDraft
        ? {
            code: 'review-asks-changes',
            sentence: said(
              `Le relecteur a approuvé avec des changements (relecture n° ${number}) : ce projet est celui qu’il a lu, sans eux.`,
              `The reader approved with changes (review no. ${number}): this draft is the one that was read, without them.`,
            ),
          }
        : null
    case 'approved':
    case 'withdrawn':
      return null
  }
}

/** The review that speaks for a kind of draft: the last one that was not withdrawn. */
export function governing<Review extends Pick<HeldReview, 'number' | 'state'>>(
  reviews: readonly Review[],
): Review | null {
  return reviews
    .filter(({ state }) => state !== 'withdrawn')
    .reduce<Review | null>(
      (last, one) => (last === null || one.number > last.number ? one : last),
      null,
    )
}

/** Of which version of the draft a review is, seen from now. */
export type ReviewedVersion = 'offered' | 'current' | 'earlier'

/**
 * Of which version a review is: the very words that were put to sign, those that still stand, or an
 * earlier version, once other words were put to sign or what they rest on has changed.
 */
export function reviewedVersion(of: {
  readonly offered: boolean
  readonly otherOffered: boolean
  readonly stillStands: boolean
}): ReviewedVersion {
  if (of.offered) return 'offered'
  return of.otherOffered || !of.stillStands ? 'earlier' : 'current'
}

const WITHDRAWN = said(
  'Cette demande de relecture est retirée : demandez-en une autre.',
  'This request for review is withdrawn: ask for another.',
)
const NOT_SENT = said(
  'Notez d’abord que le dossier est parti chez le relecteur, par quel moyen et quel jour.',
  'Note first that the file left for the reader, by what means and on what day.',
)
const SENT = said(
  'L’envoi au relecteur est déjà noté.',
  'That it was sent to the reader is already noted.',
)
const RETURNED = said(
  'La relecture est rendue : ce que le relecteur a répondu reste noté.',
  'The review is returned: what the reader answered stays noted.',
)
