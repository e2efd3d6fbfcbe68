import { sql, type RawBuilder } from 'kysely'

/**
 * The condition of an open dossier, one of those named if any are.
 *
 * One handed over is open: time still runs against its creditor.
 */
export function isOpen(ids: readonly string[] | null): RawBuilder<boolean> {
  return sql<boolean>`dossier.status <> 'closed' ${among(sql`dossier.id`, ids)}`
}

/** The condition that a column names one of these dossiers, if any are named. */
export function among(
  column: RawBuilder<unknown>,
  ids: readonly string[] | null,
): RawBuilder<unknown> {
  return ids === null ? sql`` : sql`and ${column} = any(${ids})`
}
