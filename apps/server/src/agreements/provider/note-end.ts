import { insertPlanOfferEvent } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { eventOf } from '#agreements/offers/offer-state.ts'
import { SIGNATURES, type AskingSignature } from '#agreements/provider/asking.ts'
import {
  tellPerson,
  withdrawHere,
  withOffer,
  type HeldOffer,
} from '#agreements/provider/held-offer.ts'
import { recordAs } from '#journal/record.ts'
import type { SignatureSeen } from '#ports/signatures/signatures.ts'
import { keepProof, type ProofBytes } from '#providers/keep-proof.ts'
import type { House } from '#wiring/house.ts'

const LARGEST_ANSWER = 1024 * 1024

type End = Pick<SignatureSeen, 'reason' | 'bytes'> & {
  readonly state: Extract<SignatureSeen['state'], 'declined' | 'expired' | 'cancelled'>
}

/** Notes that nothing will be signed at the provider; an offer that ended before stays as it ended. */
export async function noteEnd(house: House, asking: AskingSignature, end: End): Promise<void> {
  const kept = await house.files.keep([end.bytes], LARGEST_ANSWER)
  invariant(kept !== 'too-large', 'an answer of a provider is bounded')
  await withOffer(house, asking, async (held) => {
    switch (end.state) {
      case 'declined':
        return await declined(held, { reason: end.reason, kept })
      case 'expired':
        return await expired(held)
      case 'cancelled':
        return await withdrawHere(held, 'Annulée chez le prestataire.')
    }
  })
}

type Declined = { readonly reason: string; readonly kept: ProofBytes['kept'] }

/** The words of who declined are read by a person: they may dispute the debt. */
async function declined(held: HeldOffer, { reason, kept }: Declined): Promise<void> {
  const { tx, offer } = held
  const event = { ...eventOf(held, 'declined', SIGNATURES.id), note: reason }
  if (!(await insertPlanOfferEvent(tx, offer.id, event))) return
  await recordAs(held, {
    verb: 'plan-answered',
    subject: { kind: 'plan-offer', id: offer.id },
    dossierId: offer.dossierId,
    facts: { number: offer.number, kind: 'declined', text: reason },
  })
  const { fileId } = await keepProof(held, {
    dossierId: offer.dossierId,
    kept,
    declaredName: `refus-de-signer-${held.dossier.reference}-E${offer.number}.txt`,
    mediaType: 'text/plain',
    kind: 'other',
    isRead: false,
  })
  const words = reason.trim() === '' ? '' : ` Ses mots : ${reason.trim()}`
  await tellPerson(held, {
    subject: `Échéancier n° ${offer.number} refusé chez le prestataire de signature`,
    body: `Le débiteur n’a pas signé l’échéancier n° ${offer.number}.${words}`,
    at: held.now,
    fileId,
    sha256: kept.sha256,
  })
}

async function expired(held: HeldOffer): Promise<void> {
  const { tx, offer } = held
  if (!(await insertPlanOfferEvent(tx, offer.id, eventOf(held, 'expired', SIGNATURES.id)))) return
  await recordAs(held, {
    verb: 'plan-offer-expired',
    subject: { kind: 'plan-offer', id: offer.id },
    dossierId: offer.dossierId,
    facts: { number: offer.number },
  })
}
