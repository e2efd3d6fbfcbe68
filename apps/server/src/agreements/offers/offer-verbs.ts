import {
  askOfSignatureNow,
  getOrganisation,
  insertPlanOfferEvent,
  listPlanOffers,
  loadDossier,
  type DossierRecord,
  type PlanOfferRecord,
} from '@quittance/database'
import { day, isAfter, isBefore, said } from '@quittance/kernel'
import { asRegistered } from '@quittance/letters'
import { judgePlan, planOrder } from '#agreements/plans/draft-plan.ts'
import { eventOf, isOpen } from '#agreements/offers/offer-state.ts'
import { offerStanding } from '#agreements/offers/offer-standing.ts'
import { keptInstalmentsOf } from '#agreements/plans/plan-terms.ts'
import { requirePossibleToday } from '#agreements/plans/why-no-plan.ts'
import { keepSignedPlan, toldInstalments } from '#agreements/offers/signed-plan.ts'
import { composedOfOffer } from '#agreements/signing/evidence.ts'
import { toSignLeavesFrom } from '#agreements/leaving/leaves-from.ts'
import { stepOnce } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireAddressStands } from '#inbound/nothing-waits.ts'
import { requireExhibitOf } from '#law/own-exhibit.ts'
import { requirePassage } from '#outreach/approve.ts'
import { verdictView } from '#outreach/compose.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type OfOffer = { readonly id: string; readonly expectedVersion: number; readonly offerId: string }
type Moved = { readonly version: number }

/** Withdraws an offer: its page says so, and signs nothing. @throws Refused `not-found`, `already-done`. */
export async function withdrawOffer(
  work: Work,
  input: OfOffer & { readonly because: string },
): Promise<Moved> {
  const { version, offer } = await offerToTouch(work, input)
  if (!isOpen(offer)) throw ended()
  await insertPlanOfferEvent(work.tx, offer.id, {
    ...eventOf(work, 'withdrawn', work.caller.userId),
    note: input.because,
  })
  await askOfSignatureNow(work.tx, { offerId: offer.id, now: work.now })
  await record(work, {
    verb: 'plan-offer-withdrawn',
    subject: { kind: 'plan-offer', id: offer.id },
    dossierId: input.id,
    facts: { number: offer.number, reason: input.because },
  })
  return { version }
}

/**
 * Notifies a plan by registered letter too, word for word as it was offered: once, through the gate.
 *
 * @throws Refused `gate-refuses`, `already-done`, `not-found`.
 */
export async function postOffer(
  work: Work,
  input: OfOffer & { readonly personSays: string | null },
): Promise<Moved> {
  const { version, offer, dossier } = await offerToTouch(work, input)
  const state = offerStanding(offer, dossier, work.today)
  if (state === 'held' || state === 'changed') throw notToSign()
  if (state !== 'open' && state !== 'signed') throw ended()
  const organisation = await getOrganisation(work.tx)
  const composed = asRegistered(composedOfOffer(offer))
  const writtenOn = offer.draftedAt.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  const statement = statementOf(dossier, writtenOn)
  if (state === 'open') {
    requirePossibleToday(work, { dossier, organisation })
  }
  requireAddressStands(dossier, 'registered-letter')
  const judgement = judgePlan(work, planOrder(work, { dossier, organisation, statement }), {
    composed,
    channel: 'registered-letter',
    binds: state === 'open',
    quotable: [
      offer.totalCents,
      ...keptInstalmentsOf(offer.instalments).map(({ amountCents }) => amountCents),
    ],
  })
  const personSays = requirePassage(judgement, input.personSays)
  await reserveLetter(work, {
    composed,
    channel: 'registered-letter',
    step: stepOnce(dossier, `plan-offer/${offer.id}/registered`),
    dossierId: dossier.id,
    reference: `${dossier.reference}-E${offer.number}`,
    to: null,
    gate: { verdict: verdictView(judgement), version: judgement.version, personSays },
    notBefore: await toSignLeavesFrom(work, dossier, 'registered-letter'),
  })
  return { version }
}

/**
 * Notes that a plan came back signed on paper, with the exhibit that bears it: it becomes the plan of
 * the dossier.
 *
 * @throws Refused `not-found`; `already-done`; `invalid-input` for a day that is none of its life.
 */
export async function signedOnPaper(
  work: Work,
  input: OfOffer & { readonly on: string; readonly exhibitId: string },
): Promise<Moved> {
  const { version, offer, dossier } = await offerToTouch(work, input)
  if (!isOpen(offer)) throw ended()
  const on = day(input.on)
  const offeredOn = offer.offeredAt.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  if (isAfter(on, work.today) || isBefore(on, offeredOn)) {
    throw new Refused(
      'invalid-input',
      said(
        'Le jour de la signature est entre celui de la proposition et aujourd’hui.',
        'The day of the signature is between that of the offer and today.',
      ),
      { path: 'on' },
    )
  }
  const exhibit = requireExhibitOf(dossier, input.exhibitId)
  const planId = await keepSignedPlan(work, {
    offer,
    dossier,
    on,
    channel: 'letter',
    exhibitId: input.exhibitId,
    note: `Échéancier signé sur papier, pièce ${exhibit.number}.`,
    by: work.caller.userId,
  })
  await insertPlanOfferEvent(work.tx, offer.id, {
    ...eventOf(work, 'signed', work.caller.userId),
    planId,
    exhibitId: input.exhibitId,
  })
  await record(work, {
    verb: 'plan-signed',
    subject: { kind: 'plan-offer', id: offer.id },
    dossierId: dossier.id,
    facts: {
      number: offer.number,
      amountCents: offer.totalCents,
      on: input.on,
      level: 'handwritten',
      channel: 'letter',
      exhibit: exhibit.number,
      instalments: toldInstalments(offer),
    },
    references: [offer.textSha256, offer.contentSha256, exhibit.sha256],
  })
  return { version }
}

async function offerToTouch(
  work: Work,
  { id, expectedVersion, offerId }: OfOffer,
): Promise<Moved & { readonly offer: PlanOfferRecord; readonly dossier: DossierRecord }> {
  const version = await moveFrom(work, { id, expectedVersion })
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const offer = (await listPlanOffers(work.tx, id)).find((one) => one.id === offerId)
  if (offer !== undefined) return { version, offer, dossier }
  throw new Refused(
    'not-found',
    said(
      'Cet échéancier n’est pas proposé sur ce dossier.',
      'This payment plan is not offered on this case.',
    ),
    { path: 'offerId' },
  )
}

function notToSign(): Refused {
  return new Refused(
    'law-refuses',
    said(
      'Le compte ou la situation du débiteur a changé depuis cette proposition : elle ne se signe plus. Relisez le dossier.',
      'The account or the situation of the debtor changed since this offer: it is no longer to be signed. Read the case again.',
    ),
  )
}

function ended(): Refused {
  return new Refused(
    'already-done',
    said(
      'Cette proposition n’est plus ouverte : relisez le dossier.',
      'This offer is no longer open: read the case again.',
    ),
  )
}
