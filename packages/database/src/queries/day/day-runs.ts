import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { JournalMark } from '#queries/portfolio/journal-changes.ts'

/** A run over the live dossiers of an organisation for a day (passage du jour). */
export type DayRunRecord = {
  readonly day: Day
  readonly epoch: number
  /** What the journal told before the first fact was read. */
  readonly mark: JournalMark
  /** The last dossier that was passed; null before the first. */
  readonly afterId: string | null
  readonly isDone: boolean
  readonly computed: number
  readonly readWhole: number
  readonly live: number
  /** What it found, as the room that runs it knows it. */
  readonly counts: unknown
}

/** The run that began last, whatever its day; null before the first. */
export async function lastDayRun(tx: OrganisationTransaction): Promise<DayRunRecord | null> {
  const row = await tx
    .selectFrom('day_run')
    .selectAll()
    .where('organisation_id', '=', here)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    day: row.day,
    epoch: row.epoch,
    mark: { settled: row.settled, seen: new Set(row.seen.map(Number)) },
    afterId: row.after_id,
    isDone: row.state === 'done',
    computed: row.computed,
    readWhole: row.read_whole,
    live: row.live,
    counts: row.counts,
  }
}

/** Begins the run of a day, or begins it again from its first dossier. */
export async function beginDayRun(
  tx: OrganisationTransaction,
  run: Pick<DayRunRecord, 'day' | 'epoch' | 'mark'> & { readonly at: Temporal.Instant },
): Promise<void> {
  const { day, epoch, mark, at } = run
  const seen = [...mark.seen]
  await sql`
    insert into day_run (organisation_id, day, number, epoch, settled, seen, begun_at)
    values (${here}, ${day}, (select coalesce(max(number), 0) + 1 from day_run
      where organisation_id = ${here}), ${epoch}, ${mark.settled}, ${seen}::bigint[], ${at})
    on conflict (organisation_id, day) do update set number = excluded.number,
      epoch = excluded.epoch,
      settled = excluded.settled, seen = excluded.seen, after_id = null, state = 'running',
      begun_at = excluded.begun_at, finished_at = null, computed = 0, read_whole = 0`.execute(tx)
}

/** Says that a run passed the dossiers up to one, in the transaction that wrote their entries. */
export async function passedUpTo(
  tx: OrganisationTransaction,
  of: { readonly day: Day; readonly id: string; readonly computed: number; readonly whole: number },
): Promise<void> {
  await sql`
    update day_run set after_id = greatest(after_id, ${of.id}::uuid),
      computed = computed + ${of.computed}, read_whole = read_whole + ${of.whole}
    where organisation_id = ${here} and day = ${of.day}`.execute(tx)
}

/** Ends a run, with what it found. */
export async function endDayRun(
  tx: OrganisationTransaction,
  of: Pick<DayRunRecord, 'day' | 'live' | 'counts'> & { readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('day_run')
    .set({ state: 'done', finished_at: of.at, live: of.live, counts: asJson(of.counts) })
    .where('organisation_id', '=', here)
    .where('day', '=', of.day)
    .execute()
}

/** Moves the mark of a run whose entries are fresh: nothing before it is to be looked at again. */
export async function markDayRun(
  tx: OrganisationTransaction,
  { day, mark }: Pick<DayRunRecord, 'day' | 'mark'>,
): Promise<void> {
  await sql`
    update day_run set settled = ${mark.settled}, seen = ${[...mark.seen]}::bigint[]
    where organisation_id = ${here} and day = ${day}`.execute(tx)
}
