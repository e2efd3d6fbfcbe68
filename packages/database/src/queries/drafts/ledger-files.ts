import type { Day } from '@quittance/kernel'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** An accounting file (FEC) of a creditor, of which the customer lines are kept. */
export type LedgerFileRecord = {
  readonly id: string
  /** The file of the lines kept. */
  readonly fileId: string
  readonly sha256: string
  readonly declaredName: string
  /** Of the whole file as it came, which is not kept. */
  readonly originalSha256: string
  readonly originalBytes: number
  readonly asOf: Day
  readonly keptLines: number
  readonly discardedLines: number
}

/** Keeps an accounting file; its lines are in the file store already. */
export async function insertLedgerFile(
  tx: OrganisationTransaction,
  file: Omit<LedgerFileRecord, 'sha256' | 'declaredName'> & {
    readonly receivedAt: Temporal.Instant
    readonly receivedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('ledger_file')
    .values({
      organisation_id: here,
      id: file.id,
      file_id: file.fileId,
      original_sha256: Buffer.from(file.originalSha256, 'hex'),
      original_bytes: file.originalBytes,
      as_of: file.asOf,
      kept_lines: file.keptLines,
      discarded_lines: file.discardedLines,
      received_at: file.receivedAt,
      received_by: file.receivedBy,
    })
    .execute()
}

/** An accounting file by its id, or null. */
export async function findLedgerFile(
  tx: OrganisationTransaction,
  id: string,
): Promise<LedgerFileRecord | null> {
  return await firstOf(ledgerFiles(tx).where('ledger_file.id', '=', id))
}

/** The one that the same bytes made, or null. */
export async function ledgerFileOfSameBytes(
  tx: OrganisationTransaction,
  originalSha256: string,
): Promise<LedgerFileRecord | null> {
  const original = Buffer.from(originalSha256, 'hex')
  return await firstOf(ledgerFiles(tx).where('ledger_file.original_sha256', '=', original))
}

function ledgerFiles(tx: OrganisationTransaction) {
  return tx
    .selectFrom('ledger_file')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'ledger_file.organisation_id')
        .onRef('stored_file.id', '=', 'ledger_file.file_id'),
    )
    .selectAll('ledger_file')
    .select(['stored_file.sha256', 'stored_file.declared_name'])
    .where('ledger_file.organisation_id', '=', here)
}

async function firstOf(query: ReturnType<typeof ledgerFiles>): Promise<LedgerFileRecord | null> {
  const row = await query.executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    fileId: row.file_id,
    sha256: row.sha256.toString('hex'),
    declaredName: row.declared_name,
    originalSha256: row.original_sha256.toString('hex'),
    originalBytes: row.original_bytes,
    asOf: row.as_of,
    keptLines: row.kept_lines,
    discardedLines: row.discarded_lines,
  }
}
