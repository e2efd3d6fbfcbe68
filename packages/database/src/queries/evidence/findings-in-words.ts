import { cents, type Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { printOfKey, sentHere } from '#queries/evidence/authors.ts'
import { memberOfMessage } from '#queries/evidence/message-member.ts'
import { authorGrades, type AuthorGrade } from '#queries/evidence/messages.ts'
import { here } from '#queries/here.ts'

const states = ['proposed', 'kept', 'corrected', 'set-aside'] as const
const sides = ['debtor', 'creditor', 'other'] as const
const zones = ['utc', 'offset', 'device-unknown'] as const

/** A finding of a dossier with the message it stands in, where its bytes are, and whose it is. */
export type FindingInWords = {
  readonly id: string
  readonly kind: string
  readonly state: (typeof states)[number]
  /** What was kept, else what was read. */
  readonly amountCents: Cents | null
  readonly spans: unknown
  readonly details: unknown
  readonly message: {
    readonly id: string
    readonly exhibitId: string
    readonly text: string
    readonly isCut: boolean
    readonly timeRaw: string | null
    readonly sentLocal: string | null
    readonly zone: (typeof zones)[number]
    /** True where the file writes days that could be read as months. */
    readonly hasAmbiguousDates: boolean
    readonly member: string | null
    readonly byteOffset: number
    readonly byteLength: number
    readonly sliceSha256: string
  }
  readonly author: {
    /** The same for all the messages of one author of one exhibit. */
    readonly key: string
    readonly raw: string | null
    readonly name: string | null
    readonly grade: AuthorGrade
    /** Who a person last said he is; null while nobody did. */
    readonly stated: (typeof sides)[number] | null
  }
}

/** The most signs of a message that are read with its findings. */
const LONGEST_WORDS = 1500

/** A page of a person's reading, not of a hostile export: nobody goes through more of them. */
const MOST_FINDINGS = 1000

/** What was found in the messages of a dossier, and how many of it there is in all. */
export type FoundInWords = { readonly rows: readonly FindingInWords[]; readonly total: number }

/**
 * What was found in the messages of a dossier, whatever was decided, in the order of files.
 *
 * Beyond what anybody reads, what speaks against the claim is kept first, then what a person kept.
 */
export async function findingsInWords(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<FoundInWords> {
  const rows = await rowsOf(tx, dossierId)
  const inOrder = rows.toSorted(
    (a, b) =>
      a.exhibit_number - b.exhibit_number ||
      a.message_rank - b.message_rank ||
      a.finding_rank - b.finding_rank,
  )
  return { rows: inOrder.map(findingOf), total: rows[0]?.total ?? 0 }
}

async function rowsOf(tx: OrganisationTransaction, dossierId: string) {
  return await tx
    .selectFrom('finding')
    .innerJoin('message', (join) =>
      join
        .onRef('message.organisation_id', '=', 'finding.organisation_id')
        .onRef('message.id', '=', 'finding.message_id'),
    )
    .innerJoin('exhibit', (join) =>
      join
        .onRef('exhibit.organisation_id', '=', 'message.organisation_id')
        .onRef('exhibit.id', '=', 'message.exhibit_id'),
    )
    .innerJoin('exhibit_reading', (join) =>
      join
        .onRef('exhibit_reading.organisation_id', '=', 'message.organisation_id')
        .onRef('exhibit_reading.exhibit_id', '=', 'message.exhibit_id'),
    )
    .select(['finding.id', 'finding.kind', 'finding.state', 'finding.spans', 'finding.details'])
    .select(['finding.amount_cents', 'finding.kept_amount_cents'])
    .select(['exhibit.number as exhibit_number', 'message.rank as message_rank'])
    .select(['finding.rank as finding_rank', sql<number>`(count(*) over ())::integer`.as('total')])
    .select(['message.id as message_id', 'message.exhibit_id', 'author_raw', 'author_grade'])
    .select(['sent_local', 'time_raw', 'zone', 'byte_offset', 'byte_length', 'slice_sha256'])
    .select([
      sql<string>`left(message.text, ${LONGEST_WORDS})`.as('text'),
      sql<boolean>`length(message.text) > ${LONGEST_WORDS}`.as('is_cut'),
      sql<string | null>`message.record -> 'author' ->> 'name'`.as('author_name'),
      sql<boolean>`exhibit_reading.warnings @> '["ambiguous-dates"]'`.as('ambiguous_dates'),
      memberOfMessage.as('member'),
      sql<string>`encode(${printOfKey}, 'hex') || ':' || ${sentHere}`.as('author_key'),
      sql<string | null>`(
        select side from author_statement as stated
        where stated.organisation_id = message.organisation_id
          and stated.exhibit_id = message.exhibit_id
          and stated.author_sha256 = ${printOfKey} and stated.sent = ${sentHere}
        order by stated.stated_at desc, stated.id desc limit 1
      )`.as('stated'),
    ])
    .where('finding.organisation_id', '=', here)
    .where('finding.dossier_id', '=', dossierId)
    .orderBy(
      sql`case when finding.kind in ('dispute', 'payment_claimed', 'refusal') then 0
        when finding.state in ('kept', 'corrected') then 1 else 2 end`,
    )
    .orderBy('exhibit.number')
    .orderBy('message.rank')
    .orderBy('finding.rank')
    .limit(MOST_FINDINGS)
    .execute()
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function findingOf(row: Row): FindingInWords {
  const amount = row.kept_amount_cents ?? row.amount_cents
  return {
    id: row.id,
    kind: row.kind,
    state: oneOf(states, row.state),
    amountCents: amount === null ? null : cents(amount),
    spans: row.spans,
    details: row.details,
    message: {
      id: row.message_id,
      exhibitId: row.exhibit_id,
      text: row.text,
      isCut: row.is_cut,
      timeRaw: row.time_raw,
      sentLocal: row.sent_local,
      zone: oneOf(zones, row.zone),
      hasAmbiguousDates: row.ambiguous_dates,
      member: row.member,
      byteOffset: row.byte_offset,
      byteLength: row.byte_length,
      sliceSha256: row.slice_sha256.toString('hex'),
    },
    author: {
      key: `${row.exhibit_id}:${row.author_key}`,
      raw: row.author_raw,
      name: row.author_name,
      grade: oneOf(authorGrades, row.author_grade),
      stated: row.stated === null ? null : oneOf(sides, row.stated),
    },
  }
}
