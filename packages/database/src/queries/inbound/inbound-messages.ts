import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A reply about to be kept as it came, with the dossiers it may be about. */
export type NewInboundMessage = {
  readonly id: string
  readonly channel: string
  readonly way: 'mailbox' | 'provider' | 'file' | 'noted' | 'page'
  readonly receivedOn: Temporal.PlainDate
  readonly sender: string | null
  readonly senderName: string | null
  readonly subject: string
  readonly body: string
  readonly sentAt: Temporal.Instant | null
  readonly nativeId: string | null
  readonly fileId: string | null
  /** Of what was fetched or given: the same bytes are kept once. */
  readonly mailSha256: string | null
  readonly standing: 'one' | 'to-choose' | 'unmatched' | 'said'
  readonly proposedKind: string
  readonly reading: unknown
  readonly ruleVersion: string
  readonly simulated: boolean
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
  readonly candidates: readonly {
    readonly dossierId: string
    readonly reasons: readonly string[]
  }[]
}

/**
 * Keeps a reply and the dossiers it may be about.
 *
 * @returns false when the same e-mail was kept before: nothing is written then.
 */
export async function insertInboundMessage(
  tx: OrganisationTransaction,
  message: NewInboundMessage,
): Promise<boolean> {
  const row = await tx
    .insertInto('inbound_message')
    .values({
      organisation_id: here,
      id: message.id,
      channel: message.channel,
      way: message.way,
      received_on: message.receivedOn,
      sender: message.sender,
      sender_name: message.senderName,
      subject: message.subject,
      body: message.body,
      sent_at: message.sentAt,
      native_id: message.nativeId,
      file_id: message.fileId,
      mail_sha256: message.mailSha256 === null ? null : Buffer.from(message.mailSha256, 'hex'),
      standing: message.standing,
      proposed_kind: message.proposedKind,
      reading: asJson(message.reading),
      rule_version: message.ruleVersion,
      simulated: message.simulated,
      recorded_at: message.recordedAt,
      recorded_by: message.recordedBy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'mail_sha256'])
        .where('mail_sha256', 'is not', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return false
  if (message.candidates.length === 0) return true
  await tx
    .insertInto('inbound_candidate')
    .values(
      message.candidates.map(({ dossierId, reasons }, rank) => ({
        organisation_id: here,
        message_id: message.id,
        dossier_id: dossierId,
        rank,
        reasons: [...reasons],
      })),
    )
    .execute()
  return true
}

/** Which of these e-mails, by their SHA-256 in hexadecimal, were kept before. */
export async function mailsKept(
  tx: OrganisationTransaction,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('inbound_message')
    .select(['id', 'mail_sha256'])
    .where('organisation_id', '=', here)
    .where(
      'mail_sha256',
      'in',
      hashes.map((hash) => Buffer.from(hash, 'hex')),
    )
    .execute()
  return new Map(rows.map((row) => [row.mail_sha256?.toString('hex') ?? '', row.id]))
}

/** Which of these identifiers, of those who gave the replies, were kept before. */
export async function nativeIdsKept(
  tx: OrganisationTransaction,
  nativeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (nativeIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('inbound_message')
    .select('native_id')
    .where('organisation_id', '=', here)
    .where('way', '=', 'provider')
    .where('native_id', '=', sql<string>`any(${nativeIds})`)
    .execute()
  return new Set(rows.flatMap(({ native_id: id }) => id ?? []))
}

/** How many unhandled replies hold up each dossier; one without any is absent. */
export async function repliesWaiting(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (dossierIds.length === 0) return new Map()
  const { rows } = await sql<{ dossier_id: string; replies: number }>`
    select pointed.dossier_id, count(*)::int as replies
    from (
      select candidate.message_id, candidate.dossier_id
        from inbound_candidate as candidate
        where candidate.organisation_id = ${here}
          and candidate.dossier_id = any (${dossierIds}::uuid[])
          and not exists (
            select from inbound_placing as placed
              where placed.organisation_id = candidate.organisation_id
                and placed.message_id = candidate.message_id)
      union all
      select placed.message_id, placed.dossier_id
        from inbound_placing as placed
        where placed.organisation_id = ${here}
          and placed.dossier_id = any (${dossierIds}::uuid[])
          and not exists (
            select from inbound_placing as later
              where later.organisation_id = placed.organisation_id
                and later.message_id = placed.message_id and later.rank > placed.rank)
    ) as pointed
    where not exists (
      select from inbound_handling as handling
        where handling.organisation_id = ${here} and handling.message_id = pointed.message_id)
    group by pointed.dossier_id`.execute(tx)
  return new Map(rows.map((row) => [row.dossier_id, row.replies]))
}

/** Unhandled replies of the organisation, and those of them that point to no dossier. */
export async function countUnhandled(
  tx: OrganisationTransaction,
): Promise<{ readonly waiting: number; readonly unmatched: number }> {
  const { rows } = await sql<{ waiting: number; unmatched: number }>`
    select count(*)::int as waiting,
      count(*) filter (where message.standing = 'unmatched' and not exists (
        select from inbound_placing as placed
          where placed.organisation_id = message.organisation_id
            and placed.message_id = message.id))::int as unmatched
    from inbound_message as message
    where message.organisation_id = ${here} and not exists (
      select from inbound_handling as handling
        where handling.organisation_id = message.organisation_id
          and handling.message_id = message.id)`.execute(tx)
  return rows[0] ?? { waiting: 0, unmatched: 0 }
}
