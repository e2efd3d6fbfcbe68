import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

const deciders = ['creditor', 'house'] as const

/** A constat that a member asks of an office. */
export type NewConstatRequest = {
  readonly id: string
  readonly dossierId: string
  readonly office: {
    readonly name: string
    readonly street: string
    readonly postCode: string
    readonly town: string
  }
  readonly presentedBy: string | null
  readonly seenAt: string | null
  readonly decidedBy: (typeof deciders)[number]
  readonly askedAt: Temporal.Instant
  readonly askedBy: string
  /** The messages to be recorded first. */
  readonly messageIds: readonly string[]
}

/** What became of a request. */
export type ConstatEvent = {
  readonly at: Temporal.Instant
  readonly by: string
} & (
  | {
      readonly kind: 'appointment-set'
      readonly appointmentAt: Temporal.Instant
      readonly place: string | null
    }
  | {
      readonly kind: 'cost-stated'
      readonly estimatedCents: Cents | null
      readonly actualCents: Cents | null
    }
  | { readonly kind: 'drawn-up'; readonly drawnUpOn: Day; readonly exhibitId: string }
  | { readonly kind: 'given-up'; readonly reason: string }
)

/** A request with its events, the first one first. */
export type ConstatRecord = NewConstatRequest & { readonly events: readonly ConstatEvent[] }

/** Keeps a request with the messages it is about. */
export async function insertConstatRequest(
  tx: OrganisationTransaction,
  request: NewConstatRequest,
): Promise<void> {
  await tx
    .insertInto('constat_request')
    .values({
      organisation_id: here,
      id: request.id,
      dossier_id: request.dossierId,
      office_name: request.office.name,
      office_street: request.office.street,
      office_post_code: request.office.postCode,
      office_town: request.office.town,
      presented_by: request.presentedBy,
      seen_at: request.seenAt,
      decided_by: request.decidedBy,
      asked_at: request.askedAt,
      asked_by: request.askedBy,
    })
    .execute()
  if (request.messageIds.length === 0) return
  await tx
    .insertInto('constat_key_message')
    .values(
      request.messageIds.map((message_id) => ({
        organisation_id: here,
        request_id: request.id,
        message_id,
      })),
    )
    .execute()
}

/** Writes what became of a request; what was written before stays. */
export async function insertConstatEvent(
  tx: OrganisationTransaction,
  of: { readonly id: string; readonly requestId: string },
  event: ConstatEvent,
): Promise<void> {
  await tx
    .insertInto('constat_event')
    .values({
      organisation_id: here,
      id: of.id,
      request_id: of.requestId,
      kind: event.kind,
      recorded_at: event.at,
      recorded_by: event.by,
      ...columnsOf(event),
    })
    .execute()
}

function columnsOf(event: ConstatEvent) {
  switch (event.kind) {
    case 'appointment-set':
      return { appointment_at: event.appointmentAt, place: event.place }
    case 'cost-stated':
      return { estimated_cents: event.estimatedCents, actual_cents: event.actualCents }
    case 'drawn-up':
      return { drawn_up_on: event.drawnUpOn, exhibit_id: event.exhibitId }
    case 'given-up':
      return { reason: event.reason }
  }
}

/** The requests of a dossier, the last asked first. */
export async function constatsOfDossier(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly ConstatRecord[]> {
  const requests = await tx
    .selectFrom('constat_request')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', dossierId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const ids = requests.map(({ id }) => id)
  const events = await eventsOf(tx, ids)
  const messages = await tx
    .selectFrom('constat_key_message')
    .select(['request_id', 'message_id'])
    .where('organisation_id', '=', here)
    .where('request_id', '=', sql<string>`any(${ids})`)
    .orderBy('message_id')
    .execute()
  return requests.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    office: {
      name: row.office_name,
      street: row.office_street,
      postCode: row.office_post_code,
      town: row.office_town,
    },
    presentedBy: row.presented_by,
    seenAt: row.seen_at,
    decidedBy: oneOf(deciders, row.decided_by),
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    messageIds: messages
      .filter(({ request_id }) => request_id === row.id)
      .map(({ message_id }) => message_id),
    events: events.get(row.id) ?? [],
  }))
}

