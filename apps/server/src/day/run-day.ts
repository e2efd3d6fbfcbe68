import {
  beginDayRun,
  countDayEntries,
  endDayRun,
  forgetEndedEntries,
  getOrganisation,
  inOrganisation,
  keepDayEntries,
  lastDayRun,
  listOrganisationIds,
  markDayEntriesStale,
  passedUpTo,
  readJournalChanges,
  writingDay,
  type Database,
  type DayRunRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import { Alike } from '#day/alike.ts'
import { computePage, nextPage, type Page, type Pass } from '#day/compute-window.ts'
import { countsOf, type DayCounts } from '#day/day-counts.ts'
import { changedDossiers, LONGEST_TRANSACTION } from '#day/day-changes.ts'

/** What a run is about. */
export type DayAsked = {
  readonly organisationId: string
  readonly on: Day
  readonly now: Temporal.Instant
  /** Dossiers passed in one transaction, where the usual number is not wanted. */
  readonly window?: number
}

/** What a run found and did for an organisation (compte rendu du passage). */
export type DayReport = DayCounts & {
  readonly organisation: { readonly id: string; readonly name: string }
  /** Dossiers computed by this run; the others stand as they were computed before. */
  readonly computed: number
  /** Of those, the dossiers read whole; the others are like one that was. */
  readonly readWhole: number
  /** True when it went on from where another was cut. */
  readonly resumed: boolean
}

/** Before every identifier. */
const FIRST = '00000000-0000-0000-0000-000000000000'

/** The day of every organisation of a store, one after the other. */
export async function runDays(
  database: Pick<Database, 'app' | 'door'>,
  asked: Omit<DayAsked, 'organisationId'>,
): Promise<readonly DayReport[]> {
  const reports: DayReport[] = []
  for (const organisationId of await listOrganisationIds(database.door)) {
    reports.push(await runDay(database, { ...asked, organisationId }))
  }
  return reports
}

/**
 * Passes all live dossiers of an organisation for a day (passage du jour): what each asks for is
 * written page by page, each page in a transaction. Run again, it writes the same; cut, it goes on
 * from its last page; an entry that still holds is passed over. Where a server or another command
 * writes the day, it waits for it first.
 */
export async function runDay(database: Pick<Database, 'app'>, asked: DayAsked): Promise<DayReport> {
  const turn = await writingDay(
    database.app,
    { organisationId: asked.organisationId, waits: true },
    () => passDay(database, asked),
  )
  invariant(turn !== null, 'a turn that was waited for came')
  return turn.did
}

/** The same for who has the turn to write the day. */
export async function passDay(
  database: Pick<Database, 'app'>,
  asked: DayAsked,
): Promise<DayReport> {
  const { organisationId, on, window } = asked
  const begun = await inOrganisation(database.app, organisationId, (tx) => begin(tx, asked))
  const { organisation, run, alike, resumed } = begun
  const pass: Pass = { database, organisation, on, epoch: run.epoch, alike, window }
  const done = await passPages(pass, run.afterId ?? FIRST)
  const counts = await inOrganisation(database.app, organisationId, (tx) => end(tx, asked))
  const report = {
    organisation: { id: organisation.id, name: organisation.name },
    ...counts,
    computed: run.computed + done.computed,
    readWhole: run.readWhole + done.whole,
    resumed,
  }
  if (!resumed) return report
  // Something may have happened, since the cut, to what was written before it.
  const again = await passDay(database, asked)
  return { ...report, ...again, computed: report.computed + again.computed, resumed }
}

type Begun = {
  readonly organisation: Pass['organisation']
  readonly run: Pick<DayRunRecord, 'epoch' | 'afterId' | 'computed' | 'readWhole'>
  readonly alike: Alike
  readonly resumed: boolean
}

async function begin(tx: OrganisationTransaction, { on, now }: DayAsked): Promise<Begun> {
  const [organisation, last] = [await getOrganisation(tx), await lastDayRun(tx)]
  const alike = await Alike.on(tx, on)
  if (last !== null && !last.isDone && last.afterId !== null && last.day.equals(on)) {
    return { organisation, run: last, alike, resumed: true }
  }
  const changes = await readJournalChanges(tx, {
    mark: last?.mark ?? null,
    settledBefore: now.subtract(LONGEST_TRANSACTION),
  })
  const changed = last === null ? null : await changedDossiers(tx, changes)
  const epoch = (last?.epoch ?? 0) + (changed === null || changed.all ? 1 : 0)
  if (changed !== null && !changed.all) await markDayEntriesStale(tx, changed.ids)
  await beginDayRun(tx, { day: on, epoch, mark: changes.mark, at: now })
  return {
    organisation,
    run: { epoch, afterId: null, computed: 0, readWhole: 0 },
    alike,
    resumed: false,
  }
}

/** Page after page; the next is read while one is computed. */
async function passPages(
  pass: Pass,
  after: string,
): Promise<{ readonly computed: number; readonly whole: number }> {
  let [computed, whole] = [0, 0]
  let page = await nextPage(pass, after)
  while (page !== null) {
    const coming = nextPage(pass, page.lastId)
    coming.catch(() => undefined)
    if (page.rows.length > 0) {
      const written = await writePage(pass, page)
      computed += written.computed
      whole += written.whole
    }
    page = await coming
  }
  return { computed, whole }
}

async function writePage(pass: Pass, page: Page) {
  const { entries, whole } = await computePage(pass, page)
  const { on: day, epoch } = pass
  await inOrganisation(pass.database.app, pass.organisation.id, async (tx) => {
    await keepDayEntries(tx, { day, epoch }, entries)
    await passedUpTo(tx, { day, id: page.lastId, computed: entries.length, whole })
  })
  return { computed: entries.length, whole }
}

async function end(tx: OrganisationTransaction, { on, now }: DayAsked): Promise<DayCounts> {
  await forgetEndedEntries(tx)
  const counts = countsOf(await countDayEntries(tx, on))
  await endDayRun(tx, { day: on, live: counts.live, counts, at: now })
  return counts
}
