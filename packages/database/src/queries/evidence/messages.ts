import { sql } from 'kysely'
import type { JsonText } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { memberOfMessage } from '#queries/evidence/message-member.ts'
import { here } from '#queries/here.ts'

export type MessageDirection = 'in' | 'out' | 'system' | 'unknown'
export type AuthorGrade = 'A' | 'B' | 'C' | 'D' | 'E'
type MessageZone = 'utc' | 'offset' | 'device-unknown'

const directions: readonly MessageDirection[] = ['in', 'out', 'system', 'unknown']
const zones: readonly MessageZone[] = ['utc', 'offset', 'device-unknown']

/** From a cryptographic proof (A) to what the creditor typed himself (E). */
export const authorGrades: readonly AuthorGrade[] = ['A', 'B', 'C', 'D', 'E']

/** A message read from an exhibit, with where its bytes stand in it. */
export type NewMessage = {
  readonly id: string
  readonly exhibitId: string
  readonly rank: number
  readonly byteOffset: number
  readonly byteLength: number
  readonly sliceSha256: string
  readonly direction: MessageDirection
  readonly authorRaw: string | null
  readonly authorGrade: AuthorGrade
  readonly sentAt: Temporal.Instant | null
  readonly sentLocal: string | null
  readonly timeRaw: string | null
  readonly zone: MessageZone
  readonly text: string
  /** The whole reading, without U+0000 nor lone surrogates, which JSON of the database refuses. */
  readonly record: JsonText
}

/** Keeps messages, in one statement: at most some thousands at a time. */
export async function insertMessages(
  tx: OrganisationTransaction,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return
  await tx
    .insertInto('message')
    .values(
      messages.map((message) => ({
        organisation_id: here,
        id: message.id,
        exhibit_id: message.exhibitId,
        rank: message.rank,
        byte_offset: message.byteOffset,
        byte_length: message.byteLength,
        slice_sha256: Buffer.from(message.sliceSha256, 'hex'),
        direction: message.direction,
        author_raw: message.authorRaw,
        author_grade: message.authorGrade,
        sent_at: message.sentAt,
        sent_local: message.sentLocal,
        time_raw: message.timeRaw,
        zone: message.zone,
        text: message.text,
        record: message.record,
      })),
    )
    .execute()
}

/** A stretch of an exhibit: the messages after a rank (−1 for the first), at most so many. */
export type MessagesAfter = {
  readonly exhibitId: string
  readonly after: number
  readonly limit: number
}

/** A message as far as looking for commitments needs it. */
export type MessageToRead = {
  readonly id: string
  readonly rank: number
  readonly direction: MessageDirection
  readonly authorRaw: string | null
  readonly authorName: string | null
  readonly sentAt: Temporal.Instant | null
  readonly sentLocal: string | null
  readonly text: string
  readonly delivery: string | null
  readonly quoted: unknown
  /** The same for messages of one conversation of the file. */
  readonly conversation: string
}

/** Messages in the order of the file, to look for commitments in them. */
export async function messagesToRead(
  tx: OrganisationTransaction,
  { exhibitId, after, limit }: MessagesAfter,
): Promise<readonly MessageToRead[]> {
  const rows = await tx
    .selectFrom('message')
    .select(['id', 'rank', 'direction', 'author_raw', 'sent_at', 'sent_local', 'text'])
    .select([
      sql<string | null>`record -> 'author' ->> 'name'`.as('author_name'),
      sql<string | null>`record ->> 'delivery'`.as('delivery'),
      sql`record -> 'quoted'`.as('quoted'),
      sql<string>`md5(coalesce(record -> 'conversation', 'null')::text)`.as('conversation'),
    ])
    .where('organisation_id', '=', here)
    .where('exhibit_id', '=', exhibitId)
    .where('rank', '>', after)
    .orderBy('rank')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    rank: row.rank,
    direction: oneOf(directions, row.direction),
    authorRaw: row.author_raw,
    authorName: row.author_name,
    sentAt: row.sent_at,
    sentLocal: row.sent_local,
    text: row.text,
    delivery: row.delivery,
    quoted: row.quoted,
    conversation: row.conversation,
  }))
}

/** A message as a page shows it. */
export type MessageLine = {
  readonly id: string
  readonly rank: number
  readonly direction: MessageDirection
  readonly authorRaw: string | null
  readonly authorName: string | null
  readonly authorGrade: AuthorGrade
  readonly sentLocal: string | null
  readonly timeRaw: string | null
  readonly zone: MessageZone
  /** The beginning of the text, up to the length asked. */
  readonly text: string
  readonly isCut: boolean
  /** What somebody else wrote inside the text. */
  readonly quoted: unknown
  readonly attachments: number
  /** Offsets are those of the member, where the exhibit is an archive. */
  readonly member: string | null
  readonly byteOffset: number
  readonly byteLength: number
  readonly sliceSha256: string
  readonly warnings: unknown
}

/** Messages in the order of the file, each with at most `longest` signs of its text. */
export async function listMessages(
  tx: OrganisationTransaction,
  { exhibitId, after, limit, longest }: MessagesAfter & { readonly longest: number },
): Promise<readonly MessageLine[]> {
  const rows = await tx
    .selectFrom('message')
    .select(['id', 'rank', 'direction', 'author_raw', 'author_grade', 'sent_local', 'time_raw'])
    .select(['zone', 'byte_offset', 'byte_length', 'slice_sha256'])
    .select([
      sql<string>`left(text, ${longest})`.as('text'),
      sql<boolean>`length(text) > ${longest}`.as('is_cut'),
      sql<string | null>`record -> 'author' ->> 'name'`.as('author_name'),
      sql<number>`coalesce(jsonb_array_length(record -> 'attachments'), 0)`.as('attachments'),
      sql`record -> 'warnings'`.as('warnings'),
      memberOfMessage.as('member'),
      sql`record -> 'quoted'`.as('quoted'),
    ])
    .where('organisation_id', '=', here)
    .where('exhibit_id', '=', exhibitId)
    .where('rank', '>', after)
    .orderBy('rank')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    rank: row.rank,
    direction: oneOf(directions, row.direction),
    authorRaw: row.author_raw,
    authorName: row.author_name,
    authorGrade: oneOf(authorGrades, row.author_grade),
    sentLocal: row.sent_local,
    timeRaw: row.time_raw,
    zone: oneOf(zones, row.zone),
    text: row.text,
    isCut: row.is_cut,
    quoted: row.quoted,
    attachments: row.attachments,
    member: row.member,
    byteOffset: row.byte_offset,
    byteLength: row.byte_length,
    sliceSha256: row.slice_sha256.toString('hex'),
    warnings: row.warnings,
  }))
}
