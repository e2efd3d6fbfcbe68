import { setImmediate } from 'node:timers/promises'
import {
  countDayEntries,
  endDayRun,
  forgetEndedEntries,
  getOrganisation,
  inOrganisation,
  keepDayEntries,
  lastDayRun,
  listOrganisationIds,
  markDayRun,
  readJournalChanges,
  writingDay,
  type DayRunRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import { Alike } from '#day/alike.ts'
import { computeDossiers, type Pass } from '#day/compute-window.ts'
import { changedDossiers, LONGEST_TRANSACTION } from '#day/day-changes.ts'
import { countsOf } from '#day/day-counts.ts'
import { passDay, type DayAsked } from '#day/run-day.ts'
import type { House } from '#wiring/house.ts'

/** Dossiers brought up to date in one transaction. */
const AT_ONCE = 400

/**
 * Keeps the day of every organisation (tenue de la journée): runs it where no run of today stands,
 * such as after midnight in Paris or after days without a server, and else brings up to date the
 * dossiers that something happened to.
 */
export async function keepDaysEverywhere({
  database,
  clock,
}: Pick<House, 'database' | 'clock'>): Promise<void> {
  for (const organisationId of await listOrganisationIds(database.door)) {
    const asked = { organisationId, on: clock.today(), now: clock.now() }
    // Where a command writes the day, the next minute looks again.
    await writingDay(database.app, { organisationId, waits: false }, () => keepDay(database, asked))
    await setImmediate()
  }
}

/** The same for one organisation, by who has the turn to write its day. */
async function keepDay(database: Pick<House['database'], 'app'>, asked: DayAsked): Promise<void> {
  const moved = await inOrganisation(database.app, asked.organisationId, (tx) => movedOf(tx, asked))
  if (moved === null) {
    await passDay(database, asked)
    return
  }
  const { run, ids, mark, organisation, alike } = moved
  const { organisationId, on, now } = asked
  const pass: Pass = { database, organisation, on, epoch: run.epoch, alike }
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const entries = await computeDossiers(pass, ids.slice(from, from + AT_ONCE))
    await inOrganisation(database.app, organisationId, (tx) =>
      keepDayEntries(tx, { day: on, epoch: run.epoch }, entries),
    )
  }
  await inOrganisation(database.app, organisationId, async (tx) => {
    if (ids.length > 0) {
      await forgetEndedEntries(tx)
      const counts = countsOf(await countDayEntries(tx, on))
      await endDayRun(tx, { day: on, live: counts.live, counts, at: now })
    }
    await markDayRun(tx, { day: on, mark })
  })
}

type Moved = Pick<Pass, 'organisation' | 'alike'> & {
  readonly run: DayRunRecord
  readonly ids: readonly string[]
  readonly mark: DayRunRecord['mark']
}

/** What moved since the run of today; null where there is none, or where all is to be looked at. */
async function movedOf(tx: OrganisationTransaction, { on, now }: DayAsked): Promise<Moved | null> {
  const run = await lastDayRun(tx)
  if (run === null || !run.isDone || !run.day.equals(on)) return null
  const changes = await readJournalChanges(tx, {
    mark: run.mark,
    settledBefore: now.subtract(LONGEST_TRANSACTION),
  })
  const changed = await changedDossiers(tx, changes)
  if (changed.all) return null
  const [organisation, alike] = [await getOrganisation(tx), await Alike.on(tx, on)]
  return { run, ids: changed.ids, mark: changes.mark, organisation, alike }
}
