import { holdStages } from '@quittance/cases'
import { handleReply } from '#inbound/handle.ts'
import { liftHold, noteHold } from '#dossier/holds/note-hold.ts'
import { resolveDispute } from '#dossier/disputes/resolve-dispute.ts'
import { pauseSequence, resumeSequence } from '#outreach/sequence/pause-verbs.ts'
import { stopPlan } from '#client-money/expected/stop-plan.ts'
import { inMoneyTurn } from '#client-money/turn/money-turn.ts'
import type { HappensIn } from './debtor-events.ts'
import { insured, mandated } from './stage.ts'
import {
  attempt,
  dayFrom,
  drawnOpen,
  ended,
  note,
  opened,
  todayOf,
  versionNow,
  type Open,
} from './world.ts'

/** A person settles a dispute against the debtor. */
export const disputeResolved: HappensIn = async (world) => {
  const dispute = drawnOpen(world, 'dispute')
  if (dispute === undefined) return
  const { id, dossier } = dispute
  const done = await attempt(world, async (work) => {
    const version = await versionNow(work, dossier)
    const settled = { outcome: 'unfounded', resolution: 'Le bon est signé.' } as const
    return await resolveDispute(work, {
      id: dossier,
      expectedVersion: version,
      disputeId: id,
      ...settled,
    })
  })
  if (done === null) return
  ended(world, dispute)
  note(world, { kind: 'dispute-ended', dossier, id })
}

/** What stops demands to a person is noted on one of their dossiers. */
export const held: HappensIn = async (world) => {
  const { draw } = world
  const of = draw.one(world.cases)
  const kind = draw.one(['insolvency', 'over-indebtedness', 'vulnerability'] as const)
  const stage = draw.one(holdStages[kind])
  const isVulnerable = kind === 'vulnerability'
  const until = isVulnerable || draw.chance(30) ? dayFrom(world, 5 + draw.below(40)) : null
  const kept = await attempt(world, async (work) => {
    const version = await versionNow(work, of.id)
    return await noteHold(work, {
      id: of.id,
      expectedVersion: version,
      kind,
      stage,
      from: work.today.toString(),
      until,
      publishedOn: null,
      publication: '',
      writeTo: '',
      exhibitId: null,
      replaces: null,
    })
  })
  if (kept === null) return
  const id = kept.holdId
  note(world, { kind: 'hold', debtor: of.debtor, id, why: kind })
  opened(world, { what: 'hold', of, id, until, vulnerable: isVulnerable })
}

/** A hold is lifted by a person, from today. */
export const holdLifted: HappensIn = async (world) => {
  const hold = drawnOpen(world, 'hold')
  if (hold === undefined) return
  const { id, dossier, debtor } = hold
  const done = await attempt(world, async (work) => {
    const version = await versionNow(work, dossier)
    const endsOn = work.today.toString()
    const why = { endsOn, inError: false, reason: 'Elle est levée.' }
    return await liftHold(work, { id: dossier, expectedVersion: version, holdId: id, ...why })
  })
  if (done === null) return
  ended(world, hold)
  note(world, { kind: 'hold-ended', debtor, id })
}

/** The sequence of a dossier is put on hold, from today or later, until a day or further notice. */
export const paused: HappensIn = async (world) => {
  const { draw } = world
  const of = draw.one(world.cases)
  const start = draw.below(5)
  const from = dayFrom(world, start)
  const until = draw.chance(60) ? dayFrom(world, start + draw.below(20)) : null
  const kept = await attempt(world, async (work) => {
    const version = await versionNow(work, of.id)
    const input = { id: of.id, expectedVersion: version, from, until, reason: 'Absent.' }
    return await pauseSequence(work, input)
  })
  if (kept === null) return
  note(world, { kind: 'pause', dossier: of.id, from, until })
  opened(world, { what: 'pause', of, id: kept.pauseId, from, until })
}

/** A pause ends from today. */
export const resumed: HappensIn = async (world) => {
  const pause = drawnOpen(world, 'pause')
  if (pause === undefined) return
  const { id, dossier } = pause
  const resumesOn = todayOf(world)
  const done = await attempt(world, async (work) => {
    const version = await versionNow(work, dossier)
    const why = { resumesOn, reason: 'Il est de retour.' }
    return await resumeSequence(work, {
      id: dossier,
      expectedVersion: version,
      pauseId: id,
      ...why,
    })
  })
  if (done === null) return
  ended(world, pause)
  note(world, { kind: 'resumed', dossier })
  // A life has no name for each pause: those that still stand are said again.
  for (const { from, until } of world.open.filter((one) => isPauseOf(one, dossier))) {
    note(world, { kind: 'pause', dossier, from: from ?? resumesOn, until })
  }
}

function isPauseOf({ what, dossier }: Open, of: string): boolean {
  return what === 'pause' && dossier === of
}

/** A reply is handled: nothing more to do, said by a person. */
export const replyHandled: HappensIn = async (world) => {
  const reply = drawnOpen(world, 'reply')
  if (reply === undefined) return
  const { id } = reply
  const done = await attempt(world, (work) =>
    handleReply(work, { id, outcome: 'nothing', reason: 'Lu.', channel: null, because: null }),
  )
  if (done === null) return
  for (const one of world.open.filter((other) => other.id === id)) {
    ended(world, one)
    note(world, { kind: 'reply-handled', dossier: one.dossier, id })
  }
}

/** A plan is given up by a person. */
export const planStopped: HappensIn = async (world) => {
  const plan = drawnOpen(world, 'plan')
  if (plan === undefined) return
  const { id, dossier } = plan
  const done = await attempt(
    world,
    async (work) => {
      const version = await versionNow(work, dossier)
      return await stopPlan(work, {
        id: dossier,
        expectedVersion: version,
        ground: 'debtor-agreed',
        because: 'Le débiteur y renonce.',
        exhibitId: null,
        noticeReceivedOn: null,
      })
    },
    inMoneyTurn,
  )
  if (done === null) return
  ended(world, plan)
  note(world, { kind: 'plan-ended', dossier, id })
}

/** A mandate is signed anew, for long or for a few days, or until further notice. */
export const mandateSigned: HappensIn = async (world) => {
  if (world.capacity === 'creditor') return
  const { draw } = world
  const creditor = draw.one(world.creditors)
  await mandated(world, { creditor, days: draw.chance(25) ? null : draw.below(90) })
}

/** The insurance is said to end soon, or is found to have lapsed. */
export const insuranceLapses: HappensIn = async (world) => {
  await insured(world, world.draw.below(12) - 2)
}

/** What an agency must have is put in order: the insurance, every mandate. */
export const putInOrder: HappensIn = async (world) => {
  if (world.capacity === 'creditor') return
  await insured(world, 30 + world.draw.below(300))
  for (const creditor of world.creditors) {
    await mandated(world, { creditor, days: 20 + world.draw.below(120) })
  }
}
