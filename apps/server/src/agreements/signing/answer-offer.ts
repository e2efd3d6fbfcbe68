import {
  advanceDossier,
  insertDispute,
  insertPlacing,
  insertPlanOfferEvent,
} from '@quittance/database'
import { dayText, invariant } from '@quittance/kernel'
import { note, PAGE_ACTOR, pageEvent } from '#agreements/signing/codes.ts'
import type { OpenedOffer } from '#agreements/signing/open-offer.ts'
import { instantText } from '#agreements/signing/evidence.ts'
import { dayToAnswer } from '#dossier/disputes/open-dispute.ts'
import { keepReply } from '#inbound/entry/keep-reply.ts'
import { proposeKind } from '#inbound/entry/propose-kind.ts'
import { keepProof } from '#providers/keep-proof.ts'

/** What a debtor answers instead of signing: another plan would do, or the debt is contested. */
export type OfferAnswer = { readonly kind: 'declined' | 'contested'; readonly words: string }

/**
 * Keeps what the debtor answers instead of signing. Contesting opens a dispute on the dossier, to be
 * answered by the day of the policy; asking for another schedule is a reply, with its exhibit. Both stop
 * demands until somebody answers.
 *
 * @returns false where the offer had ended.
 */
export async function answerOffer(
  opened: OpenedOffer,
  { kind, words }: OfferAnswer,
): Promise<boolean> {
  const { offer, tx, house, now, today } = opened
  const { state } = opened
  if (state !== 'open' && state !== 'expired' && state !== 'changed' && state !== 'held')
    return false
  const kept = await insertPlanOfferEvent(tx, offer.id, { ...pageEvent(opened, kind), note: words })
  if (!kept) return false
  await note(opened, {
    verb: 'plan-answered',
    subject: { kind: 'plan-offer', id: offer.id },
    facts: { number: offer.number, kind, text: words },
  })
  if (kind === 'contested') {
    const id = house.chance.id()
    const answerBy = dayToAnswer(today)
    await insertDispute(tx, {
      id,
      dossierId: offer.dossierId,
      reason: words,
      isSerious: null,
      category: null,
      openedOn: today,
      answerBy,
      parts: [],
      at: now,
      by: PAGE_ACTOR.id,
    })
    await note(opened, {
      verb: 'dispute-opened',
      subject: { kind: 'dossier', id: offer.dossierId },
      facts: {
        reason: words,
        on: today.toString(),
        isSerious: null,
        dueOn: answerBy.toString(),
      },
    })
  } else {
    await keepAsReply(opened, words)
  }
  await advanceDossier(tx, offer.dossierId)
  return true
}

const LARGEST_WORDS = 64 * 1024

/** The words of the page, as a reply that is on its dossier, with the exhibit that bears them. */
async function keepAsReply(opened: OpenedOffer, words: string): Promise<void> {
  const { house, tx, now, today, offer, dossier } = opened
  const recording = { ...opened, actor: PAGE_ACTOR }
  const bytes = await house.files.keep(
    [new TextEncoder().encode(pageText(opened, words))],
    LARGEST_WORDS,
  )
  invariant(bytes !== 'too-large', 'the words of a form are a page')
  const { fileId, exhibitId } = await keepProof(recording, {
    dossierId: dossier.id,
    kept: bytes,
    declaredName: `demande-${dossier.reference}-E${offer.number}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    kind: 'other',
    isRead: true,
  })
  const reading = await proposeKind(opened, {
    text: words,
    quoted: [],
    sentAt: now,
    bounced: false,
    automatic: false,
    returned: false,
    dossierId: dossier.id,
  })
  const id = await keepReply(recording, {
    channel: 'portal',
    way: 'page',
    receivedOn: today,
    sender: offer.email,
    senderName: dossier.debtor.name,
    subject: `Échéancier n° ${offer.number} : un autre calendrier est demandé`,
    body: words,
    sentAt: now,
    nativeId: `plan-offer:${offer.id}`,
    fileId,
    mailSha256: bytes.sha256,
    simulated: false,
    match: { standing: 'said', dossierId: dossier.id },
    reading,
  })
  invariant(id !== null, 'an offer is answered once')
  await insertPlacing(tx, {
    messageId: id,
    dossierId: dossier.id,
    exhibitId,
    at: now,
    by: PAGE_ACTOR.id,
  })
}

/** What was written, under what is known of who wrote it. */
function pageText({ dossier, offer, caller, now, today }: OpenedOffer, words: string): string {
  return [
    `Demande d’un autre calendrier, écrite sur la page de l’échéancier n° ${offer.number}`,
    '',
    `Dossier : ${dossier.reference}`,
    `Reçue : ${dayText(today)}, ${instantText(now)}`,
    `Débiteur : ${dossier.debtor.name}`,
    `Adresse réseau, telle que reçue : ${caller.address}`,
    `Navigateur, tel que reçu : ${caller.agent === '' ? 'non dit' : caller.agent}`,
    `Identifiant de l’échéancier : ${offer.id}`,
    '',
    words,
    '',
  ].join('\n')
}
