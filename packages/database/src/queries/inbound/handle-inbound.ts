import { sql, type RawBuilder } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Keeps the dossier that a person says a reply is about; the last one said counts. */
export async function insertPlacing(
  tx: OrganisationTransaction,
  of: {
    readonly messageId: string
    readonly dossierId: string
    readonly exhibitId: string | null
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('inbound_placing')
    .values({
      organisation_id: here,
      message_id: of.messageId,
      rank: sql<number>`(select coalesce(max(rank), 0) + 1 from inbound_placing
        where organisation_id = ${here} and message_id = ${of.messageId})`,
      dossier_id: of.dossierId,
      exhibit_id: of.exhibitId,
      placed_at: of.at,
      placed_by: of.by,
    })
    .execute()
}

/** What a person did of a reply. */
export type NewHandling = {
  readonly messageId: string
  readonly dossierId: string | null
  readonly outcome: string
  readonly reason: string
  readonly promiseId: string | null
  readonly disputeId: string | null
  readonly holdId: string | null
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps what a person did of a reply; false when it was handled before. */
export async function insertHandling(
  tx: OrganisationTransaction,
  of: NewHandling,
): Promise<boolean> {
  const row = await tx
    .insertInto('inbound_handling')
    .values({
      organisation_id: here,
      message_id: of.messageId,
      dossier_id: of.dossierId,
      outcome: of.outcome,
      reason: of.reason,
      promise_id: of.promiseId,
      dispute_id: of.disputeId,
      hold_id: of.holdId,
      handled_at: of.at,
      handled_by: of.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('message_id')
    .executeTakeFirst()
  return row !== undefined
}

type Since = { readonly dossierId: string; readonly since: Temporal.Instant }

/** The last promise noted on a dossier since an instant, that no other reply is said to have made. */
export async function promiseSince(tx: OrganisationTransaction, of: Since): Promise<string | null> {
  const kept = sql<boolean>`state <> 'withdrawn' and ${ofNoReply('promise')}`
  return await lastSince(tx, of, { table: 'promise', at: 'recorded_at', kept })
}

/** The last dispute noted on a dossier since an instant, that no other reply is said to have opened. */
export async function disputeSince(tx: OrganisationTransaction, of: Since): Promise<string | null> {
  return await lastSince(tx, of, {
    table: 'dispute',
    at: 'recorded_at',
    kept: ofNoReply('dispute'),
  })
}

/** Whether a note was written on a dossier since an instant. */
export async function noteSince(tx: OrganisationTransaction, of: Since): Promise<boolean> {
  const kept = sql<boolean>`true`
  return (await lastSince(tx, of, { table: 'note', at: 'written_at', kept })) !== null
}

/** Of the rows of a table, those that no reply is said to have made. */
function ofNoReply(table: 'promise' | 'dispute'): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from inbound_handling
    where inbound_handling.organisation_id = ${here}
      and ${sql.ref(`inbound_handling.${table}_id`)} = ${sql.ref(`${table}.id`)})`
}

/** The last row of a table written on a dossier since an instant, of those kept; null for none. */
async function lastSince(
  tx: OrganisationTransaction,
  { dossierId, since }: Since,
  of: {
    readonly table: 'promise' | 'dispute' | 'note'
    readonly at: 'recorded_at' | 'written_at'
    readonly kept: RawBuilder<boolean>
  },
): Promise<string | null> {
  const at = sql.ref(of.at)
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(of.table)}
     where organisation_id = ${here} and dossier_id = ${dossierId}::uuid
       and ${at} >= ${since} and ${of.kept}
     order by ${at} desc limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** What was found in the messages of an exhibit: how much of it nobody decided yet, and how much was. */
export async function findingsOfExhibit(
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<{ readonly waiting: number; readonly decided: number; readonly isRead: boolean }> {
  const { rows } = await sql<{ waiting: number; decided: number; is_read: boolean }>`
    select
      count(finding.id) filter (where finding.state = 'proposed')::int as waiting,
      count(finding.id) filter (where finding.state <> 'proposed')::int as decided,
      bool_and(reading.state <> 'reading') as is_read
    from exhibit_reading as reading
    left join message on message.organisation_id = reading.organisation_id
      and message.exhibit_id = reading.exhibit_id
    left join finding on finding.organisation_id = message.organisation_id
      and finding.message_id = message.id
    where reading.organisation_id = ${here} and reading.exhibit_id = ${exhibitId}`.execute(tx)
  const [row] = rows
  return { waiting: row?.waiting ?? 0, decided: row?.decided ?? 0, isRead: row?.is_read ?? true }
}
