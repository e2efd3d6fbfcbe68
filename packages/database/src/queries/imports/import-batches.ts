import type { Said } from '@quittance/kernel'
import { sql, type Selectable } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import type { ImportBatch } from '#schema.generated.ts'

const importStates = ['mapping', 'running', 'done', 'failed'] as const

export type ImportState = (typeof importStates)[number]

/** What an import keeps as JSON; the room that writes it parses it when it reads it again. */
export type ImportPapers = {
  /** What was recognised of the file. */
  readonly recognised: unknown
  readonly columns: unknown
  readonly sample: unknown
  readonly mapping: unknown
  readonly defaults: unknown
}

/** A file of claims being taken in (import d’un fichier de créances). */
export type ImportRecord = ImportPapers & {
  readonly id: string
  readonly creditorId: string
  readonly fileId: string
  readonly state: ImportState
  readonly lines: number
  /** Lines settled so far: an import cut short goes on from here. */
  readonly linesRead: number
  /** The sentence for the person, in both languages; the room that writes it parses it again. */
  readonly failure: unknown
  readonly startedBy: string
}

export type NewImport = Omit<ImportPapers, 'defaults'> &
  Pick<ImportRecord, 'id' | 'creditorId' | 'fileId' | 'lines' | 'startedBy'> & {
    readonly startedAt: Temporal.Instant
  }

/** Opens an import whose columns wait to be mapped. */
export async function insertImport(tx: OrganisationTransaction, of: NewImport): Promise<void> {
  await tx
    .insertInto('import_batch')
    .values({
      organisation_id: here,
      id: of.id,
      creditor_id: of.creditorId,
      file_id: of.fileId,
      state: 'mapping',
      recognised: asJson(of.recognised),
      columns: asJson(of.columns),
      sample: asJson(of.sample),
      mapping: asJson(of.mapping),
      lines: of.lines,
      started_by: of.startedBy,
      started_at: of.startedAt,
    })
    .execute()
}

/** An import of the organisation, or null. */
export async function findImport(
  tx: OrganisationTransaction,
  id: string,
): Promise<ImportRecord | null> {
  const row = await importById(tx, id).executeTakeFirst()
  return row === undefined ? null : importOf(row)
}

/** The same, held until the transaction ends: a second worker waits, then sees what was done. */
export async function holdImport(
  tx: OrganisationTransaction,
  id: string,
): Promise<ImportRecord | null> {
  const row = await importById(tx, id).forUpdate().executeTakeFirst()
  return row === undefined ? null : importOf(row)
}

function importById(tx: OrganisationTransaction, id: string) {
  return tx
    .selectFrom('import_batch')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
}

/** Keeps what the person chose and sets the import running. */
export async function setImportRunning(
  tx: OrganisationTransaction,
  id: string,
  chosen: Pick<ImportPapers, 'mapping' | 'defaults'>,
): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({
      state: 'running',
      mapping: asJson(chosen.mapping),
      defaults: asJson(chosen.defaults),
    })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .where('state', '=', 'mapping')
    .execute()
}

/** Counts more lines as settled, in the transaction that settles them. */
export async function advanceImport(
  tx: OrganisationTransaction,
  id: string,
  settled: number,
): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({ lines_read: sql<number>`lines_read + ${settled}` })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .execute()
}

/** Ends a running import: `failure` says in words why it stopped, null where all was read. */
export async function endImport(
  tx: OrganisationTransaction,
  id: string,
  end: { readonly failure: Said | null; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({
      state: end.failure === null ? 'done' : 'failed',
      failure: end.failure === null ? null : asJson(end.failure),
      finished_at: end.at,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

/** Imports that a stopped server left running. */
export async function listRunningImports(tx: OrganisationTransaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('import_batch')
    .select('id')
    .where('organisation_id', '=', here)
    .where('state', '=', 'running')
    .orderBy('started_at')
    .execute()
  return rows.map(({ id }) => id)
}

function importOf(row: Selectable<ImportBatch>): ImportRecord {
  return {
    id: row.id,
    creditorId: row.creditor_id,
    fileId: row.file_id,
    state: oneOf(importStates, row.state),
    recognised: row.recognised,
    columns: row.columns,
    sample: row.sample,
    mapping: row.mapping,
    defaults: row.defaults,
    lines: row.lines,
    linesRead: row.lines_read,
    failure: row.failure,
    startedBy: row.started_by,
  }
}
