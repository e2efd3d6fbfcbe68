import { holdState } from '@quittance/cases'
import type { DossierRecord, PlanOfferRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { offerState, type OfferState } from '#agreements/offers/offer-state.ts'
import { limitationToThreaten } from '#assessment/limitation.ts'
import { statementOf } from '#assessment/statement.ts'
import { holdFact, holdsOfDebtor } from '#dossier/holds/hold-facts.ts'

/**
 * Where an offer stands on a day, against its dossier as it is: `changed` and `held` sign nothing,
 * wherever it is signed.
 */
export type OfferStanding = OfferState | 'changed' | 'held'

/** The same, for an offer and its dossier as they are. */
export function offerStanding(
  offer: PlanOfferRecord,
  dossier: DossierRecord,
  on: Day,
): OfferStanding {
  const state = offerState(offer, on)
  if (state !== 'open') return state
  if (hasChanged(offer, dossier)) return 'changed'
  return isHeld(offer, dossier, on) ? 'held' : 'open'
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

/**
 * True once nobody may be led to sign: proceedings, over-indebtedness, a death, a vulnerable situation that
 * was noted since somebody answered for it, or a debt that became time-barred (C. civ. 2250, 2251).
 */
function isHeld(offer: PlanOfferRecord, dossier: DossierRecord, on: Day): boolean {
  const { insolvency, overIndebtedness, deceased } = holdsOfDebtor(dossier, on)
  if (insolvency || overIndebtedness || deceased) return true
  const vulnerableSince = dossier.holds.some(
    (hold) =>
      hold.kind === 'vulnerability' &&
      Temporal.Instant.compare(hold.recordedAt, offer.offeredAt) > 0 &&
      holdState(holdFact(hold), on) === 'holds',
  )
  return vulnerableSince || limitationToThreaten(dossier, on) === 'expired'
}
