import { whyNotStopped, type PlanToStop, type StopGround } from '@quittance/cases'
import { getOrganisation, insertPlanEvent, loadDossier } from '@quittance/database'
import { day, isAfter, said, type Day } from '@quittance/kernel'
import {
  claimableOfPlan,
  expectedStanding,
  type ExpectedStanding,
} from '#client-money/expected/standing.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Stopping = {
  readonly id: string
  readonly expectedVersion: number
  readonly ground: StopGround
  readonly because: string
  /**
   * What shows that the debtor agrees, or when the formal notice of the instalment was received, among
   * the exhibits of the dossier.
   */
  readonly exhibitId: string | null
  /** The day on which the debtor received the formal notice of the instalment; null for the other ground. */
  readonly noticeReceivedOn: string | null
}

/**
 * Stops the plan of a dossier, for a reason that the law knows: nothing is expected of it from today, and
 * what is left is due again.
 *
 * A formal notice counts with its proof of receipt, for an instalment that it came after the grace of.
 *
 * @throws Refused `law-refuses` with its article; `already-done` where no plan stands; `invalid-input`
 * for an exhibit of another dossier, or a day to come; `dossier-moved`; `not-found`.
 */
export async function stopPlan(work: Work, input: Stopping): Promise<{ readonly version: number }> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(work.tx)
  const { plan } = expectedStanding(dossier, { organisation, on: work.today })
  if (plan === null) throw new Refused('already-done', noPlan)
  const { ground, because, exhibitId } = input
  const receivedOn = noticeOf(work, input)
  const refused = whyNotStopped(planToStop(plan, receivedOn), ground, work.today)
  if (refused !== null) {
    const [citation] = refused.citations
    throw new Refused('law-refuses', refused.because, citation === undefined ? {} : { citation })
  }
  if (exhibitId !== null && !dossier.exhibits.some(({ id }) => id === exhibitId)) {
    throw new Refused('invalid-input', noExhibit, { path: 'exhibitId' })
  }
  await insertPlanEvent(work.tx, {
    id: work.house.chance.id(),
    planId: plan.record.id,
    kind: 'stopped',
    on: work.today,
    note: because,
    stoppedFor: ground,
    exhibitId,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'plan-stopped',
    subject: { kind: 'payment-plan', id: plan.record.id },
    dossierId: input.id,
    facts: {
      reason: because,
      ground,
      planVersion: plan.record.version,
      exhibitId,
      noticeReceivedOn: receivedOn?.toString() ?? null,
    },
  })
  return { version }
}

/** When the formal notice was received, proved by an exhibit; null where nobody says it. */
function noticeOf({ today }: Work, { ground, exhibitId, noticeReceivedOn }: Stopping): Day | null {
  if (ground === 'debtor-agreed' || noticeReceivedOn === null || exhibitId === null) return null
  const on = day(noticeReceivedOn)
  if (isAfter(on, today)) throw new Refused('invalid-input', toCome, { path: 'noticeReceivedOn' })
  return on
}

/**
 * A plan that stands, as the rule of what stops it reads it. The notice is of an instalment that was
 * missed when it came, and is unpaid still.
 */
function planToStop(
  { record: { terms }, instalments }: NonNullable<ExpectedStanding['plan']>,
  receivedOn: Day | null,
): PlanToStop {
  const missed = instalments.filter(({ isOverdue }) => isOverdue)
  const came = receivedOn !== null && missed.some((one) => isAfter(receivedOn, one.graceUntil))
  return {
    isKept: instalments.every(({ left }) => left === 0),
    isMissed: missed.length > 0,
    noticeDays: terms?.noticeDays ?? null,
    notice: came ? { receivedOn } : null,
  }
}

/** The same once a notice had its effect: what no notice would change. */
function whateverNotice(plan: NonNullable<ExpectedStanding['plan']>): PlanToStop {
  return { ...planToStop(plan, null), notice: { receivedOn: plan.record.agreedOn } }
}

const noPlan = said(
  'Aucun échéancier n’est en place sur ce dossier.',
  'No payment plan stands on this case.',
)
const noExhibit = said(
  'Cette pièce n’est pas dans ce dossier.',
  'This exhibit is not in this case.',
)

const toCome = said('Ce jour est à venir.', 'This day is in the future.')

/** Past every term of a notice: only what no time lifts stands against a plan then. */
const FAR = day('9999-12-31')

/** What a plan that stands lets be asked for, and whether it may be stopped; null where none stands. */
export function planStanding(standing: ExpectedStanding) {
  const { plan } = standing
  if (plan === null) return null
  const { instalments } = plan
  const sum = (wanted: (one: (typeof instalments)[number]) => boolean) =>
    instalments.reduce((total, one) => total + (wanted(one) ? one.left : 0), 0)
  const why = (ground: StopGround) =>
    whyNotStopped(whateverNotice(plan), ground, FAR)?.because ?? null
  return {
    missedCents: claimableOfPlan(standing) ?? 0,
    inGraceCents: sum(({ state, isOverdue }) => state !== 'upcoming' && !isOverdue),
    toComeCents: sum(({ state }) => state === 'upcoming'),
    noticeDays: plan.record.terms?.noticeDays ?? null,
    stops: { 'notice-unanswered': why('notice-unanswered'), 'debtor-agreed': why('debtor-agreed') },
  }
}
