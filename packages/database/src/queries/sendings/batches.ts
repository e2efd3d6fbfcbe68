import type { Day } from '@quittance/kernel'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { insertRows } from '#queries/insert-rows.ts'

export type BatchMaker = 'person' | 'run' | 'automatic'
export type BatchState = 'open' | 'confirmed' | 'finished' | 'replaced'

/** What is due on a day, prepared to be confirmed at once (lot d'envois). */
export type SendingBatchRecord = {
  readonly id: string
  readonly day: Day
  readonly madeBy: BatchMaker
  readonly signatoryId: string
  readonly due: number
  readonly preparedAt: Temporal.Instant
  readonly state: BatchState
  readonly confirmedAt: Temporal.Instant | null
  readonly confirmedBy: string | null
  readonly finishedAt: Temporal.Instant | null
}

type InBothLanguages = { readonly fr: string; readonly en: string }

/** A letter as it is put into a batch. */
export type NewSendingLine = {
  readonly dossierId: string
  readonly letter: 'first-reminder' | 'second-reminder' | 'last-reminder' | 'formal-notice'
  readonly channel: 'letter' | 'registered-letter' | 'electronic-registered' | 'e-mail' | 'sms'
  readonly dossierVersion: number
  readonly textSha256: string | null
  readonly totalCents: number
  readonly verdict: 'pass' | 'ask-a-person' | 'refuse'
  readonly state: 'proposed' | 'waiting'
  readonly because: InBothLanguages | null
  /** The dossier whose letter it is part of; null where it stands by itself, or is the first of it. */
  readonly groupedWith: string | null
}

/**
 * Keeps a batch with its lines, in their order. What was open before it is replaced.
 *
 * @returns false, and keeps nothing, where the run of that day was kept before.
 */
export async function insertSendingBatch(
  tx: OrganisationTransaction,
  batch: Omit<SendingBatchRecord, 'finishedAt'> & {
    readonly preparedBy: string
    readonly lines: readonly NewSendingLine[]
  },
): Promise<boolean> {
  if (batch.state === 'open') await replaceOpenBatch(tx, batch)
  const kept = await tx
    .insertInto('sending_batch')
    .values({
      organisation_id: here,
      id: batch.id,
      day: batch.day,
      made_by: batch.madeBy,
      signatory_id: batch.signatoryId,
      due: batch.due,
      prepared_at: batch.preparedAt,
      prepared_by: batch.preparedBy,
      state: batch.state,
      confirmed_at: batch.confirmedAt,
      confirmed_by: batch.confirmedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept === undefined) return false
  await insertRows(tx, { table: 'sending_line', columns: LINE }, batch.lines.map(lineRow(batch.id)))
  return true
}

/** Whether the run has prepared that day. */
export async function runPrepared(
  tx: OrganisationTransaction,
  {
    day,
    madeBy,
    signatoryId,
  }: {
    readonly day: Day
    readonly madeBy: BatchMaker
    /** What leaves alone leaves once in each name; the run to be confirmed is one for all. */
    readonly signatoryId?: string
  },
): Promise<boolean> {
  let query = tx
    .selectFrom('sending_batch')
    .select('id')
    .where('organisation_id', '=', here)
    .where('day', '=', day)
    .where('made_by', '=', madeBy)
  if (signatoryId !== undefined) query = query.where('signatory_id', '=', signatoryId)
  return (await query.executeTakeFirst()) !== undefined
}

async function replaceOpenBatch(
  tx: OrganisationTransaction,
  { madeBy, day }: Pick<SendingBatchRecord, 'madeBy' | 'day'>,
): Promise<void> {
  if (madeBy !== 'person' && (await runPrepared(tx, { day, madeBy }))) return
  await tx
    .updateTable('sending_batch')
    .set({ state: 'replaced' })
    .where('organisation_id', '=', here)
    .where('state', '=', 'open')
    .execute()
}

const LINE = {
  batch_id: 'uuid',
  dossier_id: 'uuid',
  rank: 'integer',
  letter: 'text',
  channel: 'text',
  dossier_version: 'integer',
  text_sha256: 'text',
  total_cents: 'bigint',
  verdict: 'text',
  state: 'text',
  because: 'jsonb',
  grouped_with: 'uuid',
} as const

const lineRow = (batchId: string) => (line: NewSendingLine, rank: number) => ({
  batch_id: batchId,
  dossier_id: line.dossierId,
  rank,
  letter: line.letter,
  channel: line.channel,
  dossier_version: line.dossierVersion,
  text_sha256: line.textSha256,
  total_cents: line.totalCents,
  verdict: line.verdict,
  state: line.state,
  because: line.because,
  grouped_with: line.groupedWith,
})

/** The last batches, the newest first; those that were replaced are not among them. */
export async function lastSendingBatches(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly SendingBatchRecord[]> {
  const rows = await batches(tx)
    .where('state', '<>', 'replaced')
    .orderBy('prepared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(batchOf)
}

/** A batch, or null. */
export async function findSendingBatch(
  tx: OrganisationTransaction,
  id: string,
): Promise<SendingBatchRecord | null> {
  const row = await batches(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : batchOf(row)
}

/** The batches that were confirmed and have letters left to reserve. */
export async function unfinishedSendingBatches(
  tx: OrganisationTransaction,
): Promise<readonly string[]> {
  const rows = await batches(tx).where('state', '=', 'confirmed').execute()
  return rows.map(({ id }) => id)
}

/** Confirms a batch, once; false where it is no longer open. */
export async function confirmSendingBatch(
  tx: OrganisationTransaction,
  of: { readonly id: string; readonly at: Temporal.Instant; readonly by: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('sending_batch')
    .set({ state: 'confirmed', confirmed_at: of.at, confirmed_by: of.by })
    .where('organisation_id', '=', here)
    .where('id', '=', of.id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends a batch none of whose lines waits; false where one does, or it had ended. */
export async function finishSendingBatch(
  tx: OrganisationTransaction,
  of: { readonly id: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .updateTable('sending_batch')
    .set({ state: 'finished', finished_at: of.at })
    .where('organisation_id', '=', here)
    .where('id', '=', of.id)
    .where('state', '=', 'confirmed')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('sending_line')
            .select('dossier_id')
            .where('sending_line.organisation_id', '=', here)
            .where('sending_line.batch_id', '=', of.id)
            .where('sending_line.state', '=', 'waiting'),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function batches(tx: OrganisationTransaction) {
  return tx
    .selectFrom('sending_batch')
    .select(['id', 'day', 'made_by', 'signatory_id', 'due', 'prepared_at', 'state'])
    .select(['confirmed_at', 'confirmed_by', 'finished_at'])
    .where('organisation_id', '=', here)
}

type Row = Awaited<ReturnType<ReturnType<typeof batches>['execute']>>[number]

function batchOf(row: Row): SendingBatchRecord {
  return {
    id: row.id,
    day: row.day,
    madeBy: makerOf(row.made_by),
    signatoryId: row.signatory_id,
    due: row.due,
    preparedAt: row.prepared_at,
    state: stateOf(row.state),
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    finishedAt: row.finished_at,
  }
}

function makerOf(text: string): BatchMaker {
  return text === 'person' || text === 'run' ? text : 'automatic'
}

function stateOf(text: string): BatchState {
  return text === 'open' || text === 'confirmed' || text === 'finished' ? text : 'replaced'
}