async function eventsOf(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ConstatEvent[]>> {
  const rows = await tx
    .selectFrom('constat_event')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('request_id', '=', sql<string>`any(${ids})`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const grouped = Map.groupBy(rows, ({ request_id }) => request_id)
  return new Map([...grouped].map(([id, ofOne]) => [id, ofOne.flatMap(eventOf)]))
}

type EventRow = {
  readonly recorded_at: Temporal.Instant
  readonly recorded_by: string
  readonly appointment_at: Temporal.Instant | null
  readonly place: string | null
  readonly estimated_cents: number | null
  readonly actual_cents: number | null
  readonly drawn_up_on: Day | null
  readonly exhibit_id: string | null
  readonly reason: string | null
}

function eventOf(row: EventRow): readonly ConstatEvent[] {
  const told = { at: row.recorded_at, by: row.recorded_by }
  if (row.appointment_at !== null) {
    const { appointment_at: appointmentAt, place } = row
    return [{ ...told, kind: 'appointment-set', appointmentAt, place }]
  }
  if (row.exhibit_id !== null && row.drawn_up_on !== null) {
    return [{ ...told, kind: 'drawn-up', drawnUpOn: row.drawn_up_on, exhibitId: row.exhibit_id }]
  }
  if (row.reason !== null) return [{ ...told, kind: 'given-up', reason: row.reason }]
  return [
    {
      ...told,
      kind: 'cost-stated',
      estimatedCents: row.estimated_cents === null ? null : cents(row.estimated_cents),
      actualCents: row.actual_cents === null ? null : cents(row.actual_cents),
    },
  ]
}

/** The messages of a dossier of which a person kept something, in the order of the exhibits. */
export async function keptMessageIds(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select message.id
    from message
    join exhibit on exhibit.organisation_id = message.organisation_id
      and exhibit.id = message.exhibit_id
    where message.organisation_id = ${here} and message.id in (
      select message_id from finding
      where organisation_id = ${here} and dossier_id = ${dossierId}
        and state in ('kept', 'corrected'))
    order by exhibit.number, message.rank`.execute(tx)
  return rows.map(({ id }) => id)
}

/** A message at its place in its conversation. */
export type PlacedMessage = {
  readonly id: string
  readonly exhibit: number
  readonly conversation: string
  readonly title: string | null
  readonly messages: number
  /** In the conversation, from 1. */
  readonly place: number
  /** In the exhibit, from 1. */
  readonly position: number
  readonly timeRaw: string | null
  /** Where the file gives an instant; {@link sentLocal} is then its hour in Paris. */
  readonly sentAt: Temporal.Instant | null
  readonly sentLocal: string | null
  readonly zone: string
  readonly authorRaw: string | null
  readonly authorName: string | null
  /** The beginning of the text, up to the length asked. */
  readonly text: string
  readonly isCut: boolean
}

/** The same number for messages of one conversation of a file. */
const talk = sql<string>`coalesce(jsonb_hash_extended(record -> 'conversation', 0), 0)`

/** Messages and their neighbours in the same conversation, each with its place in it. */
export async function messagesAround(
  tx: OrganisationTransaction,
  of: {
    readonly messageIds: readonly string[]
    readonly around: number
    readonly longest: number
  },
): Promise<readonly PlacedMessage[]> {
  const { messageIds, around, longest } = of
  if (messageIds.length === 0) return []
  const { rows } = await sql<PlacedMessage>`
    with wanted as materialized (
      select id, exhibit_id, ${talk} as talk from message
      where organisation_id = ${here} and id = any(${messageIds})
    ), placed as materialized (
      select *, (row_number() over (partition by exhibit_id, talk order by rank))::integer as place,
        (count(*) over (partition by exhibit_id, talk))::integer as messages
      from (
        select id, exhibit_id, rank, ${talk} as talk from message
        where organisation_id = ${here} and exhibit_id in (select exhibit_id from wanted)
      ) as told
      where (exhibit_id, talk) in (select exhibit_id, talk from wanted)
    ), near as (
      select * from placed where (exhibit_id, talk, place) in (
        select exhibit_id, talk, place + step from placed
        cross join generate_series(-${around}::integer, ${around}::integer) as step
        where id = any(${messageIds}))
    )
    select near.id, exhibit.number as exhibit, near.talk::text as conversation,
      nullif(message.record -> 'conversation' ->> 'title', '') as title, near.messages, near.place,
      near.rank + 1 as position, message.time_raw as "timeRaw",
      message.sent_at as "sentAt", message.sent_local as "sentLocal", message.zone, message.author_raw as "authorRaw",
      message.record -> 'author' ->> 'name' as "authorName",
      left(message.text, ${longest}) as text, length(message.text) > ${longest} as "isCut"
    from near
    join message on message.organisation_id = ${here} and message.id = near.id
    join exhibit on exhibit.organisation_id = ${here} and exhibit.id = near.exhibit_id
    order by exhibit.number, near.rank`.execute(tx)
  return rows
}
