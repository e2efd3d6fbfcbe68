import { actsOfLetter, cancelAct } from '@quittance/database'
import { said } from '@quittance/kernel'
import { withdrawUnsent } from '#agreements/leaving/withdraw-unsent.ts'
import { moveOn } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireAct } from '#outreach/act-verbs.ts'
import { canTakeBack } from '#outreach/sendings/can-take-back.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Takes back a demand that was approved (annulation), before it leaves: nothing of it leaves, for none
 * of its dossiers, and the same step may be approved again; a plan that nobody was offered then is withdrawn. A worker that begins it at the same moment and this, one alone wins.
 *
 * @throws Refused `already-done` once it has left or is leaving, or for what asks nothing of a debtor;
 *   `not-found`.
 */
export async function takeBack(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ readonly state: 'cancelled' }> {
  const act = await requireAct(work, id)
  if (act.state === 'cancelled') throw new Refused('already-done', TAKEN_BACK)
  if (!canTakeBack(act) || act.dossierId === null) throw new Refused('already-done', TOO_LATE)
  const { organisationId, userId } = work.caller
  const because = { takenBackBy: userId }
  const taken = await cancelAct(work.tx, { organisationId, id }, { now: work.now, because })
  if (!taken) throw new Refused('already-done', TOO_LATE)
  for (const one of await actsOfLetter(work.tx, id)) {
    if (one.dossierId === null) continue
    await moveOn(work, one.dossierId)
    await withdrawUnsent(work, one)
    await record(work, {
      verb: 'act-taken-back',
      subject: { kind: 'outward-act', id: one.id },
      dossierId: one.dossierId,
      facts: { step: one.step, channel: one.channel, letter: one.letter },
    })
  }
  return { state: 'cancelled' }
}

const TAKEN_BACK = said(
  'Cet envoi est déjà annulé : rien n’en est parti.',
  'This sending is taken back already: nothing of it left.',
)

const TOO_LATE = said(
  'Cet envoi est parti, ou en train de partir : il ne s’annule plus.',
  'This sending has left, or is leaving: it can no longer be taken back.',
)
