import { sql, type Selectable } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import type { ClaimDraft } from '#schema.generated.ts'

const kinds = ['claim', 'reduction'] as const
const states = ['waiting', 'deposited', 'discarded'] as const

/** A claim that a file proposes (projet de créance), or a credit note that reduces one. */
export type ClaimDraftRecord = {
  readonly id: string
  readonly kind: (typeof kinds)[number]
  readonly fileId: string | null
  readonly ledgerFileId: string | null
  /** What was read of the file; the room that wrote it parses it again. */
  readonly reading: unknown
  readonly form: unknown
  readonly answers: readonly string[]
  readonly version: number
  readonly state: (typeof states)[number]
  readonly dossierId: string | null
  readonly createdAt: Temporal.Instant
}

export type NewClaimDraft = Pick<
  ClaimDraftRecord,
  'id' | 'kind' | 'fileId' | 'ledgerFileId' | 'reading' | 'form' | 'createdAt'
> & { readonly createdBy: string }

/** Keeps drafts of claims, waiting for a person. */
export async function insertClaimDrafts(
  tx: OrganisationTransaction,
  drafts: readonly NewClaimDraft[],
): Promise<void> {
  if (drafts.length === 0) return
  await tx
    .insertInto('claim_draft')
    .values(
      drafts.map((draft) => ({
        organisation_id: here,
        id: draft.id,
        kind: draft.kind,
        file_id: draft.fileId,
        ledger_file_id: draft.ledgerFileId,
        reading: asJson(draft.reading),
        form: asJson(draft.form),
        created_at: draft.createdAt,
        created_by: draft.createdBy,
      })),
    )
    .execute()
}

/** A draft of the organisation, or null. */
export async function findClaimDraft(
  tx: OrganisationTransaction,
  id: string,
): Promise<ClaimDraftRecord | null> {
  const row = await draftById(tx, id).executeTakeFirst()
  return row === undefined ? null : draftOf(row)
}

/** The same, held until the transaction ends. */
export async function lockClaimDraft(
  tx: OrganisationTransaction,
  id: string,
): Promise<ClaimDraftRecord | null> {
  const row = await draftById(tx, id).forUpdate().executeTakeFirst()
  return row === undefined ? null : draftOf(row)
}

function draftById(tx: OrganisationTransaction, id: string) {
  return tx
    .selectFrom('claim_draft')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
}

/** The drafts that wait, the first that came first; at most a thousand. */
export async function waitingClaimDrafts(
  tx: OrganisationTransaction,
): Promise<readonly ClaimDraftRecord[]> {
  const rows = await tx
    .selectFrom('claim_draft')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map(draftOf)
}

/** The drafts of an accounting file that were not thrown away. */
export async function draftsOfLedgerFile(
  tx: OrganisationTransaction,
  ledgerFileId: string,
): Promise<readonly ClaimDraftRecord[]> {
  const rows = await tx
    .selectFrom('claim_draft')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('ledger_file_id', '=', ledgerFileId)
    .where('state', '<>', 'discarded')
    .execute()
  return rows.map(draftOf)
}

/** The drafts that a dossier was made of. */
export async function draftsOfDossier(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly ClaimDraftRecord[]> {
  const rows = await tx
    .selectFrom('claim_draft')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', dossierId)
    .execute()
  return rows.map(draftOf)
}

/** The draft that the same bytes made and that was not thrown away, or null. */
export async function draftOfSameBytes(
  tx: OrganisationTransaction,
  sha256: string,
): Promise<ClaimDraftRecord | null> {
  const row = await tx
    .selectFrom('claim_draft')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'claim_draft.organisation_id')
        .onRef('stored_file.id', '=', 'claim_draft.file_id'),
    )
    .selectAll('claim_draft')
    .where('claim_draft.organisation_id', '=', here)
    .where('claim_draft.state', '<>', 'discarded')
    .where('stored_file.sha256', '=', Buffer.from(sha256, 'hex'))
    .executeTakeFirst()
  return row === undefined ? null : draftOf(row)
}

/** Keeps what a person wrote in a draft that waits; null where it moved meanwhile. */
export async function saveClaimDraft(
  tx: OrganisationTransaction,
  draft: {
    readonly id: string
    readonly expectedVersion: number
    readonly form: unknown
    readonly answers: readonly string[]
  },
): Promise<number | null> {
  const row = await tx
    .updateTable('claim_draft')
    .set({
      form: asJson(draft.form),
      answers: [...draft.answers],
      version: sql<number>`version + 1`,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', draft.id)
    .where('state', '=', 'waiting')
    .where('version', '=', draft.expectedVersion)
    .returning('version')
    .executeTakeFirst()
  return row?.version ?? null
}

/** Ends a draft that waits: deposited in a dossier, or thrown away. */
export async function endClaimDraft(
  tx: OrganisationTransaction,
  end: {
    readonly id: string
    /** Null for a draft thrown away. */
    readonly dossierId: string | null
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .updateTable('claim_draft')
    .set({
      state: end.dossierId === null ? 'discarded' : 'deposited',
      dossier_id: end.dossierId,
      ended_at: end.at,
      ended_by: end.by,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', end.id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Creditors that bear a SIREN, by name. */
export async function creditorsOfSiren(
  tx: OrganisationTransaction,
  siren: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return await tx
    .selectFrom('creditor')
    .select(['id', 'name'])
    .where('organisation_id', '=', here)
    .where('siren', '=', siren)
    .orderBy('name')
    .limit(2)
    .execute()
}

function draftOf(row: Selectable<ClaimDraft>): ClaimDraftRecord {
  return {
    id: row.id,
    kind: oneOf(kinds, row.kind),
    fileId: row.file_id,
    ledgerFileId: row.ledger_file_id,
    reading: row.reading,
    form: row.form,
    answers: row.answers,
    version: row.version,
    state: oneOf(states, row.state),
    dossierId: row.dossier_id,
    createdAt: row.created_at,
  }
}
