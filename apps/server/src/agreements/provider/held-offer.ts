import {
  advanceDossier,
  findActRow,
  findPlanOffer,
  inOrganisation,
  insertPlanOfferEvent,
  loadDossier,
  type DossierRecord,
  type PlanOfferRecord,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { eventOf } from '#agreements/offers/offer-state.ts'
import { SIGNATURES, type AskingSignature } from '#agreements/provider/asking.ts'
import { signatureIn } from '#agreements/provider/reserve-signature.ts'
import { keepReply } from '#inbound/entry/keep-reply.ts'
import { recordAs, type Recording } from '#journal/record.ts'
import type { House } from '#wiring/house.ts'

/** An offer that is signed at a provider, its dossier held. */
export type HeldOffer = Recording & {
  readonly house: House
  readonly actId: string
  readonly offer: PlanOfferRecord
  readonly dossier: DossierRecord
}

/** Holds the dossier of a request, and reads its offer as it stands then. */
export async function withOffer<Result>(
  house: House,
  { organisationId, request }: AskingSignature,
  run: (held: HeldOffer) => Promise<Result>,
): Promise<Result> {
  const { actId, dossierId } = request
  invariant(dossierId !== null, 'a plan to sign is of a dossier')
  return await inOrganisation(house.database.app, organisationId, async (tx) => {
    await advanceDossier(tx, dossierId)
    const act = await findActRow(tx, actId)
    const offer = act === null ? null : await findPlanOffer(tx, signatureIn(act).offerId)
    const dossier = await loadDossier(tx, dossierId)
    invariant(offer !== null && dossier !== null, 'what is signed was offered')
    const now = house.clock.now()
    return await run({ tx, now, house, organisationId, actor: SIGNATURES, actId, offer, dossier })
  })
}

/** Ends an offer that nothing ended: nobody signs it any more. */
export async function withdrawHere(held: HeldOffer, because: string): Promise<void> {
  const { tx, offer } = held
  const event = { ...eventOf(held, 'withdrawn', SIGNATURES.id), note: because }
  if (!(await insertPlanOfferEvent(tx, offer.id, event))) return
  await recordAs(held, {
    verb: 'plan-offer-withdrawn',
    subject: { kind: 'plan-offer', id: offer.id },
    dossierId: offer.dossierId,
    facts: { number: offer.number, reason: because },
  })
}

/**
 * Puts what came from a provider among the replies of the dossier: nothing that was to be sent there leaves
 * until a person has handled it.
 */
export async function tellPerson(
  held: HeldOffer,
  of: {
    readonly subject: string
    readonly body: string
    readonly at: Temporal.Instant
    /** The bytes in which the provider said so. */
    readonly fileId: string
    readonly sha256: string
  },
): Promise<void> {
  const { now, offer, dossier, actId } = held
  await keepReply(held, {
    channel: 'e-mail',
    way: 'provider',
    receivedOn: now.toZonedDateTimeISO('Europe/Paris').toPlainDate(),
    sender: offer.email,
    senderName: dossier.debtor.name,
    subject: of.subject,
    body: of.body,
    sentAt: of.at,
    nativeId: `signature:${actId}`,
    fileId: of.fileId,
    mailSha256: of.sha256,
    simulated: false,
    match: { standing: 'said', dossierId: dossier.id },
    reading: { kind: 'other', signs: [], quoted: [] },
  })
}
