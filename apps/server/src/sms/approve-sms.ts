import { reserveAct, type NewOutwardAct } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { moveFrom } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireAsRead, requirePassage } from '#outreach/approve.ts'
import { verdictView } from '#outreach/compose.ts'
import { draftSms, smsMatter, type SmsAsked } from '#sms/draft-sms.ts'
import { openSmsProvider } from '#sms/provider/open-provider.ts'
import { SMS, smsFingerprint } from '#sms/sms-payload.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Approval = SmsAsked & {
  readonly expectedVersion: number
  /** Fingerprint of the SMS that the person read and approved. */
  readonly textSha256: string
  /** What the person verified, when the gate asks one; null when it asks none. */
  readonly personSays: string | null
}

/**
 * Approves an SMS: written again from the dossier of now, judged again for the moment at which it
 * leaves, reserved once. It waits for the hours of the house.
 *
 * @throws Refused `gate-refuses` for what keeps from it, or the first point of the gate;
 * `dossier-moved` when the dossier, or the words it gives, are no longer what was approved.
 */
export async function approveSms(
  work: Work,
  approval: Approval,
): Promise<{ actId: string; version: number; leavesFrom: string }> {
  const version = await moveFrom(work, approval)
  const matter = await smsMatter(work, approval.id)
  if (matter.impossible !== null) throw new Refused('gate-refuses', matter.impossible)
  const draft = await draftSms(work, matter, approval)
  invariant(draft !== null, 'what can be written is written')
  requireAsRead(draft, approval)
  const personSays = requirePassage(draft.judgement, approval.personSays)
  const { organisationId } = work.caller
  const { port } = await openSmsProvider(work.house, { tx: work.tx, organisationId })
  const { text, to, on, reference, purpose, leavesAt } = draft
  const gateVersion = draft.judgement.version
  const answer = personSays === null ? {} : { personSays }
  const act: NewOutwardAct = {
    organisationId,
    id: work.house.chance.id(),
    kind: SMS,
    dossierId: approval.id,
    step: `dossier/${approval.id}/${SMS}/${rankOf(matter.dossier.acts)}`,
    channel: SMS,
    reservedAt: work.now,
    reservedBy: work.caller.userId,
    notBefore: leavesAt,
    payload: { letter: SMS, reference, on: on.toString(), to, text, wording: purpose },
    contentSha256: smsFingerprint({ to, text }),
    gateVerdict: { ...verdictView(draft.judgement), ...answer },
    gateVersion,
    simulated: port.simulated,
  }
  const reserved = await reserveAct(work.tx, act)
  invariant(
    reserved === 'reserved',
    'the version of the dossier lets one SMS be reserved at a time',
  )
  await record(work, {
    verb: 'letter-reserved',
    subject: { kind: 'outward-act', id: act.id },
    dossierId: approval.id,
    facts: { letter: SMS, channel: SMS, reference, on: on.toString(), ...answer },
    ruleVersions: { gate: gateVersion },
    references: [smsFingerprint({ to, text }).toString('hex')],
  })
  if (Temporal.Instant.compare(leavesAt, work.now) <= 0) {
    await work.house.jobs.send(work.tx, 'acts-leave', { organisationId, id: organisationId })
  }
  return { actId: act.id, version, leavesFrom: leavesAt.toString() }
}

/** Each SMS of a dossier is a step of its own, whatever became of those before. */
function rankOf(acts: readonly { readonly kind: string }[]): number {
  return acts.filter(({ kind }) => kind === SMS).length + 1
}
