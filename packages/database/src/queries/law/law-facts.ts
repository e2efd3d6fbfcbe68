import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'

/** An act done outside our letters and payments that bears on limitation, as a person noted it. */
export type LimitationEventRecord = {
  readonly id: string
  /** One of the kinds of the question of limitation; the column checks it. */
  readonly kind: string
  readonly on: Day
  readonly endedOn: Day | null
  readonly result: string | null
  readonly registered: boolean
  readonly exhibitId: string | null
  readonly note: string
  readonly recordedAt: Temporal.Instant
  /** Why it does not count; null while it does. */
  readonly withdrawnBecause: string | null
}

/** What a person read on an exhibit that its force as proof depends on. */
export type ExhibitDescription = {
  readonly kind: string
  readonly from: string
  readonly signature: string
  readonly states: string
  readonly figuresCents: Cents | null
  readonly wordsCents: Cents | null
}

type Written = { readonly at: Temporal.Instant; readonly by: string }

/** Keeps an event of limitation. */
export async function insertLimitationEvent(
  tx: OrganisationTransaction,
  event: Omit<LimitationEventRecord, 'recordedAt' | 'withdrawnBecause'> &
    Written & { readonly dossierId: string },
): Promise<void> {
  await tx
    .insertInto('limitation_event')
    .values({
      organisation_id: here,
      id: event.id,
      dossier_id: event.dossierId,
      kind: event.kind,
      happened_on: event.on,
      ended_on: event.endedOn,
      result: event.result,
      registered: event.registered,
      exhibit_id: event.exhibitId,
      note: event.note,
      recorded_at: event.at,
      recorded_by: event.by,
    })
    .execute()
}

/** Withdraws an event noted by mistake; false when it is not there or was withdrawn already. */
export async function withdrawLimitationEvent(
  tx: OrganisationTransaction,
  withdrawal: Written & {
    readonly id: string
    readonly dossierId: string
    readonly because: string
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('limitation_event')
    .set({
      withdrawn_at: withdrawal.at,
      withdrawn_by: withdrawal.by,
      withdrawn_because: withdrawal.because,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', withdrawal.id)
    .where('dossier_id', '=', withdrawal.dossierId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The events noted on dossiers, chronological, withdrawn ones included. */
export async function limitationEventsOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('limitation_event')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .execute()
  return grouped(rows, (row): LimitationEventRecord => ({
    id: row.id,
    kind: row.kind,
    on: row.happened_on,
    endedOn: row.ended_on,
    result: row.result,
    registered: row.registered,
    exhibitId: row.exhibit_id,
    note: row.note,
    recordedAt: row.recorded_at,
    withdrawnBecause: row.withdrawn_because,
  }))
}

/** Keeps what a person read on an exhibit, as its next version. */
export async function describeExhibit(
  tx: OrganisationTransaction,
  described: ExhibitDescription & Written & { readonly exhibitId: string },
): Promise<void> {
  await tx
    .insertInto('exhibit_description')
    .values({
      organisation_id: here,
      exhibit_id: described.exhibitId,
      version: sql<number>`(
        select coalesce(max(version), 0) + 1 from exhibit_description
        where organisation_id = ${here} and exhibit_id = ${described.exhibitId})`,
      kind: described.kind,
      written_by_party: described.from,
      signature: described.signature,
      states: described.states,
      figures_cents: described.figuresCents,
      words_cents: described.wordsCents,
      described_at: described.at,
      described_by: described.by,
    })
    .execute()
}

/** The last description of each exhibit of dossiers, by exhibit. */
export async function descriptionsOf(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExhibitDescription>> {
  const rows = await tx
    .selectFrom('exhibit_description')
    .innerJoin('exhibit', (join) =>
      join
        .onRef('exhibit.organisation_id', '=', 'exhibit_description.organisation_id')
        .onRef('exhibit.id', '=', 'exhibit_description.exhibit_id'),
    )
    .selectAll('exhibit_description')
    .where('exhibit.organisation_id', '=', here)
    .where('exhibit.dossier_id', '=', sql<string>`any(${ids})`)
    .distinctOn('exhibit_description.exhibit_id')
    .orderBy('exhibit_description.exhibit_id')
    .orderBy('exhibit_description.version', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.exhibit_id,
      {
        kind: row.kind,
        from: row.written_by_party,
        signature: row.signature,
        states: row.states,
        figuresCents: row.figures_cents === null ? null : cents(row.figures_cents),
        wordsCents: row.words_cents === null ? null : cents(row.words_cents),
      },
    ]),
  )
}

/** The most signs of a message that are read for what was found in it. */
const LONGEST_WORDS = 600

/** The words of the messages in which findings were made, by finding, cut where they are long. */
export async function wordsOfFindings(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('finding')
    .innerJoin('message', (join) =>
      join
        .onRef('message.organisation_id', '=', 'finding.organisation_id')
        .onRef('message.id', '=', 'finding.message_id'),
    )
    .select('finding.id')
    .select(sql<string>`left(message.text, ${LONGEST_WORDS})`.as('words'))
    .where('finding.organisation_id', '=', here)
    .where('finding.id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(rows.map(({ id, words }) => [id, words]))
}
