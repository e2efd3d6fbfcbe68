import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'
import { descriptionsOf } from '#queries/law/law-facts.ts'

/** The exhibits of dossiers, by the dossier, in the order of their numbers. */
export async function exhibitsOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const descriptions = await descriptionsOf(tx, ids)
  const rows = await tx
    .selectFrom('exhibit')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'exhibit.organisation_id')
        .onRef('stored_file.id', '=', 'exhibit.file_id'),
    )
    .leftJoin('exhibit_reading', (join) =>
      join
        .onRef('exhibit_reading.organisation_id', '=', 'exhibit.organisation_id')
        .onRef('exhibit_reading.exhibit_id', '=', 'exhibit.id'),
    )
    .select(['exhibit.dossier_id', 'exhibit.id', 'exhibit.number', 'exhibit.kind'])
    .select(['exhibit.file_id', 'exhibit.received_at', 'exhibit_reading.messages'])
    .select(['declared_name', 'media_type', 'size_bytes', 'sha256'])
    .select(
      sql<boolean>`exists (select from constat_event
        where constat_event.organisation_id = exhibit.organisation_id
          and constat_event.exhibit_id = exhibit.id)`.as('records_messages'),
    )
    .where('exhibit.organisation_id', '=', here)
    .where('exhibit.dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('exhibit.number')
    .execute()
  return grouped(rows, (row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    fileId: row.file_id,
    declaredName: row.declared_name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256.toString('hex'),
    receivedAt: row.received_at,
    messages: row.messages ?? 0,
    recordsMessages: row.records_messages,
    described: descriptions.get(row.id) ?? null,
  }))
}
