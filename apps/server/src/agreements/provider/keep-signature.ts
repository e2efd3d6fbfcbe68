import {
  hasProviderSignature,
  insertPlanOfferEvent,
  insertProviderSignature,
} from '@quittance/database'
import { offerStanding } from '#agreements/offers/offer-standing.ts'
import { eventOf, isOpen } from '#agreements/offers/offer-state.ts'
import { keepSignedPlan, toldInstalments } from '#agreements/offers/signed-plan.ts'
import { SIGNATURES, type AskingSignature } from '#agreements/provider/asking.ts'
import {
  tellPerson,
  withdrawHere,
  withOffer,
  type HeldOffer,
} from '#agreements/provider/held-offer.ts'
import { recordAs } from '#journal/record.ts'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type { Signature } from '#ports/signatures/signatures.ts'
import { keepProof, type KeptProof } from '#providers/keep-proof.ts'
import type { House } from '#wiring/house.ts'

const LARGEST = 32 * 1024 * 1024

/**
 * Keeps what was signed at a provider, and its file of proof, byte for byte, as exhibits. Where the offer
 * stood on the day of its signature and says what is owed, it becomes the plan of its dossier, with every
 * effect of a signature by a code. Else it signs nothing, and a person is told.
 *
 * @throws ProviderFailure where a file is larger than what is kept.
 */
export async function keepSignature(
  house: House,
  asking: AskingSignature,
  signature: Signature,
): Promise<void> {
  const document = await house.files.keep([signature.document], LARGEST)
  const proof = await house.files.keep([signature.proof], LARGEST)
  if (document === 'too-large' || proof === 'too-large') {
    throw new ProviderFailure('unreadable', 'signed-file-too-large')
  }
  await withOffer(house, asking, async (held) => {
    const { tx, actId, offer, dossier, now } = held
    if (await hasProviderSignature(tx, actId)) return
    const shared = { dossierId: dossier.id, isRead: true } as const
    const name = `${dossier.reference}-E${offer.number}`
    const mediaType = asking.provider.name === 'simulated' ? 'text/plain' : 'application/pdf'
    const ending = mediaType === 'text/plain' ? 'txt' : 'pdf'
    const signed = await keepProof(held, {
      ...shared,
      kept: document,
      declaredName: `echeancier-signe-${name}.${ending}`,
      mediaType,
      kind: 'contract',
    })
    const trail = await keepProof(held, {
      ...shared,
      kept: proof,
      declaredName: `dossier-de-preuve-${name}.${ending}`,
      mediaType,
      kind: 'other',
    })
    const because = whyNothing(held, asking, signature)
    await insertProviderSignature(tx, {
      actId,
      signedAt: signature.signedAt,
      counts: because === null,
      documentExhibitId: signed.exhibitId,
      proofExhibitId: trail.exhibitId,
      recordedAt: now,
    })
    const sha256 = [document.sha256, proof.sha256] as const
    const kept = { signed, trail, signature, sha256 }
    if (because === null) await makePlan(held, kept)
    else await tellLate(held, kept, because)
  })
}

/** Why a signature signs nothing; null where it makes the plan. */
function whyNothing(
  { offer, dossier }: HeldOffer,
  { provider }: AskingSignature,
  { signedAt }: Signature,
): string | null {
  if (!provider.counts) return 'Signé dans le bac à sable du prestataire : cela ne vaut rien.'
  switch (offerStanding(offer, dossier, dayOf(signedAt))) {
    case 'open':
      return null
    case 'expired':
      return 'Signé après le dernier jour pour signer.'
    case 'changed':
      return 'Signé, mais le compte, une contestation ou le dossier a changé depuis la proposition.'
    case 'held':
      return 'Signé, mais une suspension ou la prescription y fait obstacle.'
    case 'signed':
    case 'declined':
    case 'contested':
    case 'withdrawn':
      return 'Signé, mais cette proposition n’était plus ouverte.'
  }
}

function dayOf(at: Temporal.Instant) {
  return at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
}

type Kept = {
  readonly signed: KeptProof
  readonly trail: KeptProof
  readonly signature: Signature
  readonly sha256: readonly [string, string]
}

async function makePlan(
  held: HeldOffer,
  { signed, trail, signature, sha256 }: Kept,
): Promise<void> {
  const { tx, offer, dossier } = held
  const on = dayOf(signature.signedAt)
  const exhibits = `pièces ${signed.number} et ${trail.number}`
  const planId = await keepSignedPlan(held, {
    offer,
    dossier,
    on,
    channel: 'e-mail',
    exhibitId: signed.exhibitId,
    note: `Échéancier signé chez un prestataire de signature, ${exhibits}.`,
    by: SIGNATURES.id,
  })
  await insertPlanOfferEvent(tx, offer.id, {
    ...eventOf(held, 'signed', SIGNATURES.id),
    planId,
    exhibitId: signed.exhibitId,
  })
  await recordAs(held, {
    verb: 'plan-signed',
    subject: { kind: 'plan-offer', id: offer.id },
    dossierId: dossier.id,
    facts: {
      number: offer.number,
      amountCents: offer.totalCents,
      instalments: toldInstalments(offer),
      level: 'simple-at-provider',
      channel: 'e-mail',
      on: on.toString(),
      exhibit: signed.number,
      proof: trail.number,
    },
    references: [offer.textSha256, offer.contentSha256, ...sha256],
  })
}

async function tellLate(held: HeldOffer, kept: Kept, because: string): Promise<void> {
  const { tx, offer, dossier } = held
  const { signed, trail, signature, sha256 } = kept
  await insertPlanOfferEvent(tx, offer.id, {
    ...eventOf(held, 'signed-late', SIGNATURES.id),
    exhibitId: signed.exhibitId,
    note: because,
  })
  await recordAs(held, {
    verb: 'plan-signed-late',
    subject: { kind: 'plan-offer', id: offer.id },
    dossierId: dossier.id,
    facts: {
      number: offer.number,
      reason: because,
      on: dayOf(signature.signedAt).toString(),
      exhibit: signed.number,
      proof: trail.number,
    },
    references: sha256,
  })
  if (isOpen(offer)) await withdrawHere(held, because)
  await tellPerson(held, {
    subject: `Échéancier n° ${offer.number} signé sans effet`,
    body: `${because} Rien n’est convenu par là : lisez les pièces ${signed.number} et ${trail.number}, et répondez au débiteur.`,
    at: signature.signedAt,
    fileId: trail.fileId,
    sha256: sha256[1],
  })
}
