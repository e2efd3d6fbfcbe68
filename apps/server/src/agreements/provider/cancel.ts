import { inOrganisation, findActRow, findPlanOffer, loadDossier } from '@quittance/database'
import { offerStanding } from '#agreements/offers/offer-standing.ts'
import type { AskingSignature } from '#agreements/provider/asking.ts'
import { withdrawHere, withOffer } from '#agreements/provider/held-offer.ts'
import { signatureIn } from '#agreements/provider/reserve-signature.ts'
import type { House } from '#wiring/house.ts'

const CHANGED =
  'Le compte, une contestation, une suspension ou le dossier a changé depuis : annulée chez le prestataire.'

/**
 * Lets nobody sign at the provider what is not to be signed any more: an offer that was withdrawn or
 * replaced, or that no longer says what is owed, as the page of an offer would refuse it.
 *
 * @returns whether nobody can sign it any more.
 * @throws ProviderFailure where the provider cannot be asked, or it has just been signed there.
 */
export async function cancelWhereOver(house: House, asking: AskingSignature): Promise<boolean> {
  const { provider, request, organisationId } = asking
  if (request.taken === null) return false
  const standing = await inOrganisation(house.database.app, organisationId, async (tx) => {
    const act = await findActRow(tx, request.actId)
    const offer = act === null ? null : await findPlanOffer(tx, signatureIn(act).offerId)
    const dossier = offer === null ? null : await loadDossier(tx, offer.dossierId)
    if (offer === null || dossier === null) return 'withdrawn'
    return offerStanding(offer, dossier, house.clock.today())
  })
  // Its provider ends by itself what nobody signed in time.
  if (standing === 'open' || standing === 'expired') return false
  if (standing === 'changed' || standing === 'held') {
    await withOffer(house, asking, (held) => withdrawHere(held, CHANGED))
  }
  await provider.port.cancel(request.taken.providerId)
  return true
}
