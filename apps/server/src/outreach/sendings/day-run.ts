import {
  modeOfStep,
  sendingSteps,
  type SendingMode,
  type SendingPolicy,
  type SendingStep,
} from '@quittance/cases'
import {
  actsMayLeave,
  inOrganisation,
  listMembers,
  listOrganisationIds,
  runPrepared,
  sendingRule,
  type MemberRecord,
} from '@quittance/database'
import { runDay } from '#day/run-day.ts'
import { keepBatch, writtenLines, type Prepared } from '#outreach/sendings/prepare-batch.ts'
import { policyOf } from '#outreach/sendings/sending-policy.ts'
import type { House } from '#wiring/house.ts'
import type { Work } from '#wiring/work.ts'

/** Prepares the sendings of the day of every organisation; one that fails does not stop the others. */
export async function prepareDayEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    try {
      // What is due is read from the run of the day, which a server that slept has not made yet.
      const [on, now] = [house.clock.today(), house.clock.now()]
      await runDay(house.database, { organisationId, on, now })
      await prepareDay(house, organisationId)
    } catch (cause) {
      house.log.failure('day-could-not-be-prepared', cause)
    }
  }
}

/**
 * Prepares what is due today of an organisation, once a day: what its mode leaves to be confirmed as
 * one batch, what it lets leave by itself as another, which goes at once. Nothing in manual mode.
 */
export async function prepareDay(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const rule = await sendingRule(tx)
    const managers = (await listMembers(tx)).filter(isActiveManager)
    const setter = managers.find(({ userId }) => userId === rule?.setBy)
    const signatory = setter ?? managers[0]
    if (signatory === undefined) return
    const { userId, name, role } = signatory
    const caller = { organisationId, userId, name, role }
    const [now, today] = [house.clock.now(), house.clock.today()]
    const work: Work = { house, tx, now, today, caller }
    const chosen = policyOf(rule)
    const policy = setter === undefined ? withAPerson(chosen) : chosen
    const alone = await prepareMode(work, 'automatic', policy)
    if (alone?.id != null) await house.jobs.send(tx, 'batch-goes', { organisationId, id: alone.id })
    await prepareMode(work, 'to-confirm', policy)
  })
}

/** Nothing leaves alone once whoever answers for it is no longer a manager. */
function withAPerson({ mode, stepModes, ...policy }: SendingPolicy): SendingPolicy {
  const confirmed = (one: SendingMode): SendingMode => (one === 'automatic' ? 'to-confirm' : one)
  return {
    ...policy,
    mode: confirmed(mode),
    stepModes: Object.fromEntries(
      Object.entries(stepModes).map(([step, one]) => [step, confirmed(one)]),
    ),
  }
}

function isActiveManager({ role, suspendedAt }: MemberRecord): boolean {
  return role === 'manager' && suspendedAt === null
}

/**
 * One batch of the run. Alone it takes what the gate passes and nothing else; to be confirmed, it
 * takes what is left, so that what asks a person is seen by one.
 */
async function prepareMode(
  work: Work,
  mode: Extract<SendingMode, 'automatic' | 'to-confirm'>,
  policy: SendingPolicy,
): Promise<Prepared | null> {
  const madeBy = mode === 'automatic' ? 'automatic' : 'run'
  const isWanted = (letter: SendingStep): boolean => {
    const own = modeOfStep(policy, letter)
    return own === mode || (mode === 'to-confirm' && own === 'automatic')
  }
  if (!sendingSteps.some(isWanted)) return null
  if (await runPrepared(work.tx, { day: work.today, madeBy })) return null
  const { lines, due } = await writtenLines(work, isWanted)
  const kept = lines.filter(({ letter, verdict }) => {
    const leavesAlone = modeOfStep(policy, letter) === 'automatic' && verdict === 'pass'
    return leavesAlone === (mode === 'automatic')
  })
  const { organisationId } = work.caller
  const recording = { ...work, organisationId, actor: { kind: 'worker', id: 'sendings' } } as const
  return await keepBatch({ work, recording, madeBy, due, preparedBy: 'sendings' }, kept)
}

/** Each minute: what may no longer be taken back leaves. */
export async function wakeDueActsEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await inOrganisation(house.database.app, organisationId, async (tx) => {
      if (!(await actsMayLeave(tx, house.clock.now()))) return
      await house.jobs.send(tx, 'acts-leave', { organisationId, id: organisationId })
    })
  }
}
