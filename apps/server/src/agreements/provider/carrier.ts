import {
  findPlanOffer,
  inOrganisation,
  loadDossier,
  type ActResult,
  type OutwardActRow,
} from '@quittance/database'
import { renderLetter } from '@quittance/letters/pages'
import { offerStanding } from '#agreements/offers/offer-standing.ts'
import { keepHandedOver } from '#agreements/provider/keep-handed-over.ts'
import { openSignatureProvider } from '#agreements/provider/open-provider.ts'
import { SIGNATURE_REQUEST, signatureIn } from '#agreements/provider/reserve-signature.ts'
import { composedOfOffer } from '#agreements/signing/evidence.ts'
import type { Carrier } from '#departures/carriers.ts'
import { recipientOf } from '#registered/electronic/recipient.ts'
import type { House } from '#wiring/house.ts'

/**
 * A plan to be signed at a provider: its document, the very one that was offered, is given under the
 * identifier of its act, by which a request that nobody is sure of is found again.
 */
export const signatureCarrier: Carrier = { kind: SIGNATURE_REQUEST, carry: give }

async function give(house: House, act: OutwardActRow): Promise<ActResult> {
  const { organisation_id: organisationId, id } = act
  const { offerId, to, phone, title } = signatureIn(act)
  const { provider, offer, dossier } = await inOrganisation(
    house.database.app,
    organisationId,
    async (tx) => {
      const found = await findPlanOffer(tx, offerId)
      return {
        offer: found,
        dossier: found === null ? null : await loadDossier(tx, found.dossierId),
        provider: await openSignatureProvider(house, { tx, organisationId }),
      }
    },
  )
  // What was approved for the real provider never goes to another, nor the other way round.
  if (provider === null || provider.port.simulated !== act.simulated) {
    return { kind: 'failed', failure: 'signature-provider-moved' }
  }
  if (offer === null || dossier === null) return { kind: 'failed', failure: 'offer-not-open' }
  if (offerStanding(offer, dossier, house.clock.today()) !== 'open') {
    return { kind: 'failed', failure: 'offer-not-open' }
  }
  const bytes = await renderLetter(composedOfOffer(offer))
  const { firstName, lastName, email } = recipientOf(dossier.debtor, to)
  const given = await provider.port.ask({
    reference: id,
    title,
    until: offer.answerBy,
    signer: { firstName, lastName, email, phone },
    document: { name: `echeancier-${offer.number}.pdf`, bytes },
  })
  switch (given.kind) {
    case 'refused':
      return { kind: 'failed', failure: given.answer }
    case 'unknown':
      return { kind: 'ambiguous', failure: given.answer }
    case 'taken': {
      const handedOverAt = house.clock.now()
      await inOrganisation(house.database.app, organisationId, (tx) =>
        keepHandedOver(
          { house, tx, now: handedOverAt },
          { actId: id, offerId, provider: provider.name, providerId: given.id, handedOverAt },
        ),
      )
      return { kind: 'done', result: { providerId: given.id } }
    }
  }
}
