import { sql, type RawBuilder } from 'kysely'

/**
 * The condition of an open dossier, one of those named if any are.
 *
 * One handed over is open: time still runs against its creditor.
 */
export function isOpen(ids: readonly string[] | null): RawBuilder<boolean> {
  const open = sql<boolean>`dossier.status <> 'closed'`
  return ids === null ? open : sql<boolean>`${open} and dossier.id = any(${ids})`
}
