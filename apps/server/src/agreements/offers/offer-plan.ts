import type { PlanOfferInput } from '@quittance/contract'
import {
  askOfSignatureNow,
  insertPlanOffer,
  insertPlanOfferEvent,
  listPlanOffers,
} from '@quittance/database'
import { houseExpectedTerms } from '@quittance/cases'
import { day, said } from '@quittance/kernel'
import { draftPlan, type PlanDraft } from '#agreements/plans/draft-plan.ts'
import {
  openSignatureProvider,
  whyNotAtProvider,
  type OpenSignatureProvider,
} from '#agreements/provider/open-provider.ts'
import { reserveSignature } from '#agreements/provider/reserve-signature.ts'
import { requirePossibleToday } from '#agreements/plans/why-no-plan.ts'
import { requireReviewed, type ReviewedBefore } from '#agreements/reviews/review-guard.ts'
import { eventOf, isOpen } from '#agreements/offers/offer-state.ts'
import { hashOfOfferToken, offerToken } from '#agreements/signing/token.ts'
import { reserveLink } from '#agreements/signing/link-mail.ts'
import { toSignLeavesFrom } from '#agreements/leaving/leaves-from.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { moveFrom } from '#dossier/moved.ts'
import { asJson } from '#http/json.ts'
import { record } from '#journal/record.ts'
import { requirePassage } from '#outreach/approve.ts'
import { verdictView } from '#outreach/compose.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Offers a plan to be signed (proposition d'échéancier), with exactly the words that the person read:
 * by a page and a code sent to an address known before, at a provider of signatures, or on paper. One still
 * open is withdrawn.
 *
 * @throws Refused `dossier-moved`; `gate-refuses`; `law-refuses`; `invalid-input` at `decision` for
 * what the creditor alone decides, at `share` for what it refuses, at `signature` for a way that is closed;
 * `review-pending` and its like while a review holds it back.
 */
export async function offerPlan(
  work: Work,
  input: PlanOfferInput,
): Promise<{ readonly version: number; readonly offerId: string }> {
  const version = await moveFrom(work, input)
  const draft = await draftPlan(work, input)
  if (draft.contentSha256 !== input.textSha256) throw anotherDocument()
  const review = await requireReviewed(work, {
    kind: 'payment-plan',
    draft,
    writtenThen: (then) => draftPlan(then, input),
  })
  return { version, offerId: await offerDraft(work, input, { draft, review }) }
}

type Drafted = {
  readonly draft: PlanDraft
  /** What its reviews say of it; null for what nobody read. */
  readonly review: ReviewedBefore | null
}

/** Offers what was drafted, once its dossier was moved and its reviews were asked. */
export async function offerDraft(
  work: Work,
  input: Omit<PlanOfferInput, 'textSha256' | 'expectedVersion'>,
  { draft, review }: Drafted,
): Promise<string> {
  requirePossibleToday(work, draft)
  refuseBeyondLimits(work, draft, input)
  const personSays = requirePassage(draft.judgement, input.personSays)
  const { email, provider } = await wayOf(work, draft, input)
  await withdrawOpen(work, input.id)
  const offerId = work.house.chance.id()
  const { id: dossierId } = draft.dossier
  const number = await insertPlanOffer(work.tx, {
    id: offerId,
    dossierId,
    signature: input.signature,
    email,
    tokenHash:
      input.signature === 'electronic' ? hashOfOfferToken(offerToken(work.house, offerId)) : null,
    answerBy: day(input.answerBy),
    owedCents: draft.sums.owed,
    totalCents: draft.sums.total,
    instalments: keptInstalments(draft),
    terms: keptTermsFor(input, draft),
    budget: input.budget,
    composed: asJson(draft.composed),
    textSha256: draft.textSha256,
    contentSha256: draft.contentSha256,
    reviewId: review?.version === 'offered' ? review.id : null,
    offeredAt: work.now,
    offeredBy: work.caller.userId,
  })
  await tellOffer(work, input, { draft, offerId, number, review })
  await sendOffer(work, { draft, offerId, email, provider, personSays })
  return offerId
}

type Asked = Parameters<typeof offerDraft>[1]

/** What is agreed, as the row of an offer keeps it. */
function keptTermsFor(input: Asked, { sums, dossier, reference }: PlanDraft) {
  const terms = dossier.expectedTerms ?? houseExpectedTerms
  return {
    interest: input.interest,
    discountCents: input.discountCents,
    accelerationDays: input.accelerationDays,
    guarantee: input.guarantee,
    decision: input.decision,
    givenUpCents: sums.givenUp,
    graceWorkingDays: terms.graceWorkingDays,
    defaultAfterDays: terms.defaultAfterDays,
    reference,
  }
}

type Told = Drafted & { readonly offerId: string; readonly number: number }

