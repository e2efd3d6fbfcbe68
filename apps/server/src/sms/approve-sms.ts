import { reserveAct, type NewOutwardAct } from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { runOf } from '#departures/reserve-letter.ts'
import { moveFrom } from '#dossier/moved.ts'
import { record, recordAs, type JournalNote } from '#journal/record.ts'
import { requireAsRead, requirePassage, stepOf } from '#outreach/approve.ts'
import { verdictView } from '#outreach/compose.ts'
import {
  draftSms,
  smsMatter,
  type DraftedSms,
  type SmsAsked,
  type SmsMatter,
} from '#sms/draft-sms.ts'
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
  /** Approved by the run of the day, under a rule that the caller set. */
  readonly byRun?: boolean
}

/**
 * Approves an SMS: written again from the dossier of now, judged again for the moment at which it
 * leaves, reserved once. It waits for the hours of the house. One that does a step of the scenario is
 * that step, once in the life of the dossier.
 *
 * @throws Refused `gate-refuses` for what keeps from it, or the first point of the gate;
 * `dossier-moved` when the dossier, its next step, or the words it gives, are no longer what was
 * approved; `invalid-input` for a step that nobody would carry.
 */
export async function approveSms(
  work: Work,
  approval: Approval,
): Promise<{ actId: string; version: number; leavesFrom: string }> {
  const version = await moveFrom(work, approval)
  const matter = await smsMatter(work, approval.id)
  if (matter.impossible !== null) throw new Refused('gate-refuses', matter.impossible)
  if (approval.letter !== null && approval.letter !== matter.due) {
    throw new Refused('dossier-moved', NOT_NEXT)
  }
  const draft = await draftSms(work, matter, approval)
  invariant(draft !== null, 'what can be written is written')
  requireAsRead(draft, approval)
  const personSays = requirePassage(draft.judgement, approval.personSays)
  const { organisationId } = work.caller
  const { port } = await openSmsProvider(work.house, { tx: work.tx, organisationId })
  if (approval.letter !== null && port.simulated && !matter.organisation.isDemo) {
    throw new Refused('invalid-input', NO_PROVIDER, { path: 'letter' })
  }
  const act = actOf(work, { matter, draft, personSays, simulated: port.simulated })
  if ((await reserveAct(work.tx, act)) !== 'reserved') throw new Refused('already-done', RESERVED)
  await told(work, act, { draft, personSays, byRun: approval.byRun === true })
  const { leavesAt } = draft
  if (Temporal.Instant.compare(leavesAt, work.now) <= 0) {
    await work.house.jobs.send(work.tx, 'acts-leave', { organisationId, id: organisationId })
  }
  return { actId: act.id, version, leavesFrom: leavesAt.toString() }
}

type ToReserve = {
  readonly matter: SmsMatter
  readonly draft: DraftedSms
  readonly personSays: string | null
  readonly simulated: boolean
}

function actOf(work: Work, { matter, draft, personSays, simulated }: ToReserve): NewOutwardAct {
  const { dossier } = matter
  const { text, to, on, reference, purpose, template, leavesAt, letter, judgement } = draft
  return {
    organisationId: work.caller.organisationId,
    id: work.house.chance.id(),
    kind: SMS,
    dossierId: dossier.id,
    step:
      letter === null
        ? `dossier/${dossier.id}/${SMS}/${rankOf(dossier.acts)}`
        : stepOf(dossier, letter),
    channel: SMS,
    reservedAt: work.now,
    reservedBy: work.caller.userId,
    notBefore: leavesAt,
    payload: {
      letter: letter ?? SMS,
      reference,
      on: on.toString(),
      to,
      text,
      wording: purpose === null ? null : { ...purpose, template },
    },
    contentSha256: smsFingerprint({ to, text }),
    gateVerdict: { ...verdictView(judgement), ...(personSays === null ? {} : { personSays }) },
    gateVersion: judgement.version,
    simulated,
  }
}

async function told(
  work: Work,
  { id, dossierId }: NewOutwardAct,
  of: Pick<ToReserve, 'draft' | 'personSays'> & { readonly byRun: boolean },
): Promise<void> {
  const { letter, reference, on, judgement } = of.draft
  const { caller } = work
  const note: JournalNote = {
    verb: 'letter-reserved',
    subject: { kind: 'outward-act', id },
    ...(dossierId === null ? {} : { dossierId }),
    facts: {
      letter: letter ?? SMS,
      channel: SMS,
      reference,
      on: on.toString(),
      ...(of.personSays === null ? {} : { personSays: of.personSays }),
      ...(of.byRun ? { underTheRuleOf: caller.userId } : {}),
    },
    ruleVersions: { gate: judgement.version },
    references: [of.draft.sha256],
  }
  await (of.byRun ? recordAs(runOf(work), note) : record(work, note))
}

/** Each SMS of a dossier beside its scenario is a step of its own, whatever became of those before. */
function rankOf(acts: readonly { readonly kind: string }[]): number {
  return acts.filter(({ kind }) => kind === SMS).length + 1
}

const NOT_NEXT = said(
  'Cette étape n’est plus celle qui vient : relisez le dossier.',
  'This step is no longer the next one: read the case again.',
)
const NO_PROVIDER = said(
  'Impossible : aucun prestataire de SMS n’est prêt, et une étape ne reste pas dans la boîte d’essai.',
  'Not possible: no SMS provider is ready, and a step does not stay in the outbox.',
)
const RESERVED = said(
  'Cette étape est déjà partie, ou réservée.',
  'This step has left, or is reserved.',
)
