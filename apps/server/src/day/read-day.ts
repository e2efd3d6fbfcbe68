import type { ExpectedToday, QueueRow } from '@quittance/contract'
import {
  countedOf,
  dossiersExpectingPayment,
  getOrganisation,
  loadDossiers,
  openDossierIds,
  urgentDayRows,
  type DossierRecord,
} from '@quittance/database'
import { moneyAlarms } from '#client-money/notices/money-alarms.ts'
import { lateBankLines } from '#client-money/lines/waiting-lines.ts'
import { byGravity, expectedUrgency } from '#client-money/expected/day-expected.ts'
import { runOfToday } from '#day/day-changes.ts'
import {
  dayCountsSchema,
  dayTabs,
  withoutEntries,
  withRows,
  type DayCounts,
} from '#day/day-counts.ts'
import { dayOfDossier, type DayOfDossier } from '#day/day-of-dossier.ts'
import { rowOf, rowsOf, type Ranked } from '#day/day-rows.ts'
import { inboxAlarms } from '#inbound/inbox-alarms.ts'
import type { Work } from '#wiring/work.ts'

/** The most dossiers that are read whole where no run of the day stands. */
const MOST_READ = 500
/** The most that may have moved since the run for its entries to be shown. */
const MOST_MOVED = 150
const MOST_SHOWN = 100
const MOST_EXPECTED = 12

type Asked = { readonly tab?: QueueRow['tab'] | undefined }

/** The day as it is known: its most urgent rows, what is expected, and how many there are. */
type Known = {
  readonly rows: readonly QueueRow[]
  readonly expected: readonly ExpectedToday[]
  readonly counts: DayCounts
  /** False where only the first dossiers were read: the run of the day is not there yet. */
  readonly isWhole: boolean
}

/**
 * « Ma journée »: what is due today on live dossiers, the most urgent first.
 *
 * It is what the daily run wrote, but for the dossiers that moved since, which are read again. Where
 * no run of the day stands, the first dossiers are read whole.
 */
export async function readDay(work: Work, asked: Asked) {
  const known = (await fromRun(work, asked)) ?? (await fromDossiers(work, asked))
  const { rows, expected, counts, isWhole } = known
  const late = await lateBankLines(work)
  return {
    today: work.today.toString(),
    rows: [...rows],
    isWhole,
    dueCount: counts.due,
    lateCount: counts.late,
    tabs: counts.tabs,
    withoutNext: counts.live - counts.due,
    total: counts.live,
    lateBankLines: late,
    alarms: [...(await inboxAlarms(work)), ...(await moneyAlarms(work))],
    expected: expected.toSorted(byGravity).slice(0, MOST_EXPECTED),
    expectedCount: counts.expected,
  }
}

async function fromRun(work: Work, { tab }: Asked): Promise<Known | null> {
  const { tx, today } = work
  const known = await runOfToday(work)
  if (known === null || known.moved.length > MOST_MOVED) return null
  const { run, moved } = known
  const changed = await readWhole(work, moved)
  const stored = await urgentDayRows(tx, {
    tabs: tab === undefined ? dayTabs : [tab],
    limit: MOST_SHOWN,
    except: moved,
  })
  const fresh = rankedOf(changed, tab)
  const expecting = await dossiersExpectingPayment(tx, { limit: MOST_EXPECTED, except: moved })
  const expected = [...changed, ...(await readWhole(work, expecting))]
  const counts = withoutEntries(dayCountsSchema.parse(run.counts), {
    entries: await countedOf(tx, moved),
    today,
  })
  return {
    rows: await rowsOf(work, { stored, fresh, limit: MOST_SHOWN }),
    expected: expected.flatMap(({ day }) => day.expected),
    counts: withRows(
      counts,
      changed.map(({ day }) => day),
      today,
    ),
    isWhole: true,
  }
}

type Whole = { readonly dossier: DossierRecord; readonly day: DayOfDossier }

/** Live dossiers read whole; a closed one, or one handed over, asks for nothing. */
async function readWhole(work: Work, ids: readonly string[]): Promise<readonly Whole[]> {
  if (ids.length === 0) return []
  const { tx, today: on } = work
  const organisation = await getOrganisation(tx)
  return (await loadDossiers(tx, ids))
    .filter(({ status }) => status !== 'closed' && status !== 'handed-over')
    .map((dossier) => ({ dossier, day: dayOfDossier(dossier, { organisation, on }) }))
}

async function fromDossiers(work: Work, { tab }: Asked): Promise<Known> {
  const { ids, total } = await openDossierIds(work.tx, MOST_READ)
  const read = await readWhole(work, ids)
  const ranked = rankedOf(read, tab).toSorted((one, other) => one.urgency - other.urgency)
  const counts = withRows(
    NOTHING,
    read.map(({ day }) => day),
    work.today,
  )
  return {
    rows: ranked.slice(0, MOST_SHOWN).map(({ row }) => row),
    expected: read
      .flatMap(({ day }) => day.expected)
      .toSorted((one, other) => expectedUrgency(one) - expectedUrgency(other)),
    // Dossiers that were not read ask for something, as far as anybody knows.
    counts: { ...counts, live: total, due: total - (read.length - counts.due) },
    isWhole: total <= read.length,
  }
}

const NONE = { all: 0, late: 0 } as const
const NOTHING: DayCounts = {
  live: 0,
  due: 0,
  late: 0,
  expected: 0,
  tabs: { letters: NONE, calls: NONE, replies: NONE, promises: NONE, approve: NONE, money: NONE },
}

function rankedOf(read: readonly Whole[], tab: QueueRow['tab'] | undefined): readonly Ranked[] {
  return read.flatMap(({ dossier, day }) => {
    const { entry } = day.due
    if (entry === null || (tab !== undefined && entry.tab !== tab)) return []
    return [{ urgency: entry.urgency, row: rowOf(dossier, day, entry) }]
  })
}
