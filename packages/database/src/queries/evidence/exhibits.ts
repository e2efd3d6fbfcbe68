import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

export type ReadingState = 'reading' | 'read' | 'not-a-conversation' | 'stopped'

const readingStates: readonly ReadingState[] = ['reading', 'read', 'not-a-conversation', 'stopped']

/** A document attached to a dossier, the file that holds it, and where its reading stands. */
export type ExhibitFile = {
  readonly id: string
  readonly dossierId: string
  readonly number: number
  readonly kind: string
  readonly owners: readonly string[]
  readonly receivedAt: Temporal.Instant
  readonly receivedBy: string
  readonly declaredName: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly reading: {
    readonly state: ReadingState
    readonly format: string | null
    readonly messages: number
    /** Codes, as the reading found them. */
    readonly warnings: unknown
  }
}

/** An exhibit about to be attached to a dossier. */
export type NewExhibit = {
  readonly id: string
  readonly dossierId: string
  readonly fileId: string
  readonly kind: string
  readonly owners: readonly string[]
  readonly receivedAt: Temporal.Instant
  readonly receivedBy: string
}

/**
 * Attaches a file to a dossier under its next number, to be read.
 *
 * The dossier is locked by who moved it before: its numbers have neither gap nor double.
 *
 * @returns the number (numéro de pièce).
 */
