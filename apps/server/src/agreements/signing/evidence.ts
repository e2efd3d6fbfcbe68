import { createHash } from 'node:crypto'
import {
  insertExhibit,
  keepFile,
  type PlanOfferEvent,
  type PlanOfferRecord,
} from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { dayText, invariant } from '@quittance/kernel'
import type { ComposedLetter, SignatureEvidence } from '@quittance/letters'
import { renderLetter } from '@quittance/letters/pages'
import { z } from 'zod'
import { codesSent, note, PAGE_ACTOR, wrongCodes } from '#agreements/signing/codes.ts'
import { hiddenAddress } from '#agreements/signing/hidden-address.ts'
import type { OpenedOffer } from '#agreements/signing/open-offer.ts'
import { asJson } from '#http/json.ts'

const LARGEST_COPY = 32 * 1024 * 1024

const composedSchema = z.custom<ComposedLetter>(
  (value) => typeof value === 'object' && value !== null,
)

/**
 * The document of an offer, exactly as it was offered.
 *
 * @throws BrokenInvariant when its bytes no longer give the fingerprints that were kept.
 */
export function composedOfOffer(
  offer: Pick<PlanOfferRecord, 'composed' | 'textSha256' | 'contentSha256'>,
): ComposedLetter {
  const composed = composedSchema.parse(offer.composed)
  const content = createHash('sha256')
    .update(canonicalJson(asJson(composed)))
    .digest('hex')
  const text = createHash('sha256').update(composed.text).digest('hex')
  const same = content === offer.contentSha256 && text === offer.textSha256
  invariant(same, 'what is signed is what was offered, word for word')
  return composed
}

/** What is known of a signature about to be kept. */
export function evidenceOf(opened: OpenedOffer, reading: PlanOfferEvent): SignatureEvidence {
  const { offer, dossier, caller, now } = opened
  const sent = codesSent(offer.events).findLast(
    ({ codeNumber }) => codeNumber === reading.codeNumber,
  )
  return {
    signer: dossier.debtor.name,
    channel: `courriel, à ${hiddenAddress(offer.email ?? '')}`,
    offeredAt: instantText(offer.offeredAt),
    codeSentAt: instantText(sent?.at ?? reading.at),
    readAt: instantText(reading.at),
    signedAt: instantText(now),
    codesSent: codesSent(offer.events).length,
    wrongCodes: wrongCodes(offer.events),
    callerAddress: caller.address,
    callerAgent: caller.agent === '' ? 'non dit' : caller.agent,
    textSha256: offer.textSha256,
  }
}

/** « 4 mai 2026 à 10:02:13 (heure de Paris) ». */
export function instantText(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO('Europe/Paris')
  const hour = local.toPlainTime().toString({ smallestUnit: 'second' })
  return `${dayText(local.toPlainDate())} à ${hour} (heure de Paris)`
}

/** Keeps the signed document with its evidence as the next exhibit of the dossier. */
export async function keepEvidence(
  opened: OpenedOffer,
  copy: ComposedLetter,
): Promise<{ readonly id: string; readonly number: number; readonly sha256: string }> {
  const { house, tx, now, offer, dossier, organisationId } = opened
  const kept = await house.files.keep([await renderLetter(copy)], LARGEST_COPY)
  invariant(kept !== 'too-large', 'a plan is a few pages')
  const fileId = house.chance.id()
  const declaredName = `echeancier-signe-${dossier.reference}-${offer.number}.pdf`
  await keepFile(tx, {
    id: fileId,
    ...kept,
    declaredName,
    mediaType: 'application/pdf',
    receivedAt: now,
    receivedBy: PAGE_ACTOR.id,
  })
  const id = house.chance.id()
  const number = await insertExhibit(tx, {
    id,
    dossierId: offer.dossierId,
    fileId,
    kind: 'contract',
    owners: [],
    receivedAt: now,
    receivedBy: PAGE_ACTOR.id,
  })
  await note(opened, {
    verb: 'exhibit-attached',
    subject: { kind: 'exhibit', id },
    facts: {
      number,
      kind: 'contract',
      declaredName,
      sha256: kept.sha256,
      sizeBytes: kept.sizeBytes,
      formatGuess: null,
      received: null,
    },
    references: [kept.sha256],
  })
  await house.jobs.send(tx, 'exhibit-is-read', { organisationId, id })
  return { id, number, sha256: kept.sha256 }
}
