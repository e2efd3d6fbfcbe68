import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** The books of a period as they were given to the accountant, by the journal. */
export type GivenBooks = {
  readonly fileId: string
  readonly fileName: string
  readonly sha256: string
  readonly givenAt: Temporal.Instant
  readonly givenBy: string
}

/** What was given of late, the latest first. */
export async function listGivenBooks(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly GivenBooks[]> {
  const { rows } = await sql<Omit<GivenBooks, 'sha256'> & { readonly sha256: Buffer }>`
    select stored_file.id as "fileId", stored_file.declared_name as "fileName",
           stored_file.sha256, journal_entry.recorded_at as "givenAt",
           journal_entry.actor_id as "givenBy"
      from journal_entry
      join stored_file on stored_file.organisation_id = journal_entry.organisation_id
                      and stored_file.id::text = journal_entry.subject_id
     where journal_entry.organisation_id = ${here} and journal_entry.subject_kind = 'books'
     order by journal_entry.position desc
     limit ${limit}`.execute(tx)
  return rows.map(({ sha256, ...row }) => ({ ...row, sha256: sha256.toString('hex') }))
}
