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

/** Words written on a day, and what they say is owed. */
type Written = Pick<PlanOfferRecord, 'draftedAt' | 'owedCents'>

/**
 * True once what was written no longer says what is owed: money came in, a dispute was opened, the
 * dossier was closed. Interest that ran since does not change what was written.
 */
export function hasChanged({ draftedAt, owedCents }: Written, dossier: DossierRecord): boolean {
  const writtenOn = draftedAt.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  const since = (at: Temporal.Instant) => Temporal.Instant.compare(at, draftedAt) > 0
  return (
    dossier.status === 'closed' ||
    dossier.disputes.some(({ settledOn }) => settledOn === null) ||
    dossier.payments.some(({ recordedAt }) => since(recordedAt)) ||
    statementOf(dossier, writtenOn).totalCents !== owedCents
  )
}
