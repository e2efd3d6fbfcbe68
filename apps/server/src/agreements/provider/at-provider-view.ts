import type { PlanOfferView } from '@quittance/contract'
import type { DossierRecord, OfferAtProvider } from '@quittance/database'
import { failureWords } from '#departures/failure-words.ts'

type AtProvider = NonNullable<PlanOfferView['atProvider']>

/** Where an offer stands at its provider; null for one that is signed in another way. */
export function atProviderView(
  given: OfferAtProvider | undefined,
  { exhibits }: Pick<DossierRecord, 'exhibits'>,
): AtProvider | null {
  if (given === undefined) return null
  const numbered = (id: string | undefined) => {
    const exhibit = exhibits.find((one) => one.id === id)
    return exhibit === undefined ? null : { id: exhibit.id, number: exhibit.number }
  }
  return {
    actId: given.actId,
    state: stateOf(given),
    simulated: given.simulated,
    failure: given.failure === null ? null : failureWords(given.failure),
    askedAt: given.askedAt?.toString() ?? null,
    lastAnswer: given.askFailure === null ? null : failureWords(given.askFailure),
    document: numbered(given.signature?.documentExhibitId),
    proof: numbered(given.signature?.proofExhibitId),
    counts: given.signature?.counts ?? null,
  }
}

function stateOf({ state }: OfferAtProvider): AtProvider['state'] {
  switch (state) {
    case 'done':
      return 'sent'
    case 'ambiguous':
      return 'in-doubt'
    case 'failed':
    case 'cancelled':
      return 'not-sent'
    default:
      return 'preparing'
  }
}
