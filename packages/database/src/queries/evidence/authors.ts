import type { Day } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import { authorGrades, type AuthorGrade } from '#queries/evidence/messages.ts'

/** An author of an exhibit: who bears one identifier, or one name where the file has no more. */
export type AuthorLine = {
  /** SHA-256 of the identifier as written, hexadecimal. */
  readonly print: string
  /** True for what the exported telephone or account sent itself. */
  readonly sent: boolean
  readonly raw: string | null
  readonly name: string | null
  readonly messages: number
  /** The weakest that the format gives to one of his messages. */
  readonly weakestGrade: AuthorGrade
  /** The last wall clock of his messages, as written. */
  readonly lastLocal: string | null
}

/** The most authors that one exhibit is read with: beyond, a file is no conversation. */
const MOST_AUTHORS = 5000

/** Whether the exported telephone or account sent a message, for queries that read `message`. */
export const sentHere = sql<boolean>`(direction = 'out')`
const writtenKey = sql<string>`coalesce(author_raw, record -> 'author' ->> 'name', '')`
/** What names the author of a message, for queries that read `message`. */
export const printOfKey = sql<Buffer>`sha256(convert_to(${writtenKey}, 'UTF8'))`

/** The authors of an exhibit, most messages first; what the service itself wrote is nobody's. */
export async function authorsOfExhibit(
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<readonly AuthorLine[]> {
  const rows = await tx
    .selectFrom('message')
    .select([sentHere.as('sent'), printOfKey.as('print')])
    .select([
      sql<string | null>`min(author_raw)`.as('raw'),
      sql<string | null>`min(record -> 'author' ->> 'name')`.as('name'),
      sql<number>`count(*)::integer`.as('messages'),
      sql<string>`max(author_grade)`.as('grade'),
      sql<string | null>`max(sent_local)`.as('last_local'),
    ])
    .where('organisation_id', '=', here)
    .where('exhibit_id', '=', exhibitId)
    .where('direction', '<>', 'system')
    .groupBy([sentHere, printOfKey])
    .orderBy('messages', 'desc')
    .orderBy(sql`min(rank)`)
    .limit(MOST_AUTHORS)
    .execute()
  return rows.map((row) => ({
    print: row.print.toString('hex'),
    sent: row.sent,
    raw: row.raw,
    name: row.name,
    messages: row.messages,
    weakestGrade: oneOf(authorGrades, row.grade),
    lastLocal: row.last_local,
  }))
}

/** What is looked for in the words of authors: letters and digits alone, in lower case. */
export type Needle = { readonly of: string; readonly compact: string }

/** Which needles stand in the authors' own words; messages that quote somebody are left out. */
export async function needlesInWords(
  tx: OrganisationTransaction,
  { exhibitId, needles }: { readonly exhibitId: string; readonly needles: readonly Needle[] },
): Promise<readonly { readonly print: string; readonly of: string }[]> {
  if (needles.length === 0) return []
  const { rows } = await sql<{ print: Buffer; of: string }>`
    select distinct ${printOfKey} as print, needle.of
    from message
    join jsonb_to_recordset(${JSON.stringify(needles)}::jsonb) as needle(of text, compact text)
      on strpos(regexp_replace(lower(text), '[^a-z0-9]', '', 'g'), needle.compact) > 0
    where organisation_id = ${here} and exhibit_id = ${exhibitId}
      and direction not in ('out', 'system')
      and coalesce(jsonb_array_length(record -> 'quoted'), 0) = 0
    order by needle.of`.execute(tx)
  return rows.map(({ print, of }) => ({ print: print.toString('hex'), of }))
}

const sides = ['debtor', 'creditor', 'other'] as const

/** What a person said of who an author is. */
export type AuthorStatement = {
  readonly id: string
  readonly exhibitId: string
  readonly exhibitNumber: number
  readonly print: string
  readonly sent: boolean
  readonly side: (typeof sides)[number]
  readonly reason: string | null
  readonly at: Temporal.Instant
  readonly by: string
  /** The exhibit in which the person read the identifier. */
  readonly restsOn: { readonly number: number; readonly kind: string } | null
  /** The author as one of his messages writes him. */
  readonly raw: string | null
  readonly name: string | null
}

/** The last word of a person on each author of the exhibits of a dossier. */
export async function statementsOfAuthors(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly AuthorStatement[]> {
  const { rows } = await sql<{
    id: string
    exhibit_id: string
    number: number
    author_sha256: Buffer
    sent: boolean
    side: string
    reason: string | null
    stated_at: Temporal.Instant
    stated_by: string
    rests_number: number | null
    rests_kind: string | null
    raw: string | null
    name: string | null
  }>`
    select last.*, rests.number as rests_number, rests.kind as rests_kind, written.raw, written.name
    from (
      select distinct on (stated.exhibit_id, author_sha256, sent) stated.*, exhibit.number
      from author_statement as stated
      join exhibit on exhibit.organisation_id = stated.organisation_id
        and exhibit.id = stated.exhibit_id
      where stated.organisation_id = ${here} and exhibit.dossier_id = ${dossierId}
      order by stated.exhibit_id, author_sha256, sent, stated_at desc, stated.id desc
    ) as last
    left join exhibit as rests on rests.organisation_id = last.organisation_id
      and rests.id = last.rests_on
    left join lateral (
      select author_raw as raw, record -> 'author' ->> 'name' as name
      from message
      where organisation_id = ${here} and message.exhibit_id = last.exhibit_id
        and direction <> 'system' and ${sentHere} = last.sent
        and ${printOfKey} = last.author_sha256
      order by rank limit 1
    ) as written on true
    order by last.stated_at, last.id`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    exhibitId: row.exhibit_id,
    exhibitNumber: row.number,
    print: row.author_sha256.toString('hex'),
    sent: row.sent,
    side: oneOf(sides, row.side),
    reason: row.reason,
    at: row.stated_at,
    by: row.stated_by,
    restsOn:
      row.rests_number === null || row.rests_kind === null
        ? null
        : { number: row.rests_number, kind: row.rests_kind },
    raw: row.raw,
    name: row.name,
  }))
}

