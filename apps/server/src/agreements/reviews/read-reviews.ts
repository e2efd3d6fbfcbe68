import {
  draftReviewHold,
  draftReviewRefusal,
  draftReviewState,
  passesOverReader,
  reviewedVersion,
  type DraftReviewState,
} from '@quittance/cases'
import type { DossierReviews } from '@quittance/contract'
import {
  draftReviewsOf,
  getOrganisation,
  listPlanOffers,
  loadDossier,
  namesOfMembers,
  type DossierRecord,
  type DraftReviewRecord,
  type PlanOfferRecord,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { exhibitsToJoin } from '#agreements/filing/archive.ts'
import { readAgain, reviewedTerms } from '#agreements/reviews/review-draft.ts'
import { heldReviews } from '#agreements/reviews/review-guard.ts'
import { offerRefusals, versionSaid } from '#agreements/reviews/review-words.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

type ReviewView = DossierReviews['reviews'][number]

/** The reviews of the drafts of a dossier, of which version each is, and what they hold back. */
export async function readReviews(
  work: Work,
  { id }: { readonly id: string },
): Promise<DossierReviews> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const reviews = await draftReviewsOf(work.tx, id)
  const offers = await listPlanOffers(work.tx, id)
  const names = await namesOfMembers(work.tx)
  const views: ReviewView[] = []
  for (const review of reviews) {
    const version = await versionOf(work, review, { dossier, offers })
    views.push(reviewView(dossier, review, { names, version }))
  }
  const holdOf = (kind: DraftReviewRecord['kind']) => draftReviewHold(heldReviews(reviews, kind))
  const { kind } = await getOrganisation(work.tx)
  return {
    dossierId: id,
    version: dossier.version,
    reviews: views,
    holds: {
      'payment-plan': holdOf('payment-plan'),
      'acknowledgment-of-debt': holdOf('acknowledgment-of-debt'),
    },
    drafting: kind === 'agency' ? { sentence: DRAFTING, certainty: 'unknown' } : null,
    exhibits: exhibitsToJoin(dossier, work.today),
  }
}

/** Said to an agency that drafts for its creditor: the law is not settled, a review is offered. */
const DRAFTING = said(
  'Rédiger un acte pour autrui est réservé ou encadré par la loi n° 71-1130 du 31 décembre 1971 (articles 54 et 59). Une profession réglementée pourrait rédiger ceux qui sont l’accessoire direct de son service : on ne sait pas si cela couvre un échéancier ou une reconnaissance. Une relecture par un avocat ou un commissaire de justice est proposée ; elle n’est pas obligatoire ici.',
  'Drafting a deed for others is reserved or limited by law no. 71-1130 of 31 December 1971 (articles 54 and 59). A regulated profession might draft those that are the direct accessory of its service: whether that covers a payment plan or an acknowledgment is not known. A review by a lawyer or a judicial officer is offered; it is not required here.',
)

type Version = {
  readonly version: ReviewView['version']
  readonly moved: Said | null
}

async function versionOf(
  work: Work,
  review: DraftReviewRecord,
  around: { readonly dossier: DossierRecord; readonly offers: readonly PlanOfferRecord[] },
): Promise<Version> {
  const left = review.kind === 'payment-plan' ? around.offers.map(offerLeft) : deedsLeft(around)
  const since = left.filter(({ at }) => Temporal.Instant.compare(at, review.at) >= 0)
  const offered = since.some(({ sha256 }) => sha256 === review.contentSha256)
  const otherOffered = since.some(({ sha256 }) => sha256 !== review.contentSha256)
  if (offered || otherOffered) {
    return { version: reviewedVersion({ offered, otherOffered, stillStands: false }), moved: null }
  }
  const read = await readAgain(work, review)
  const stillStands = read.kind === 'same'
  return {
    version: reviewedVersion({ offered, otherOffered, stillStands }),
    moved: read.kind === 'moved' ? read.because : null,
  }
}

type Left = { readonly at: Temporal.Instant; readonly sha256: string }

function offerLeft({ offeredAt: at, contentSha256: sha256 }: PlanOfferRecord): Left {
  return { at, sha256 }
}

function deedsLeft({ dossier }: { readonly dossier: DossierRecord }): readonly Left[] {
  return dossier.acts.flatMap(({ step, state, reservedAt: at, contentSha256: sha256 }) =>
    step.startsWith('acknowledgment/') && state !== 'cancelled' && state !== 'failed'
      ? [{ at, sha256 }]
      : [],
  )
}

type Around = { readonly names: ReadonlyMap<string, string>; readonly version: Version }

function reviewView(
  dossier: DossierRecord,
  review: DraftReviewRecord,
  { names, version: { version, moved } }: Around,
): ReviewView {
  const state = draftReviewState(review.events)
  return {
    id: review.id,
    number: review.number,
    draft: reviewedTerms(review),
    state,
    reader: review.reader,
    askedAt: review.at.toString(),
    askedBy: names.get(review.by) ?? null,
    owedCents: review.owedCents,
    textSha256: review.textSha256,
    contentSha256: review.contentSha256,
    version,
    versionSays: versionSaid(version, { kind: review.kind, state }, moved),
    exhibits: review.exhibits,
    sha256: review.sha256,
    sizeBytes: review.sizeBytes,
    ...whatBecame(dossier, review),
    steps: {
      send: { refused: draftReviewRefusal('send', state) },
      return: { refused: draftReviewRefusal('return', state) },
      withdraw: { refused: draftReviewRefusal('withdraw', state) },
      offer: { refused: offerRefusal(state, version, moved) },
    },
    passesOver: passesOverReader(state),
  }
}

function whatBecame(
  { exhibits }: DossierRecord,
  { events }: DraftReviewRecord,
): Pick<ReviewView, 'sent' | 'returned' | 'withdrawn'> {
  const sent = events.find((event) => event.kind === 'sent')
  const returned = events.find((event) => event.kind === 'returned')
  const withdrawn = events.find((event) => event.kind === 'withdrawn')
  const paper = exhibits.find(({ id }) => id === returned?.exhibitId)
  return {
    sent: sent === undefined ? null : { on: sent.on.toString(), channel: sent.channel },
    returned:
      returned === undefined
        ? null
        : {
            on: returned.on.toString(),
            outcome: returned.outcome,
            note: returned.note,
            exhibit: paper === undefined ? null : { id: paper.id, number: paper.number },
          },
    withdrawn:
      withdrawn === undefined ? null : { on: withdrawn.on.toString(), reason: withdrawn.note },
  }
}

/** Why the very words that were read may not be put to sign; null where they may. */
function offerRefusal(
  state: DraftReviewState,
  version: ReviewView['version'],
  moved: Said | null,
): Said | null {
  if (state === 'asked' || state === 'sent') return offerRefusals.pending
  if (state !== 'approved') return offerRefusals.notApproved
  if (version === 'offered') return offerRefusals.offered
  return version === 'current' ? null : (moved ?? offerRefusals.otherLeft)
}
