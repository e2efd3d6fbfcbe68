import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A number that answered STOP, and since when. */
export type SmsStop = {
  readonly id: string
  readonly messageId: string
  readonly recordedAt: Temporal.Instant
}

/** Keeps that a number answered STOP. */
export async function insertSmsStop(
  tx: OrganisationTransaction,
  of: SmsStop & { readonly phone: string },
): Promise<void> {
  await tx
    .insertInto('sms_stop')
    .values({
      organisation_id: here,
      id: of.id,
      phone: of.phone,
      message_id: of.messageId,
      recorded_at: of.recordedAt,
    })
    .execute()
}

/** The stop that holds for a number, the latest one; null where none does. */
export async function findSmsStop(
  tx: OrganisationTransaction,
  phone: string,
): Promise<SmsStop | null> {
  const row = await tx
    .selectFrom('sms_stop')
    .leftJoin('sms_stop_lifting as lifting', (join) =>
      join
        .onRef('lifting.organisation_id', '=', 'sms_stop.organisation_id')
        .onRef('lifting.stop_id', '=', 'sms_stop.id'),
    )
    .where('sms_stop.organisation_id', '=', here)
    .where('sms_stop.phone', '=', phone)
    .where('lifting.stop_id', 'is', null)
    .select(['sms_stop.id', 'sms_stop.message_id', 'sms_stop.recorded_at'])
    .orderBy('sms_stop.recorded_at', 'desc')
    .executeTakeFirst()
  return row === undefined
    ? null
    : { id: row.id, messageId: row.message_id, recordedAt: row.recorded_at }
}

/** Since when each of these numbers asked for no more SMS; one that did not is absent. */
export async function smsStopsOf(
  tx: OrganisationTransaction,
  phones: readonly string[],
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const { rows } = await sql<{ phone: string; recorded_at: Temporal.Instant }>`
    select phone, max(recorded_at) as recorded_at from sms_stop
    where organisation_id = ${here} and phone = any(${phones}::text[])
      and not exists (select from sms_stop_lifting as lifted
        where lifted.organisation_id = ${here} and lifted.stop_id = sms_stop.id)
    group by phone`.execute(tx)
  return new Map(rows.map(({ phone, recorded_at: at }) => [phone, at]))
}

/** Lifts every stop that holds for a number; how many there were. */
export async function liftSmsStops(
  tx: OrganisationTransaction,
  of: {
    readonly phone: string
    readonly because: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<number> {
  const { rows } = await sql`
    insert into sms_stop_lifting (organisation_id, stop_id, because, lifted_at, lifted_by)
    select sms_stop.organisation_id, sms_stop.id, ${of.because}, ${of.at}, ${of.by}
    from sms_stop
    where sms_stop.organisation_id = ${here} and sms_stop.phone = ${of.phone}
      and not exists (select from sms_stop_lifting as lifted
        where lifted.organisation_id = sms_stop.organisation_id
          and lifted.stop_id = sms_stop.id)
    returning stop_id`.execute(tx)
  return rows.length
}
