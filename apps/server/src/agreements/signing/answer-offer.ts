import { advanceDossier, insertDispute, insertPlanOfferEvent } from '@quittance/database'
import { note, PAGE_ACTOR, pageEvent } from '#agreements/signing/codes.ts'
import type { OpenedOffer } from '#agreements/signing/open-offer.ts'
import { dayToAnswer } from '#dossier/disputes/open-dispute.ts'

/** What a debtor answers instead of signing: another plan would do, or the debt is contested. */
export type OfferAnswer = { readonly kind: 'declined' | 'contested'; readonly words: string }

/**
 * Keeps what the debtor answers instead of signing. Contesting opens a dispute on the dossier:
 * reminders stop until somebody answers it.
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
  }
  await advanceDossier(tx, offer.dossierId)
  return true
}
