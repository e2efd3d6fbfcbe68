import { leavesFrom } from '@quittance/cases'
import { stepOnce } from '#assessment/letters-sent.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { moveFrom } from '#dossier/moved.ts'
import { requireAddressStands } from '#inbound/nothing-waits.ts'
import { requireAsRead, requirePassage, sentTo, simulatedProvider } from '#outreach/approve.ts'
import { draftAnswer, type AnswerAsked } from '#outreach/answers/draft-answer.ts'
import { verdictView } from '#outreach/compose.ts'
import { sendingPolicy } from '#outreach/sendings/modes/sending-policy.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Approves an answer: written again from the dossier of now, judged again, reserved with what it
 * answers, which the journal names. A reply that waits does not hold it back: it is what answers one.
 *
 * @throws Refused as `approveLetter`.
 */
export async function approveAnswer(
  work: Work,
  approval: AnswerAsked & {
    readonly expectedVersion: number
    readonly textSha256: string
    readonly personSays: string | null
  },
): Promise<{ actId: string; version: number; state: string }> {
  const version = await moveFrom(work, approval)
  const draft = await draftAnswer(work, approval)
  const { dossier, judgement, composed, reference } = draft
  requireAsRead(draft, approval)
  requireAddressStands(dossier, approval.channel)
  const personSays = requirePassage(judgement, approval.personSays)
  const { letter, about, answer, channel } = approval
  const actId = await reserveLetter(work, {
    composed,
    channel,
    step: stepOnce(dossier, draft.step),
    dossierId: dossier.id,
    reference,
    to: sentTo(dossier, channel),
    gate: { verdict: verdictView(judgement), version: judgement.version, personSays },
    ...(channel === 'electronic-registered' ? { simulated: await simulatedProvider(work) } : {}),
    notBefore: leavesFrom(await sendingPolicy(work), channel, work.now),
    answers: letter === 'apology' ? { sending: about } : { dispute: about, as: answer ?? '' },
  })
  return { actId, version, state: 'reserved' }
}
