import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A file received: its bytes are in the file store under `sha256` before this row exists. */
export type FileRecord = {
  readonly id: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly declaredName: string
  readonly mediaType: string
  readonly receivedAt: Temporal.Instant
  readonly receivedBy: string
}

/** Names a file that the file store holds. */
export async function keepFile(tx: OrganisationTransaction, file: FileRecord): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      organisation_id: here,
      id: file.id,
      sha256: Buffer.from(file.sha256, 'hex'),
      size_bytes: file.sizeBytes,
      media_type: file.mediaType,
      declared_name: file.declaredName,
      received_at: file.receivedAt,
      received_by: file.receivedBy,
    })
    .execute()
}

/** A file of the organisation, or null. */
export async function findFile(
  tx: OrganisationTransaction,
  id: string,
): Promise<FileRecord | null> {
  const row = await tx
    .selectFrom('stored_file')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    sha256: row.sha256.toString('hex'),
    sizeBytes: row.size_bytes,
    declaredName: row.declared_name,
    mediaType: row.media_type,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
  }
}
