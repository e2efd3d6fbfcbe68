import { cents, invariant, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'

const titleKinds = ['notarial-deed', 'homologation', 'lawyers-deed', 'small-claims'] as const

/** The four ways to a title, and the kinds of title that they give. */
export type TitleKind = (typeof titleKinds)[number]

/** A title that was obtained for a dossier, and the day it bears. */
export type TitleRecord = { readonly kind: TitleKind; readonly on: Day }

/** A file prepared from a signed deed, about to be kept. */
export type NewTitleFile = {
  readonly id: string
  readonly dossierId: string
  readonly route: TitleKind
  /** The acknowledgment, or the plan, that it was prepared from: one of the two. */
  readonly deedId: string | null
  readonly offerId: string | null
  readonly standing: 'possible' | 'unknown'
  readonly certainty: 'established' | 'arguable' | 'unknown'
  readonly owedCents: Cents
  readonly owedOn: Day
  /** As the room that prepares wrote it. */
  readonly said: unknown
  readonly exhibits: number
  readonly fileId: string
  readonly pageId: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** What became of a title file. */
export type TitleFileEvent = {
  readonly at: Temporal.Instant
  readonly by: string
  readonly on: Day
} & (
  | { readonly kind: 'handed-over'; readonly office: string }
  | { readonly kind: 'title-obtained'; readonly titleKind: TitleKind; readonly exhibitId: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly exhibitId: string | null }
  | { readonly kind: 'given-up'; readonly reason: string }
)

/** A title file with its archive and its events, the first one first. */
export type TitleFileRecord = NewTitleFile & {
  readonly number: number
  readonly sha256: string
  readonly sizeBytes: number
  readonly events: readonly TitleFileEvent[]
}

/** Keeps a title file; its dossier is locked by who moved it. @returns its number. */
export async function insertTitleFile(
  tx: OrganisationTransaction,
  file: NewTitleFile,
): Promise<number> {
  const { number } = await tx
    .insertInto('title_file')
    .values({
      organisation_id: here,
      id: file.id,
      dossier_id: file.dossierId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from title_file
        where organisation_id = ${here} and dossier_id = ${file.dossierId})`,
      route: file.route,
      deed_id: file.deedId,
      offer_id: file.offerId,
      standing: file.standing,
      certainty: file.certainty,
      owed_cents: file.owedCents,
      owed_on: file.owedOn,
      said: asJson(file.said),
      exhibits: file.exhibits,
      file_id: file.fileId,
      page_id: file.pageId,
      prepared_at: file.at,
      prepared_by: file.by,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Writes what became of a title file; false where it had ended. */
export async function insertTitleFileEvent(
  tx: OrganisationTransaction,
  of: { readonly id: string; readonly titleFileId: string; readonly dossierId: string },
  event: TitleFileEvent,
): Promise<boolean> {
  const row = await tx
    .insertInto('title_file_event')
    .values({
      organisation_id: here,
      id: of.id,
      title_file_id: of.titleFileId,
      dossier_id: of.dossierId,
      kind: event.kind,
      on: event.on,
      office: event.kind === 'handed-over' ? event.office : null,
      title_kind: event.kind === 'title-obtained' ? event.titleKind : null,
      exhibit_id:
        event.kind === 'title-obtained' || event.kind === 'refused' ? event.exhibitId : null,
      reason: event.kind === 'refused' || event.kind === 'given-up' ? event.reason : null,
      recorded_at: event.at,
      recorded_by: event.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The title files of a dossier, the last first. */
export async function titleFilesOf(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly TitleFileRecord[]> {
  const rows = await tx
    .selectFrom('title_file')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'title_file.organisation_id')
        .onRef('stored_file.id', '=', 'title_file.file_id'),
    )
    .selectAll('title_file')
    .select(['stored_file.sha256', 'stored_file.size_bytes'])
    .where('title_file.organisation_id', '=', here)
    .where('title_file.dossier_id', '=', dossierId)
    .orderBy('title_file.number', 'desc')
    .execute()
  const events = await eventsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    number: row.number,
    route: known(titleKinds, row.route),
    deedId: row.deed_id,
    offerId: row.offer_id,
    standing: known(['possible', 'unknown'] as const, row.standing),
    certainty: known(['established', 'arguable', 'unknown'] as const, row.certainty),
    owedCents: cents(row.owed_cents),
    owedOn: row.owed_on,
    said: row.said,
    exhibits: row.exhibits,
    fileId: row.file_id,
    pageId: row.page_id,
    sha256: row.sha256.toString('hex'),
    sizeBytes: row.size_bytes,
    at: row.prepared_at,
    by: row.prepared_by,
    events: events.get(row.id) ?? [],
  }))
}

/** The bytes of a title file of the organisation, by what is asked of it; null where there is none. */
export async function bytesOfTitleFile(
  tx: OrganisationTransaction,
  { id, part }: { readonly id: string; readonly part: 'archive' | 'page' },
): Promise<{ readonly sha256: string; readonly sizeBytes: number; readonly name: string } | null> {
  const row = await tx
    .selectFrom('title_file')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'title_file.organisation_id')
        .onRef(
          'stored_file.id',
          '=',
          part === 'archive' ? 'title_file.file_id' : 'title_file.page_id',
        ),
    )
    .select(['stored_file.sha256', 'stored_file.size_bytes', 'stored_file.declared_name'])
    .where('title_file.organisation_id', '=', here)
    .where('title_file.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    sha256: row.sha256.toString('hex'),
    sizeBytes: row.size_bytes,
    name: row.declared_name,
  }
}

/** The titles that each of these dossiers obtained, by its id, the first noted first. */
export async function titlesOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('title_file_event')
    .select(['dossier_id', 'title_kind', 'on'])
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', sql<string>`any(${ids})`)
    .where('kind', '=', 'title-obtained')
    .orderBy('recorded_at')
    .execute()
  return grouped(rows, (row): TitleRecord => ({
    kind: known(titleKinds, row.title_kind),
    on: row.on,
  }))
}

async function eventsOf(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly TitleFileEvent[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('title_file_event')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('title_file_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const groups = Map.groupBy(rows, ({ title_file_id }) => title_file_id)
  return new Map([...groups].map(([id, of]) => [id, of.flatMap(eventOf)]))
}

type EventRow = {
  readonly kind: string
  readonly on: Day
  readonly office: string | null
  readonly title_kind: string | null
  readonly exhibit_id: string | null
  readonly reason: string | null
  readonly recorded_at: Temporal.Instant
  readonly recorded_by: string
}

function eventOf(row: EventRow): readonly TitleFileEvent[] {
  const told = { at: row.recorded_at, by: row.recorded_by, on: row.on }
  const { office, title_kind: titleKind, exhibit_id: exhibitId, reason } = row
  if (office !== null) return [{ ...told, kind: 'handed-over', office }]
  if (titleKind !== null && exhibitId !== null) {
    const kind = known(titleKinds, titleKind)
    return [{ ...told, kind: 'title-obtained', titleKind: kind, exhibitId }]
  }
  if (row.kind === 'refused') return [{ ...told, kind: 'refused', reason: reason ?? '', exhibitId }]
  return [{ ...told, kind: 'given-up', reason: reason ?? '' }]
}

/** A code that the table checks. */
function known<Code extends string>(codes: readonly Code[], text: string | null): Code {
  const found = codes.find((code) => code === text)
  invariant(found !== undefined, 'the table checks its codes')
  return found
}
