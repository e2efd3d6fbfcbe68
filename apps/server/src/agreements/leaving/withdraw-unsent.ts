import { askOfSignatureNow, findPlanOffer, insertPlanOfferEvent } from '@quittance/database'
import { eventOf, isOpen } from '#agreements/offers/offer-state.ts'
import { documentToSign } from '#assessment/letters-sent.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

const TAKEN_BACK = 'Envoi annulé avant son départ.'

/** Withdraws the plan that an act would have offered, and was taken back before it left. */
export async function withdrawUnsent(work: Work, act: { readonly step: string }): Promise<void> {
  const document = documentToSign(act)
  if (document?.kind !== 'plan' || document.notifiesAgain) return
  const offer = await findPlanOffer(work.tx, document.offerId)
  if (offer === null || !isOpen(offer)) return
  const event = { ...eventOf(work, 'withdrawn', work.caller.userId), note: TAKEN_BACK }
  await insertPlanOfferEvent(work.tx, offer.id, event)
  await askOfSignatureNow(work.tx, { offerId: offer.id, now: work.now })
  await record(work, {
    verb: 'plan-offer-withdrawn',
    subject: { kind: 'plan-offer', id: offer.id },
    dossierId: offer.dossierId,
    facts: { number: offer.number, reason: TAKEN_BACK },
  })
}
