import type { SendingMode } from '@quittance/cases'
import {
  actsMayLeave,
  inOrganisation,
  listMembers,
  listOrganisationIds,
  runPrepared,
  type MemberRecord,
} from '@quittance/database'
import { runDay } from '#day/run-day.ts'
import { dayModes, type DayModes } from '#outreach/sendings/modes/day-modes.ts'
import { keepBatch, writtenLines, type Prepared } from '#outreach/sendings/prepare-batch.ts'
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
 * Prepares what is due today of an organisation, once a day: what its mode, or that of a creditor,
 * leaves to be confirmed as one batch; what they let leave by itself as others, one in the name of each
 * member who set it, which go at once. Nothing in manual mode.
 */
export async function prepareDay(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const modes = await dayModes({ tx }, await listMembers(tx))
    if (modes === null) return
    const [now, today] = [house.clock.now(), house.clock.today()]
    const signed = ({ userId, name, role }: MemberRecord): Work => ({
      house,
      tx,
      now,
      today,
      caller: { organisationId, userId, name, role },
    })
    for (const signatory of modes.signatories) {
      const alone = await prepareMode(signed(signatory), 'automatic', modes)
      if (alone?.id != null) {
        await house.jobs.send(tx, 'batch-goes', { organisationId, id: alone.id })
      }
    }
    await prepareMode(signed(modes.signatory), 'to-confirm', modes)
  })
}

/**
 * One batch of the run. Alone it takes what the gate passes and nothing else, of what the caller let
 * leave so; to be confirmed, it takes what is left, so that what asks a person is seen by one.
 */
async function prepareMode(
  work: Work,
  mode: Extract<SendingMode, 'automatic' | 'to-confirm'>,
  modes: DayModes,
): Promise<Prepared | null> {
  const { userId, organisationId } = work.caller
  const isAlone = mode === 'automatic'
  if (!modes.uses(isAlone ? [mode] : [mode, 'automatic'])) return null
  const madeBy = isAlone ? 'automatic' : 'run'
  const once = isAlone ? { signatoryId: userId } : {}
  if (await runPrepared(work.tx, { day: work.today, madeBy, ...once })) return null
  const known = new Map<string, SendingMode>()
  const { lines, due } = await writtenLines(work, ({ dossier, letter }) => {
    const own = modes.of(dossier.creditor.id, letter)
    known.set(dossier.id, own.mode)
    return isAlone
      ? own.mode === mode && own.signatory.userId === userId
      : own.mode === mode || own.mode === 'automatic'
  })
  const kept = lines.filter(({ dossierId, verdict }) => {
    const leavesAlone = known.get(dossierId) === 'automatic' && verdict === 'pass'
    return leavesAlone === isAlone
  })
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
