import {
  draftReviewRefusal,
  draftReviewState,
  passesOverReader,
  type DraftReviewStep,
} from '@quittance/cases'
import type { ReviewReturning } from '@quittance/contract'
import {
  draftReviewsOf,
  insertDraftReviewEvent,
  loadDossier,
  type DossierRecord,
  type DraftReviewEvent,
  type DraftReviewRecord,
} from '@quittance/database'
import { day, invariant, isAfter, isBefore, said, type Day } from '@quittance/kernel'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireExhibitOf } from '#law/own-exhibit.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

type OfReview = { readonly id: string; readonly expectedVersion: number; readonly reviewId: string }
type Moved = { readonly version: number }

/**
 * Notes by what means and on what day a person sent the draft to its reader.
 *
 * @throws Refused `not-found`; `dossier-moved`; `already-done`; `invalid-input` for a day before it
 * was asked, or to come.
 */
export async function noteReviewSent(
  work: Work,
  input: OfReview & {
    readonly on: string
    readonly channel: Extract<DraftReviewEvent, { kind: 'sent' }>['channel']
  },
): Promise<Moved> {
  const { version, review } = await stepOn(work, input, 'send')
  const { channel } = input
  const on = requireDay(work, input.on, askedOn(review))
  await noted(work, review, { kind: 'sent', on, channel })
  await record(work, {
    verb: 'draft-review-sent',
    ...about(review),
    facts: { number: review.number, reader: review.reader.name, channel, on: input.on },
    references: [review.sha256, review.textSha256, review.contentSha256],
  })
  return { version }
}

/**
 * Notes what the reader answered, with the exhibit that bears it: an approval has its paper, and what
 * is not an approval as it is says why.
 *
 * @throws Refused as `noteReviewSent`; `not-found` for an exhibit of another dossier.
 */
export async function noteReviewReturned(work: Work, input: ReviewReturning): Promise<Moved> {
  const { version, review, dossier } = await stepOn(work, input, 'return')
  const on = requireDay(work, input.on, sentOn(review))
  requireAnswer(input)
  const { outcome, note, exhibitId } = input
  const exhibit = exhibitId === null ? null : requireExhibitOf(dossier, exhibitId)
  await noted(work, review, { kind: 'returned', on, outcome, note, exhibitId })
  await record(work, {
    verb: 'draft-review-returned',
    ...about(review),
    facts: {
      number: review.number,
      reader: review.reader.name,
      outcome,
      on: input.on,
      text: note,
      exhibit: exhibit?.number ?? null,
    },
    references: [
      review.textSha256,
      review.contentSha256,
      ...(exhibit === null ? [] : [exhibit.sha256]),
    ],
  })
  return { version }
}

/**
 * Withdraws a request, or passes over what the reader answered, saying why: what it held back may
 * then be put to sign. To pass over takes the right to pass over a rule of the house.
 *
 * @throws Refused `not-permitted`; `already-done`; `not-found`; `dossier-moved`.
 */
export async function withdrawReview(
  work: Work,
  input: OfReview & { readonly reason: string },
): Promise<Moved> {
  const { version, review } = await stepOn(work, input, 'withdraw')
  const state = draftReviewState(review.events)
  if (passesOverReader(state)) requireRight(work.caller.role, 'override-policy')
  const { reason } = input
  await noted(work, review, { kind: 'withdrawn', on: work.today, note: reason })
  await record(work, {
    verb: 'draft-review-withdrawn',
    ...about(review),
    facts: { number: review.number, outcome: state, reason },
    references: [review.textSha256, review.contentSha256],
  })
  return { version }
}

/** A review of a dossier that was just moved. @throws Refused `not-found`. */
export async function requireReview(
  { tx }: Pick<Work, 'tx'>,
  { id, reviewId }: Omit<OfReview, 'expectedVersion'>,
): Promise<DraftReviewRecord> {
  const review = (await draftReviewsOf(tx, id)).find((one) => one.id === reviewId)
  if (review !== undefined) return review
  throw new Refused(
    'not-found',
    said('Cette relecture n’est pas de ce dossier.', 'This review is not of this case.'),
    { path: 'reviewId' },
  )
}

type Step = Moved & { readonly review: DraftReviewRecord; readonly dossier: DossierRecord }

async function stepOn(work: Work, input: OfReview, step: DraftReviewStep): Promise<Step> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const review = await requireReview(work, input)
  const state = draftReviewState(review.events)
  const refusal = draftReviewRefusal(step, state)
  if (refusal !== null) {
    throw new Refused(state === 'asked' ? 'invalid-input' : 'already-done', refusal)
  }
  return { version, review, dossier }
}

function requireAnswer({ outcome, note, exhibitId }: ReviewReturning): void {
  if (outcome !== 'not-approved' && exhibitId === null) {
    throw new Refused(
      'invalid-input',
      said(
        'Une approbation a son écrit : joignez-le au dossier, puis choisissez-le.',
        'An approval has its paper: attach it to the case, then choose it.',
      ),
      { path: 'exhibitId' },
    )
  }
  if (outcome !== 'approved' && note === '') {
    throw new Refused(
      'invalid-input',
      said(
        'Dites ce que le relecteur demande de changer, ou pourquoi il n’approuve pas.',
        'Say what the reader asks to change, or why there is no approval.',
      ),
      { path: 'note' },
    )
  }
}

function requireDay({ today }: Work, text: string, from: Day): Day {
  const on = day(text)
  if (!isAfter(on, today) && !isBefore(on, from)) return on
  throw new Refused(
    'invalid-input',
    said(
      'Ce jour n’est ni à venir, ni avant l’étape qui précède.',
      'This day is neither to come, nor before the step that came before.',
    ),
    { path: 'on' },
  )
}

function askedOn({ at }: DraftReviewRecord): Day {
  return at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
}

function sentOn(review: DraftReviewRecord): Day {
  return review.events.find(({ kind }) => kind === 'sent')?.on ?? askedOn(review)
}

function about(review: DraftReviewRecord) {
  return { subject: { kind: 'draft-review' as const, id: review.id }, dossierId: review.dossierId }
}

type Told = DraftReviewEvent extends infer One
  ? One extends DraftReviewEvent
    ? Omit<One, 'at' | 'by'>
    : never
  : never

async function noted(work: Work, review: DraftReviewRecord, told: Told): Promise<void> {
  const { id: reviewId, dossierId } = review
  const of = { id: work.house.chance.id(), reviewId, dossierId }
  const kept = await insertDraftReviewEvent(work.tx, of, {
    ...told,
    at: work.now,
    by: work.caller.userId,
  })
  invariant(kept, 'a step of a review under the lock of its dossier is noted once')
}
