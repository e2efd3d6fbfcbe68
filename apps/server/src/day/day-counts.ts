import type { DayCountRecord } from '@quittance/database'
import { isBefore, type Day } from '@quittance/kernel'
import { z } from 'zod'
import type { DayOfDossier } from '#day/day-of-dossier.ts'

const tabCounts = z.object({ all: z.number().int(), late: z.number().int() })

const tabNames = ['letters', 'calls', 'replies', 'promises', 'approve', 'money'] as const

/** How many dossiers ask for something on a day, and how many of them since before. */
export const dayCountsSchema = z.object({
  live: z.number().int(),
  due: z.number().int(),
  late: z.number().int(),
  expected: z.number().int(),
  tabs: z.record(z.enum(tabNames), tabCounts),
})

export type DayCounts = z.infer<typeof dayCountsSchema>

/** Every sub-queue of « Ma journée », as an entry names it. */
export const dayTabs: readonly string[] = tabNames

/** The counts of the entries of an organisation, sub-queue by sub-queue. */
export function countsOf(rows: readonly DayCountRecord[]): DayCounts {
  const of = (tab: string) => {
    const row = rows.find((one) => one.tab === tab)
    return { all: row?.all ?? 0, late: row?.late ?? 0 }
  }
  const due = rows.filter(({ tab }) => tab !== null)
  const sum = (some: readonly DayCountRecord[], key: 'all' | 'late' | 'expected') =>
    some.reduce((total, row) => total + row[key], 0)
  return {
    live: sum(rows, 'all'),
    due: sum(due, 'all'),
    late: sum(due, 'late'),
    expected: sum(rows, 'expected'),
    tabs: {
      letters: of('letters'),
      calls: of('calls'),
      replies: of('replies'),
      promises: of('promises'),
      approve: of('approve'),
      money: of('money'),
    },
  }
}

/** What one dossier counts for. */
type Counted = {
  readonly tab: string | null
  readonly since: Day | null
  readonly expected: number
}

/** The counts without those of some entries, which are read again. */
export function withoutEntries(
  counts: DayCounts,
  of: { readonly entries: readonly Counted[]; readonly today: Day },
): DayCounts {
  return of.entries.reduce((left, entry) => added(left, entry, { today: of.today, by: -1 }), counts)
}

/** The counts with those of dossiers just read. */
export function withRows(counts: DayCounts, days: readonly DayOfDossier[], today: Day): DayCounts {
  return days.reduce((sum, { due: { entry }, expected }) => {
    const one = {
      tab: entry?.tab ?? null,
      since: entry === null || entry.isOfToday ? null : entry.since,
      expected: expected.length,
    }
    return added(sum, one, { today, by: 1 })
  }, counts)
}

function added(
  counts: DayCounts,
  { tab, since, expected }: Counted,
  { today, by }: { readonly today: Day; readonly by: 1 | -1 },
): DayCounts {
  const all = { ...counts, live: counts.live + by, expected: counts.expected + by * expected }
  const name = tabNames.find((one) => one === tab)
  if (name === undefined) return all
  const late = since !== null && isBefore(since, today) ? by : 0
  const { [name]: queue } = counts.tabs
  return {
    ...all,
    due: counts.due + by,
    late: counts.late + late,
    tabs: { ...counts.tabs, [name]: { all: queue.all + by, late: queue.late + late } },
  }
}
