import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A header line of a creditor's files: its columns are mapped once. */
export type HeaderKey = { readonly creditorId: string; readonly headerSha256: Uint8Array }

/** The mapping that was used last with this header, or null. */
export async function findImportMapping(
  tx: OrganisationTransaction,
  { creditorId, headerSha256 }: HeaderKey,
): Promise<{ readonly columns: unknown; readonly defaults: unknown } | null> {
  const row = await tx
    .selectFrom('import_mapping')
    .select(['columns', 'defaults'])
    .where('organisation_id', '=', here)
    .where('creditor_id', '=', creditorId)
    .where('header_sha256', '=', Buffer.from(headerSha256))
    .executeTakeFirst()
  return row ?? null
}

/** A mapping of columns that was used before, for this creditor and header. */
export type UsedMapping = HeaderKey & {
  readonly columns: unknown
  readonly defaults: unknown
  readonly usedAt: Temporal.Instant
}

/** Remembers a mapping for this creditor and header; the last one used stays. */
export async function keepImportMapping(
  tx: OrganisationTransaction,
  used: UsedMapping,
): Promise<void> {
  const kept = {
    columns: asJson(used.columns),
    defaults: asJson(used.defaults),
    used_at: used.usedAt,
  }
  await tx
    .insertInto('import_mapping')
    .values({
      organisation_id: here,
      creditor_id: used.creditorId,
      header_sha256: used.headerSha256,
      ...kept,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'creditor_id', 'header_sha256']).doUpdateSet(kept),
    )
    .execute()
}
