import type { DossierRecord, PlanOfferRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { offerState, type OfferState } from '#agreements/offers/offer-state.ts'
import { statementOf } from '#assessment/statement.ts'

/** Where an offer stands on a day, against its dossier as it is: `changed` signs nothing, wherever it is signed. */
export function offerStanding(
  offer: PlanOfferRecord,
  dossier: DossierRecord,
  on: Day,
): OfferState | 'changed' {
  const state = offerState(offer, on)
  return state === 'open' && hasChanged(offer, dossier) ? 'changed' : state
}

/**
 * True once what was offered no longer says what is owed: money came in, a dispute was opened, the
 * dossier was closed. Interest that ran since does not change what was offered.
 */
function hasChanged(offer: PlanOfferRecord, dossier: DossierRecord): boolean {
  const offeredOn = offer.offeredAt.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  const since = (at: Temporal.Instant) => Temporal.Instant.compare(at, offer.offeredAt) > 0
  return (
    dossier.status === 'closed' ||
    dossier.disputes.some(({ settledOn }) => settledOn === null) ||
    dossier.payments.some(({ recordedAt }) => since(recordedAt)) ||
    statementOf(dossier, offeredOn).totalCents !== offer.owedCents
  )
}
