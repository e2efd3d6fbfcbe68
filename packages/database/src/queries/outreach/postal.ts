import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { OutwardActRow } from '#queries/outward-acts.ts'

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
  const batch = await openBatchOf(tx, item)
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

/**
 * The open batch of a day, held so that nobody posts it meanwhile; a new one where the one that was
 * open is posted at this very moment.
 */
async function openBatchOf(
  tx: OrganisationTransaction,
  item: { readonly day: Day; readonly newBatchId: string; readonly at: Temporal.Instant },
): Promise<{ readonly id: string }> {
  for (;;) {
    await tx
      .insertInto('postal_batch')
      .values({ organisation_id: here, id: item.newBatchId, day: item.day, opened_at: item.at })
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'day'])
          // A word of the index, which no value stands for.
          .where(sql`state`, '=', sql.lit('open'))
          .doNothing(),
      )
      .execute()
    const batch = await tx
      .selectFrom('postal_batch')
      .select('id')
      .where('organisation_id', '=', here)
      .where('day', '=', item.day)
      .where('state', '=', 'open')
      .forShare()
      .executeTakeFirst()
    if (batch !== undefined) return batch
  }
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

/** A batch, held to the end of the transaction: no letter comes in meanwhile. Null where there is none. */
export async function lockBatch(
  tx: OrganisationTransaction,
  id: string,
): Promise<PostalBatchRecord | null> {
  await tx
    .selectFrom('postal_batch')
    .select('id')
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return await findBatch(tx, id)
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

/**
 * The letters of a batch that are printed and not posted, each as its acts: that which carries the
 * others first. Those that the post is known to have are not among them.
 */
export async function lettersToLookAt(
  tx: OrganisationTransaction,
  batchId: string,
): Promise<readonly (readonly OutwardActRow[])[]> {
  const acts = await tx
    .selectFrom('outward_act')
    .innerJoin('postal_item', (join) =>
      join
        .onRef('postal_item.organisation_id', '=', 'outward_act.organisation_id')
        .on(sql<boolean>`postal_item.act_id = coalesce(outward_act.carried_by, outward_act.id)`),
    )
    .selectAll('outward_act')
    .where('outward_act.organisation_id', '=', here)
    .where('postal_item.batch_id', '=', batchId)
    .where('outward_act.state', '=', 'done')
    .where(
      sql<boolean>`not exists (select from registered_state
        where registered_state.organisation_id = postal_item.organisation_id
          and registered_state.act_id = postal_item.act_id
          and not exists (select from registered_state_withdrawal as withdrawn
            where withdrawn.organisation_id = registered_state.organisation_id
              and withdrawn.state_id = registered_state.id))`,
    )
    .orderBy('outward_act.reserved_at')
    .orderBy(sql`outward_act.carried_by is not null`)
    .orderBy('outward_act.dossier_id')
    .execute()
  return [...Map.groupBy(acts, (act) => act.carried_by ?? act.id).values()]
}

/** A batch was looked at, and is given to be printed. */
export async function insertPrinting(
  tx: OrganisationTransaction,
  printing: {
    readonly id: string
    readonly batchId: string
    readonly letters: number
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('postal_printing')
    .values({
      organisation_id: here,
      id: printing.id,
      batch_id: printing.batchId,
      letters: printing.letters,
      printed_at: printing.at,
      printed_by: printing.by,
    })
    .execute()
}

/** When a batch was last given to be printed; null where it never was. */
export async function lastPrinting(
  tx: OrganisationTransaction,
  batchId: string,
): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('postal_printing')
    .select('printed_at')
    .where('organisation_id', '=', here)
    .where('batch_id', '=', batchId)
    .orderBy('printed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.printed_at ?? null
}

/** A letter that was taken out of its batch, and why. */
export type PulledLetter = {
  readonly actId: string
  readonly dossierId: string | null
  readonly dossierReference: string | null
  readonly debtorName: string | null
  readonly because: { readonly fr: string; readonly en: string }
  /** It may be in an envelope: its batch had been given to be printed. */
  readonly printed: boolean
}

/** The letters that were taken out of a batch, in the order in which they were. */
export async function pulledOfBatch(
  tx: OrganisationTransaction,
  batchId: string,
): Promise<readonly PulledLetter[]> {
  const rows = await tx
    .selectFrom('postal_item')
    .innerJoin('outward_act', (join) =>
      join
        .onRef('outward_act.organisation_id', '=', 'postal_item.organisation_id')
        .onRef('outward_act.id', '=', 'postal_item.act_id'),
    )
    .leftJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('dossier.id', '=', 'outward_act.dossier_id'),
    )
    .leftJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .select(['outward_act.id', 'outward_act.dossier_id', 'dossier.reference', 'debtor.name'])
    .select(sql<PulledLetter['because']>`outward_act.result->'because'`.as('because'))
    .select(sql<boolean>`coalesce((outward_act.result->>'printed')::boolean, false)`.as('printed'))
    .where('postal_item.organisation_id', '=', here)
    .where('postal_item.batch_id', '=', batchId)
    .where('outward_act.failure', '=', 'pulled-out')
    .orderBy('outward_act.finished_at')
    .orderBy('outward_act.id')
    .execute()
  return rows.map(({ id, dossier_id, reference, name, because, printed }) => ({
    actId: id,
    dossierId: dossier_id,
    dossierReference: reference,
    debtorName: name,
    because,
    printed,
  }))
}