/** Keeps what a person said of an author. */
export async function insertAuthorStatement(
  tx: OrganisationTransaction,
  statement: Pick<AuthorStatement, 'id' | 'exhibitId' | 'print' | 'sent' | 'side' | 'reason'> & {
    readonly restsOn: string | null
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('author_statement')
    .values({
      organisation_id: here,
      id: statement.id,
      exhibit_id: statement.exhibitId,
      author_sha256: Buffer.from(statement.print, 'hex'),
      sent: statement.sent,
      side: statement.side,
      rests_on: statement.restsOn,
      reason: statement.reason,
      stated_at: statement.at,
      stated_by: statement.by,
    })
    .execute()
}

type OfAuthor = {
  readonly exhibitId: string
  readonly print: string
  readonly sent: boolean
}

function isOfAuthor({ exhibitId, print, sent }: OfAuthor): RawBuilder<boolean> {
  return sql<boolean>`message.organisation_id = finding.organisation_id
    and message.id = finding.message_id and message.exhibit_id = ${exhibitId}
    and ${sentHere} = ${sent} and ${printOfKey} = ${Buffer.from(print, 'hex')}`
}

/**
 * Sets aside all that was found in the words of an author, and withdraws the promises that run.
 *
 * @returns how many findings counted or waited until now.
 */
export async function setAsideFindingsOf(
  tx: OrganisationTransaction,
  of: OfAuthor & {
    readonly statementId: string
    readonly reason: string
    readonly at: Temporal.Instant
    readonly by: string
    readonly on: Day
  },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update finding set state = 'set-aside', reason = ${of.reason}, decided_at = ${of.at},
      decided_by = ${of.by}, author_statement_id = ${of.statementId}
    from message
    where finding.organisation_id = ${here} and finding.state <> 'set-aside' and ${isOfAuthor(of)}
    returning finding.id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await tx
    .updateTable('promise')
    .set({ state: 'withdrawn', ended_on: of.on })
    .where('organisation_id', '=', here)
    .where('finding_id', '=', sql<string>`any(${ids})`)
    .where('state', '=', 'running')
    .execute()
  return ids.length
}

/**
 * Proposes again what was set aside only because the author was said not to be the debtor.
 *
 * @returns how many findings wait for a person again.
 */
export async function proposeAgainFindingsOf(
  tx: OrganisationTransaction,
  of: OfAuthor,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update finding set state = 'proposed', reason = null, decided_at = null, decided_by = null,
      author_statement_id = null, kept_amount_cents = null, kept_due_on = null
    from message
    where finding.organisation_id = ${here} and finding.state = 'set-aside'
      and finding.author_statement_id is not null and ${isOfAuthor(of)}
    returning finding.id`.execute(tx)
  return rows.length
}
