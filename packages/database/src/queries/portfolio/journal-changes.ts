import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** How far the journal of an organisation was read. */
export type JournalMark = {
  /** Every entry up to here is known, whatever commits later. */
  readonly settled: number
  /** Entries after it that were seen already. */
  readonly seen: ReadonlySet<number>
}

/** What the journal tells since a mark: the dossiers it names, and the verbs of what names none. */
export type JournalChanges = {
  readonly mark: JournalMark
  readonly dossierIds: readonly string[]
  readonly verbs: readonly string[]
  /** What is told of no dossier, and of what it is told. */
  readonly offDossier: readonly JournalSubjectRead[]
  /** True when there is more than was read: everything is to be read again. */
  readonly tooMany: boolean
}

export type JournalSubjectRead = {
  readonly verb: string
  readonly kind: string
  readonly id: string
}

/** Entries read at a time; past that, reading all the claims again costs less. */
const MOST_ENTRIES = 20_000

type EntryRow = {
  readonly position: number
  readonly dossier_id: string | null
  readonly verb: string
  readonly subject_kind: string
  readonly subject_id: string
}

/**
 * What happened since the journal was last read, and the mark for the next time; a first reading
 * has no mark, and tells nothing.
 *
 * An entry takes its position before its transaction commits: one may appear below others already
 * read. So entries recorded after `settledBefore` are read again each time, until no transaction
 * can be as old as they are.
 */
export async function readJournalChanges(
  tx: OrganisationTransaction,
  asked: { readonly mark: JournalMark | null; readonly settledBefore: Temporal.Instant },
): Promise<JournalChanges> {
  const settled = await lastBefore(tx, asked.settledBefore)
  const from = asked.mark?.settled ?? settled
  const rows = await entriesAfter(tx, Math.min(from, settled))
  const { seen } = asked.mark ?? { seen: new Set(rows.map(({ position }) => position)) }
  const fresh = rows.filter(({ position }) => position > from && !seen.has(position))
  return {
    mark: {
      settled,
      seen: new Set(rows.map(({ position }) => position).filter((at) => at > settled)),
    },
    dossierIds: [...new Set(fresh.flatMap(({ dossier_id: id }) => id ?? []))],
    verbs: [...new Set(fresh.flatMap((row) => (row.dossier_id === null ? [row.verb] : [])))],
    offDossier: fresh.flatMap((row) =>
      row.dossier_id === null
        ? [{ verb: row.verb, kind: row.subject_kind, id: row.subject_id }]
        : [],
    ),
    tooMany: rows.length > MOST_ENTRIES,
  }
}

/** The last entry recorded before an instant; the index is walked back from the end. */
async function lastBefore(tx: OrganisationTransaction, instant: Temporal.Instant): Promise<number> {
  const row = await tx
    .selectFrom('journal_entry')
    .select('position')
    .where('organisation_id', '=', here)
    .where('recorded_at', '<', instant)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.position ?? 0
}

async function entriesAfter(
  tx: OrganisationTransaction,
  position: number,
): Promise<readonly EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select position, dossier_id, verb, subject_kind, subject_id from journal_entry
    where organisation_id = ${here} and position > ${position}
    order by position limit ${MOST_ENTRIES + 1}`.execute(tx)
  return rows
}
