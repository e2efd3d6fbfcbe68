import { advanceDossier, insertPlanOfferEvent, type PlanOfferEvent } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { signedCopy } from '@quittance/letters'
import { keepSignedPlan, toldInstalments } from '#agreements/offers/signed-plan.ts'
import { codesSent, note, PAGE_ACTOR, pageEvent, wrongCodes } from '#agreements/signing/codes.ts'
import { composedOfOffer, evidenceOf, keepEvidence } from '#agreements/signing/evidence.ts'
import type { OpenedOffer } from '#agreements/signing/open-offer.ts'
import { reserveCopy } from '#agreements/signing/page-letter.ts'

/** What was signed, as its page shows it after. */
export type Signed = { readonly textSha256: string; readonly signedAt: Temporal.Instant }

/**
 * Signs an offer by a code that was right: its evidence becomes an exhibit, its instalments the plan
 * of the dossier, and the debtor gets its copy (C. civ. 1366, 1367, 1375).
 *
 * @returns null where it ended, changed or expired meanwhile: nothing is signed then.
 */
export async function signOffer(
  opened: OpenedOffer,
  reading: PlanOfferEvent,
): Promise<Signed | null> {
  const { offer, tx, now } = opened
  if (opened.state !== 'open') return null
  const copy = signedCopy(composedOfOffer(offer), evidenceOf(opened, reading))
  const exhibit = await keepEvidence(opened, copy)
  const planId = await keepSignedPlan(opened, {
    offer,
    dossier: opened.dossier,
    on: opened.today,
    channel: 'portal',
    exhibitId: exhibit.id,
    note: `Échéancier signé par un code, pièce ${exhibit.number}.`,
    by: PAGE_ACTOR.id,
  })
  const kept = await insertPlanOfferEvent(tx, offer.id, {
    ...pageEvent(opened, 'signed'),
    planId,
    exhibitId: exhibit.id,
  })
  invariant(kept, 'an open offer under the lock of its dossier is signed once')
  await advanceDossier(tx, offer.dossierId)
  await note(opened, {
    verb: 'plan-signed',
    subject: { kind: 'plan-offer', id: offer.id },
    facts: {
      number: offer.number,
      amountCents: offer.totalCents,
      instalments: toldInstalments(offer),
      level: 'simple',
      channel: 'e-mail',
      exhibit: exhibit.number,
      codes: codesSent(offer.events).length,
      tries: wrongCodes(offer.events),
      address: opened.caller.address,
      agent: opened.caller.agent,
    },
    references: [offer.textSha256, offer.contentSha256, exhibit.sha256],
  })
  await reserveCopy(opened, { composed: copy, step: `plan-offer/${offer.id}/copy` })
  return { textSha256: offer.textSha256, signedAt: now }
}
