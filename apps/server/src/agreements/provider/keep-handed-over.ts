import { insertPlanOfferEvent, insertSignatureRequest } from '@quittance/database'
import { eventOf } from '#agreements/offers/offer-state.ts'
import { SIGNATURES } from '#agreements/provider/asking.ts'
import type { Work } from '#wiring/work.ts'

/** Keeps that a provider took the document of an offer, and told who signs of it. */
export async function keepHandedOver(
  at: Pick<Work, 'house' | 'tx' | 'now'>,
  of: Parameters<typeof insertSignatureRequest>[1],
): Promise<void> {
  await insertSignatureRequest(at.tx, of)
  await insertPlanOfferEvent(at.tx, of.offerId, eventOf(at, 'handed-over', SIGNATURES.id))
}