export async function insertExhibit(
  tx: OrganisationTransaction,
  exhibit: NewExhibit,
): Promise<number> {
  const { number } = await tx
    .insertInto('exhibit')
    .values({
      organisation_id: here,
      id: exhibit.id,
      dossier_id: exhibit.dossierId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from exhibit
        where organisation_id = ${here} and dossier_id = ${exhibit.dossierId})`,
      file_id: exhibit.fileId,
      kind: exhibit.kind,
      owners: [...exhibit.owners],
      received_at: exhibit.receivedAt,
      received_by: exhibit.receivedBy,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('exhibit_reading')
    .values({ organisation_id: here, exhibit_id: exhibit.id, state: 'reading' })
    .execute()
  return number
}

/** An exhibit of the organisation, or null. */
export async function findExhibit(
  tx: OrganisationTransaction,
  id: string,
): Promise<ExhibitFile | null> {
  const [exhibit] = await exhibitsWhere(tx, { id })
  return exhibit ?? null
}

/** The exhibits of a dossier that hold the same bytes, by number. */
export async function exhibitsOfSameBytes(
  tx: OrganisationTransaction,
  where: { readonly dossierId: string; readonly sha256: string },
): Promise<readonly ExhibitFile[]> {
  return await exhibitsWhere(tx, where)
}

async function exhibitsWhere(
  tx: OrganisationTransaction,
  where: { readonly id: string } | { readonly dossierId: string; readonly sha256: string },
): Promise<readonly ExhibitFile[]> {
  const all = tx
    .selectFrom('exhibit')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'exhibit.organisation_id')
        .onRef('stored_file.id', '=', 'exhibit.file_id'),
    )
    .innerJoin('exhibit_reading', (join) =>
      join
        .onRef('exhibit_reading.organisation_id', '=', 'exhibit.organisation_id')
        .onRef('exhibit_reading.exhibit_id', '=', 'exhibit.id'),
    )
    .select(['exhibit.id', 'exhibit.dossier_id', 'exhibit.number', 'exhibit.kind'])
    .select([
      'exhibit.owners',
      'exhibit.received_at',
      'exhibit.received_by',
      'declared_name',
      'sha256',
      'size_bytes',
    ])
    .select(['state', 'format', 'messages', 'warnings'])
    .where('exhibit.organisation_id', '=', here)
    .orderBy('exhibit.number')
  const rows = await (
    'id' in where
      ? all.where('exhibit.id', '=', where.id)
      : all
          .where('exhibit.dossier_id', '=', where.dossierId)
          .where('sha256', '=', Buffer.from(where.sha256, 'hex'))
  ).execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    number: row.number,
    kind: row.kind,
    owners: row.owners,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    declaredName: row.declared_name,
    sha256: row.sha256.toString('hex'),
    sizeBytes: row.size_bytes,
    reading: {
      state: oneOf(readingStates, row.state),
      format: row.format,
      messages: row.messages,
      warnings: row.warnings,
    },
  }))
}

/** Exhibits whose reading was asked and has not ended. */
export async function listUnreadExhibitIds(
  tx: OrganisationTransaction,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('exhibit_reading')
    .select('exhibit_id')
    .where('organisation_id', '=', here)
    .where('state', '=', 'reading')
    .orderBy('exhibit_id')
    .execute()
  return rows.map((row) => row.exhibit_id)
}

/**
 * Takes the reading of an exhibit for this transaction; whoever asks meanwhile waits.
 *
 * @returns false when it is already read, or is no exhibit of the organisation.
 */
export async function takeReading(
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('exhibit_reading')
    .select('state')
    .where('organisation_id', '=', here)
    .where('exhibit_id', '=', exhibitId)
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'reading'
}

/** The exhibits of a dossier whose reading was stopped, and what is said of each. */
export async function stoppedReadings(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly { readonly number: number; readonly warnings: unknown }[]> {
  return await tx
    .selectFrom('exhibit')
    .innerJoin('exhibit_reading', (join) =>
      join
        .onRef('exhibit_reading.organisation_id', '=', 'exhibit.organisation_id')
        .onRef('exhibit_reading.exhibit_id', '=', 'exhibit.id'),
    )
    .select(['number', 'warnings'])
    .where('exhibit.organisation_id', '=', here)
    .where('exhibit.dossier_id', '=', dossierId)
    .where('exhibit_reading.state', '=', 'stopped')
    .orderBy('number')
    .execute()
}

/** The exhibits of a dossier whose reading found them cut, or a file in them. */
export async function cutExhibits(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('exhibit')
    .innerJoin('exhibit_reading', (join) =>
      join
        .onRef('exhibit_reading.organisation_id', '=', 'exhibit.organisation_id')
        .onRef('exhibit_reading.exhibit_id', '=', 'exhibit.id'),
    )
    .select('exhibit.id')
    .where('exhibit.organisation_id', '=', here)
    .where('exhibit.dossier_id', '=', dossierId)
    .where(sql<boolean>`exhibit_reading.warnings @> '["truncated-file"]'::jsonb`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What a reading ended with. */
export type ReadingResult = {
  readonly exhibitId: string
  readonly state: Exclude<ReadingState, 'reading'>
  readonly format: string | null
  readonly readerVersion: string | null
  readonly messages: number
  readonly warnings: readonly string[]
  readonly summary: unknown
  readonly at: Temporal.Instant
}

/** Ends the reading of an exhibit. */
export async function endReading(
  tx: OrganisationTransaction,
  result: ReadingResult,
): Promise<void> {
  await tx
    .updateTable('exhibit_reading')
    .set({
      state: result.state,
      format: result.format,
      reader_version: result.readerVersion,
      messages: result.messages,
      warnings: asJson(result.warnings),
      summary: asJson(result.summary),
      read_at: result.at,
    })
    .where('organisation_id', '=', here)
    .where('exhibit_id', '=', result.exhibitId)
    .execute()
}

/**
 * Asks anew for a reading that was stopped; nothing is left of what it ended with.
 *
 * @returns false when the exhibit's reading is not stopped: nothing is asked then, nobody waits.
 */
export async function askReadingAgain(
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<boolean> {
  const row = await tx
    .updateTable('exhibit_reading')
    .set({
      state: 'reading',
      format: null,
      reader_version: null,
      messages: 0,
      warnings: asJson([]),
      summary: asJson({}),
      read_at: null,
    })
    .where('organisation_id', '=', here)
    .where('exhibit_id', '=', exhibitId)
    .where('state', '=', 'stopped')
    .returning('exhibit_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes again what the reading of an exhibit leaves to check. */
export async function rewriteWarnings(
  tx: OrganisationTransaction,
  of: { readonly exhibitId: string; readonly warnings: readonly string[] },
): Promise<void> {
  await tx
    .updateTable('exhibit_reading')
    .set({ warnings: asJson(of.warnings) })
    .where('organisation_id', '=', here)
    .where('exhibit_id', '=', of.exhibitId)
    .execute()
}
