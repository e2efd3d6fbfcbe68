import type { OrganisationTransaction } from '#in-organisation.ts'
import { bytesText, prepareRows, type Prepared } from '#queries/insert-rows.ts'

/** Who acted, or on what. */
export type Party = { readonly kind: string; readonly id: string }

/**
 * An entry of the journal with the bytes that were hashed: both come from the package of evidence,
 * which alone knows how an entry is written.
 */
export type NewJournalEntry = {
  readonly organisationId: string
  readonly id: string
  readonly recordedAt: Temporal.Instant
  readonly actor: Party
  readonly verb: string
  readonly subject: Party
  /** The dossier on whose page the entry is shown, once that dossier is written. */
  readonly dossierId: string | null
  readonly facts: unknown
  readonly ruleVersions: Readonly<Record<string, string>>
  readonly canonical: Uint8Array
  /** SHA-256 of the leaf, hexadecimal. */
  readonly leafHash: string
}

/** An entry as it was written, with its place in reading order. */
export type JournalRow = Omit<NewJournalEntry, 'ruleVersions'> & {
  readonly position: number
  readonly ruleVersions: unknown
}

/** What to read of the journal, from the latest; `before` is the position of the last row seen. */
export type JournalPage = {
  readonly organisationId: string
  readonly limit: number
  readonly before?: number
  readonly subjectId?: string
  readonly dossierId?: string
}

/** Writes an entry in the transaction of the act that it tells (journal des opérations). */
export async function appendJournalEntry(
  tx: OrganisationTransaction,
  entry: NewJournalEntry,
): Promise<void> {
  await appendJournalEntries(tx, [entry])
}

/** Writes entries of one transaction, in one statement whatever their number. */
export async function appendJournalEntries(
  tx: OrganisationTransaction,
  entries: readonly NewJournalEntry[],
): Promise<void> {
  await prepareJournalEntries(entries)(tx)
}

/** Makes {@link appendJournalEntries} ready to be sent. */
export function prepareJournalEntries(entries: readonly NewJournalEntry[]): Prepared {
  return prepareRows(JOURNAL_ENTRY, entries.map(rowOfEntry))
}

const JOURNAL_ENTRY = {
  table: 'journal_entry',
  columns: {
    organisation_id: 'uuid',
    id: 'uuid',
    recorded_at: 'timestamptz',
    actor_kind: 'text',
    actor_id: 'text',
    verb: 'text',
    subject_kind: 'text',
    subject_id: 'text',
    dossier_id: 'uuid',
    facts: 'jsonb',
    rule_versions: 'jsonb',
    canonical: 'bytea',
    leaf_hash: 'bytea',
  },
} as const

function rowOfEntry(entry: NewJournalEntry) {
  return {
    organisation_id: entry.organisationId,
    id: entry.id,
    recorded_at: entry.recordedAt,
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.id,
    verb: entry.verb,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    dossier_id: entry.dossierId,
    facts: entry.facts,
    rule_versions: entry.ruleVersions,
    canonical: bytesText(entry.canonical),
    leaf_hash: `\\x${entry.leafHash}`,
  }
}

/** A page of the journal, the latest entry first. */
export async function readJournal(
  tx: OrganisationTransaction,
  page: JournalPage,
): Promise<readonly JournalRow[]> {
  let query = tx
    .selectFrom('journal_entry')
    .selectAll()
    .where('organisation_id', '=', page.organisationId)
    .orderBy('position', 'desc')
    .limit(page.limit)
  if (page.before !== undefined) query = query.where('position', '<', page.before)
  if (page.subjectId !== undefined) query = query.where('subject_id', '=', page.subjectId)
  if (page.dossierId !== undefined) query = query.where('dossier_id', '=', page.dossierId)
  const rows = await query.execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    id: row.id,
    position: row.position,
    recordedAt: row.recorded_at,
    actor: { kind: row.actor_kind, id: row.actor_id },
    verb: row.verb,
    subject: { kind: row.subject_kind, id: row.subject_id },
    dossierId: row.dossier_id,
    facts: row.facts,
    ruleVersions: row.rule_versions,
    canonical: row.canonical,
    leafHash: row.leaf_hash.toString('hex'),
  }))
}
