import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A batch of letters to print and post (lot postal). */
export type PostalBatchRecord = {
  readonly id: string
  readonly day: Day
  readonly state: 'open' | 'posted'
  readonly postedOn: Day | null
  readonly letters: number
  readonly pages: number
}

/**
 * Puts a printed letter in the open batch of a day, opened at need; returns the batch.
 *
 * A letter that is in a batch already stays there: it was printed, and never left.
 */
export async function addToBatch(
  tx: OrganisationTransaction,
  item: {
    readonly actId: string
    readonly fileId: string
    readonly pages: number
    readonly day: Day
    readonly newBatchId: string
    readonly at: Temporal.Instant
  },
): Promise<string> {
  const known = await tx
    .selectFrom('postal_item')
    .select('batch_id')
    .where('organisation_id', '=', here)
    .where('act_id', '=', item.actId)
    .executeTakeFirst()
  if (known !== undefined) return known.batch_id
  await tx
    .insertInto('postal_batch')
    .values({ organisation_id: here, id: item.newBatchId, day: item.day, opened_at: item.at })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'day']).where('state', '=', 'open').doNothing(),
    )
    .execute()
  const batch = await tx
    .selectFrom('postal_batch')
    .select('id')
    .where('organisation_id', '=', here)
    .where('day', '=', item.day)
    .where('state', '=', 'open')
    .forShare()
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('postal_item')
    .values({
      organisation_id: here,
      act_id: item.actId,
      batch_id: batch.id,
      file_id: item.fileId,
      pages: item.pages,
    })
    .execute()
  return batch.id
}

/** The last batches, the newest first. */
export async function listBatches(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly PostalBatchRecord[]> {
  const rows = await batches(tx)
    .orderBy('day', 'desc')
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(batchOf)
}

/** A batch, or null. */
export async function findBatch(
  tx: OrganisationTransaction,
  id: string,
): Promise<PostalBatchRecord | null> {
  const row = await batches(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : batchOf(row)
}

/** Letters that count in their batch: not those of which a person said that they never left. */
const stillIn = sql<boolean>`not exists (select from outward_act
  where outward_act.organisation_id = postal_item.organisation_id
    and outward_act.id = postal_item.act_id and outward_act.state in ('failed', 'cancelled'))`

function batches(tx: OrganisationTransaction) {
  return tx
    .selectFrom('postal_batch')
    .select(['id', 'day', 'state', 'posted_on'])
    .select(
      sql<number>`(select count(*)::integer from postal_item
        where postal_item.organisation_id = postal_batch.organisation_id
          and batch_id = postal_batch.id and ${stillIn})`.as('letters'),
    )
    .select(
      sql<number>`(select coalesce(sum(pages), 0)::integer from postal_item
        where postal_item.organisation_id = postal_batch.organisation_id
          and batch_id = postal_batch.id and ${stillIn})`.as('pages'),
    )
    .where('organisation_id', '=', here)
}

type BatchRow = Awaited<ReturnType<ReturnType<typeof batches>['execute']>>[number]

function batchOf(row: BatchRow): PostalBatchRecord {
  const { id, day, state, posted_on, letters, pages } = row
  return {
    id,
    day,
    state: state === 'posted' ? 'posted' : 'open',
    postedOn: posted_on,
    letters,
    pages,
  }
}

/** The files of a batch in the order of their letters, for printing together. */
export async function filesOfBatch(
  tx: OrganisationTransaction,
  batchId: string,
): Promise<readonly { readonly sha256: string; readonly actId: string }[]> {
  const rows = await tx
    .selectFrom('postal_item')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'postal_item.organisation_id')
        .onRef('stored_file.id', '=', 'postal_item.file_id'),
    )
    .select(['postal_item.act_id', 'stored_file.sha256'])
    .where('postal_item.organisation_id', '=', here)
    .where('batch_id', '=', batchId)
    .where(stillIn)
    .orderBy('postal_item.act_id')
    .execute()
  return rows.map((row) => ({ sha256: row.sha256.toString('hex'), actId: row.act_id }))
}

/** Says that a batch was handed to the post; false when it already was, or is not there. */
export async function postBatch(
  tx: OrganisationTransaction,
  posting: { readonly id: string; readonly on: Day; readonly by: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('postal_batch')
    .set({ state: 'posted', posted_on: posting.on, posted_by: posting.by })
    .where('organisation_id', '=', here)
    .where('id', '=', posting.id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
