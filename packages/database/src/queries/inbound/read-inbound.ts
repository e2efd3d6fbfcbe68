import { sql, type SqlBool } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A reply as kept, the dossier that a person said it is about, and what was done of it. */
export type InboundRecord = {
  readonly id: string
  readonly channel: string
  readonly way: string
  readonly receivedOn: Temporal.PlainDate
  readonly sender: string | null
  readonly senderName: string | null
  readonly subject: string
  readonly body: string
  readonly sentAt: Temporal.Instant | null
  readonly fileId: string | null
  readonly fileName: string | null
  readonly sha256: string | null
  readonly standing: string
  readonly proposedKind: string
  readonly reading: unknown
  readonly simulated: boolean
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
  /** Null until a person says which dossier it is about. */
  readonly placed: { readonly dossierId: string; readonly exhibitId: string | null } | null
  readonly handled: {
    readonly outcome: string
    readonly reason: string
    readonly at: Temporal.Instant
    readonly by: string
  } | null
}

export type InboundAsked = {
  readonly handled: boolean
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Replies, the first to come first while they wait, the last handled first afterwards. */
export async function listInbound(
  tx: OrganisationTransaction,
  asked: InboundAsked,
): Promise<{ readonly rows: readonly InboundRecord[]; readonly nextCursor: string | null }> {
  const { limit } = asked
  const query = asked.handled ? handledMessages(tx, asked) : waitingMessages(tx, asked)
  const rows = (await query.limit(limit + 1).execute()).map(recordOf)
  const shown = rows.slice(0, limit)
  return { rows: shown, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

function waitingMessages(tx: OrganisationTransaction, { cursor }: InboundAsked) {
  const query = messagesOf(tx)
    .where('handling.message_id', 'is', null)
    .orderBy('message.recorded_at')
    .orderBy('message.id')
  return cursor === undefined
    ? query
    : query.where(
        sql<SqlBool>`(message.recorded_at, message.id) > (
          select recorded_at, id from inbound_message as last
            where last.organisation_id = ${here} and last.id::text = ${cursor})`,
      )
}

function handledMessages(tx: OrganisationTransaction, { cursor }: InboundAsked) {
  const query = messagesOf(tx)
    .where('handling.message_id', 'is not', null)
    .orderBy('handling.handled_at', 'desc')
    .orderBy('message.id', 'desc')
  return cursor === undefined
    ? query
    : query.where(
        sql<SqlBool>`(handling.handled_at, message.id) < (
          select handled_at, message_id from inbound_handling as last
            where last.organisation_id = ${here} and last.message_id::text = ${cursor})`,
      )
}

/** One reply, or null. */
export async function findInbound(
  tx: OrganisationTransaction,
  id: string,
): Promise<InboundRecord | null> {
  const row = await messagesOf(tx).where('message.id', '=', id).executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

/** The replies that wait on a dossier, the first to come first. */
export async function inboundOfDossier(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly InboundRecord[]> {
  const rows = await messagesOf(tx)
    .where('handling.message_id', 'is', null)
    .where(
      sql<SqlBool>`(placed.dossier_id = ${dossierId} or placed.dossier_id is null and exists (
        select from inbound_candidate as candidate
          where candidate.organisation_id = message.organisation_id
            and candidate.message_id = message.id and candidate.dossier_id = ${dossierId}))`,
    )
    .orderBy('message.recorded_at')
    .orderBy('message.id')
    .execute()
  return rows.map(recordOf)
}

function messagesOf(tx: OrganisationTransaction) {
  return tx
    .selectFrom('inbound_message as message')
    .leftJoin('stored_file as file', (join) =>
      join
        .onRef('file.organisation_id', '=', 'message.organisation_id')
        .onRef('file.id', '=', 'message.file_id'),
    )
    .leftJoin('inbound_handling as handling', (join) =>
      join
        .onRef('handling.organisation_id', '=', 'message.organisation_id')
        .onRef('handling.message_id', '=', 'message.id'),
    )
    .leftJoin('inbound_placing as placed', (join) =>
      join
        .onRef('placed.organisation_id', '=', 'message.organisation_id')
        .onRef('placed.message_id', '=', 'message.id')
        .on(
          sql<SqlBool>`not exists (select from inbound_placing as later
            where later.organisation_id = placed.organisation_id
              and later.message_id = placed.message_id and later.rank > placed.rank)`,
        ),
    )
    .selectAll('message')
    .select(['file.declared_name', 'file.sha256'])
    .select(['placed.dossier_id', 'placed.exhibit_id'])
    .select(['handling.outcome', 'handling.reason', 'handling.handled_at', 'handling.handled_by'])
    .where('message.organisation_id', '=', here)
}

type Row = Awaited<ReturnType<ReturnType<typeof messagesOf>['executeTakeFirstOrThrow']>>

function recordOf(row: Row): InboundRecord {
  return {
    id: row.id,
    channel: row.channel,
    way: row.way,
    receivedOn: row.received_on,
    sender: row.sender,
    senderName: row.sender_name,
    subject: row.subject,
    body: row.body,
    sentAt: row.sent_at,
    fileId: row.file_id,
    fileName: row.declared_name,
    sha256: row.sha256?.toString('hex') ?? null,
    standing: row.standing,
    proposedKind: row.proposed_kind,
    reading: row.reading,
    simulated: row.simulated,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    placed:
      row.dossier_id === null ? null : { dossierId: row.dossier_id, exhibitId: row.exhibit_id },
    handled: handlingOf(row),
  }
}

function handlingOf(row: Row): InboundRecord['handled'] {
  const { outcome, reason, handled_at: at, handled_by: by } = row
  if (outcome === null || at === null || by === null) return null
  return { outcome, reason: reason ?? '', at, by }
}

/** The dossiers that replies may be about, by reply, the surest first. */
export async function candidatesOf(
  tx: OrganisationTransaction,
  messageIds: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    readonly { readonly dossierId: string; readonly reasons: readonly string[] }[]
  >
> {
  const rows = await tx
    .selectFrom('inbound_candidate')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('message_id', '=', sql<string>`any(${messageIds})`)
    .orderBy('rank')
    .execute()
  const found = new Map<string, { dossierId: string; reasons: readonly string[] }[]>()
  for (const row of rows) {
    const one = { dossierId: row.dossier_id, reasons: row.reasons }
    found.set(row.message_id, [...(found.get(row.message_id) ?? []), one])
  }
  return found
}
