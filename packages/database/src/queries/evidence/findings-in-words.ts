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
const LONGEST_WORDS = 4000

/** All that was found in the messages of a dossier, whatever was decided, in the order of files. */
export async function findingsInWords(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly FindingInWords[]> {
  const rows = await rowsOf(tx, dossierId)
  return rows.map(findingOf)
}

async function rowsOf(tx: OrganisationTransaction, dossierId: string) {
  return await tx
    .selectFrom('finding')
    .innerJoin('message', (join) =>
      join
        .onRef('message.organisation_id', '=', 'finding.organisation_id')
        .onRef('message.id', '=', 'finding.message_id'),
    )
    .innerJoin('exhibit_reading', (join) =>
      join
        .onRef('exhibit_reading.organisation_id', '=', 'message.organisation_id')
        .onRef('exhibit_reading.exhibit_id', '=', 'message.exhibit_id'),
    )
    .select(['finding.id', 'finding.kind', 'finding.state', 'finding.spans', 'finding.details'])
    .select(['finding.amount_cents', 'finding.kept_amount_cents'])
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
    .orderBy('message.exhibit_id')
    .orderBy('message.rank')
    .orderBy('finding.rank')
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
