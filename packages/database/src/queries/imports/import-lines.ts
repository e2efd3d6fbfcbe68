import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

const lineStates = ['imported', 'already', 'rejected'] as const

export type ImportLineState = (typeof lineStates)[number]

/** What became of a line of a file, and why; `raw` is kept for the lines to correct only. */
export type NewImportLine = {
  readonly line: number
  readonly state: ImportLineState
  readonly raw: readonly string[]
  readonly dossierId: string | null
  readonly errors: unknown
}

/** A line of an import as kept: its cells, and the dossier or the errors it gave. */
export type ImportLineRecord = Omit<NewImportLine, 'raw' | 'dossierId'> & {
  readonly raw: unknown
  readonly dossierReference: string | null
}

/** Writes lines in one statement whatever their number. */
export async function insertImportLines(
  tx: OrganisationTransaction,
  importId: string,
  lines: readonly NewImportLine[],
): Promise<void> {
  if (lines.length === 0) return
  await sql`
    insert into import_line (organisation_id, batch_id, line, raw, state, dossier_id, errors)
    select ${here}, ${importId}, line, raw, state, "dossierId", errors
    from jsonb_to_recordset(${asJson(lines)}::jsonb)
      as settled(line integer, raw jsonb, state text, "dossierId" uuid, errors jsonb)`.execute(tx)
}

export type ImportCounts = Readonly<Record<ImportLineState, number>>

/** How many lines of an import are in each state. */
export async function countImportLines(
  tx: OrganisationTransaction,
  importId: string,
): Promise<ImportCounts> {
  const rows = await tx
    .selectFrom('import_line')
    .select(['state', sql<number>`count(*)::integer`.as('lines')])
    .where('organisation_id', '=', here)
    .where('batch_id', '=', importId)
    .groupBy('state')
    .execute()
  const counts = { imported: 0, already: 0, rejected: 0 }
  for (const { state, lines } of rows) counts[oneOf(lineStates, state)] = lines
  return counts
}

/** Which lines of an import a page shows. */
export type ImportLinesAsked = {
  readonly importId: string
  readonly state?: ImportLineState | undefined
  /** The last line seen; 0 from the start. */
  readonly after: number
  readonly limit: number
}

/** Lines of an import in the order of the file. */
export async function listImportLines(
  tx: OrganisationTransaction,
  asked: ImportLinesAsked,
): Promise<readonly ImportLineRecord[]> {
  let query = tx
    .selectFrom('import_line')
    .leftJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'import_line.organisation_id')
        .onRef('dossier.id', '=', 'import_line.dossier_id'),
    )
    .select(['line', 'raw', 'errors', 'dossier.reference'])
    .select('import_line.state as line_state')
    .where('import_line.organisation_id', '=', here)
    .where('batch_id', '=', asked.importId)
    .where('line', '>', asked.after)
    .orderBy('line')
    .limit(asked.limit)
  if (asked.state !== undefined) query = query.where('import_line.state', '=', asked.state)
  const rows = await query.execute()
  return rows.map((row) => ({
    line: row.line,
    state: oneOf(lineStates, row.line_state),
    raw: row.raw,
    errors: row.errors,
    dossierReference: row.reference,
  }))
}