async function tellOffer(
  work: Work,
  input: Asked,
  { draft, offerId, number, review }: Told,
): Promise<void> {
  await record(work, {
    verb: 'plan-offered',
    subject: { kind: 'plan-offer', id: offerId },
    dossierId: input.id,
    facts: {
      number,
      signature: input.signature,
      amountCents: draft.sums.total,
      owedCents: draft.sums.owed,
      givenUpCents: draft.sums.givenUp,
      instalments: keptInstalments(draft),
      interest: input.interest,
      accelerationDays: input.accelerationDays,
      until: input.answerBy,
      decidedBy: input.decision?.decidedBy ?? '',
      ...(review === null ? {} : { review: review.number, reviewed: review.version }),
    },
    ruleVersions: { gate: draft.judgement.version },
    references: [draft.textSha256, draft.contentSha256],
  })
}

/** The instalments of an offer as they are kept and told. */
function keptInstalments({ instalments }: PlanDraft) {
  return instalments.map(({ dueOn, amountCents }) => ({ dueOn: dueOn.toString(), amountCents }))
}

type Sending = {
  readonly draft: PlanDraft
  readonly offerId: string
  readonly email: string | null
  readonly provider: OpenSignatureProvider | null
  readonly personSays: string | null
}

/**
 * Where an offer goes by the way that was chosen: an address for a code or for a provider, none on paper.
 *
 * @throws Refused `invalid-input` at `signature` where that way is closed.
 */
async function wayOf(
  work: Work,
  { dossier }: PlanDraft,
  { signature }: Asked,
): Promise<Pick<Sending, 'email' | 'provider'>> {
  if (signature === 'paper') return { email: null, provider: null }
  const { email } = dossier.debtor
  if (signature === 'electronic') {
    if (email === null) throw noAddress()
    return { email, provider: null }
  }
  const { organisationId } = work.caller
  const provider = await openSignatureProvider(work.house, { tx: work.tx, organisationId })
  const closed = whyNotAtProvider(provider, dossier)
  if (closed !== null) throw new Refused('invalid-input', closed, { path: 'signature' })
  return { email, provider }
}

/** The link by e-mail, the document to a provider, or by post to be signed and sent back. */
async function sendOffer(
  work: Work,
  { draft, offerId, email, provider, personSays }: Sending,
): Promise<void> {
  if (provider !== null) {
    return await reserveSignature(work, { draft, offerId, provider, personSays })
  }
  if (email !== null) return await reserveLink(work, { draft, offerId, email, personSays })
  const { judgement } = draft
  await reserveLetter(work, {
    composed: draft.composed,
    channel: 'letter',
    step: `plan-offer/${offerId}/paper`,
    dossierId: draft.dossier.id,
    reference: draft.reference,
    to: null,
    gate: { verdict: verdictView(judgement), version: judgement.version, personSays },
    notBefore: await toSignLeavesFrom(work, draft.dossier, 'letter'),
  })
}

/** What lies beyond the limits of the creditor is refused, or waits for its own decision. */
export function refuseBeyondLimits(
  work: Work,
  { breaches }: PlanDraft,
  input: Pick<PlanOfferInput, 'decision'>,
): void {
  const refused = breaches.find(({ answer }) => answer === 'refuse')
  if (refused !== undefined) {
    throw new Refused('invalid-input', refused.sentence, { path: 'share' })
  }
  const [asked] = breaches
  if (asked !== undefined && input.decision === null) {
    throw new Refused('invalid-input', asked.sentence, { path: 'decision' })
  }
  const decidedOn = input.decision?.decidedOn
  if (decidedOn !== undefined && Temporal.PlainDate.compare(day(decidedOn), work.today) > 0) {
    throw new Refused(
      'invalid-input',
      said(
        'Une décision ne se note pas avant d’être prise.',
        'A decision is not recorded before it is taken.',
      ),
      { path: 'decision.decidedOn' },
    )
  }
}

async function withdrawOpen(work: Work, dossierId: string): Promise<void> {
  const open = (await listPlanOffers(work.tx, dossierId)).filter((one) => isOpen(one))
  for (const { id, number } of open) {
    await insertPlanOfferEvent(work.tx, id, {
      ...eventOf(work, 'withdrawn', work.caller.userId),
      note: 'Remplacée par une autre proposition.',
    })
    await askOfSignatureNow(work.tx, { offerId: id, now: work.now })
    await record(work, {
      verb: 'plan-offer-withdrawn',
      subject: { kind: 'plan-offer', id },
      dossierId,
      facts: { number, reason: 'Remplacée par une autre proposition.' },
    })
  }
}

function anotherDocument(): Refused {
  return new Refused(
    'dossier-moved',
    said(
      'Le document n’est plus celui que vous avez lu : le solde ou le jour a changé. Relisez-le.',
      'The document is no longer the one you read: the balance or the day has changed. Read it again.',
    ),
  )
}

function noAddress(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Aucun courriel n’est connu pour ce débiteur : choisissez la signature sur papier.',
      'No e-mail address is known for this debtor: choose the signature on paper.',
    ),
    { path: 'signature' },
  )
}
