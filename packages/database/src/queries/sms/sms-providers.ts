import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Who carries the SMS of an organisation; its keys are not in the database. */
export type SmsProviderRecord = {
  readonly provider: 'ovh'
  readonly account: string
  readonly setAt: Temporal.Instant
  readonly checkedAt: Temporal.Instant | null
  readonly failure: string | null
  /** From when replies are asked for. */
  readonly repliesFrom: Temporal.Instant
}

/** The provider of the organisation, or null. */
export async function findSmsProvider(
  tx: OrganisationTransaction,
): Promise<SmsProviderRecord | null> {
  const row = await tx
    .selectFrom('sms_provider')
    .selectAll()
    .where('organisation_id', '=', here)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    provider: 'ovh',
    account: row.account,
    setAt: row.set_at,
    checkedAt: row.checked_at,
    failure: row.failure,
    repliesFrom: row.replies_from,
  }
}

/** Whether scenarios may send SMS: by the provider of the organisation, or for fictional data by none. */
export async function smsIsServed(tx: OrganisationTransaction): Promise<boolean> {
  const { rows } = await sql<{ is_served: boolean }>`
    select exists (select from sms_provider where organisation_id = ${here})
      or exists (select from organisation where id = ${here} and is_demo) as is_served`.execute(tx)
  return rows[0]?.is_served === true
}

/**
 * Sets the provider of the organisation: replies are asked for from then on, and of the same account from
 * where they were.
 */
export async function setSmsProvider(
  tx: OrganisationTransaction,
  of: Pick<SmsProviderRecord, 'provider' | 'account' | 'setAt'> & { readonly by: string },
): Promise<void> {
  const settings = {
    provider: of.provider,
    account: of.account,
    set_at: of.setAt,
    set_by: of.by,
    checked_at: null,
    failure: null,
    replies_from: of.setAt,
  }
  await tx
    .insertInto('sms_provider')
    .values({ organisation_id: here, ...settings })
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet({
        ...settings,
        replies_from: sql`case when sms_provider.account = ${of.account}
          then sms_provider.replies_from else ${of.setAt} end`,
      }),
    )
    .execute()
}

/** Sends by it no more; false where none was set. */
export async function removeSmsProvider(tx: OrganisationTransaction): Promise<boolean> {
  const row = await tx
    .deleteFrom('sms_provider')
    .where('organisation_id', '=', here)
    .returning('provider')
    .executeTakeFirst()
  return row !== undefined
}

/** Remembers when it was last asked something, and why that failed; null where it did not. */
export async function noteSmsProviderAsked(
  tx: OrganisationTransaction,
  of: {
    readonly at: Temporal.Instant
    readonly failure: string | null
    /** Where all replies before it were taken. */
    readonly repliesFrom?: Temporal.Instant
  },
): Promise<void> {
  await tx
    .updateTable('sms_provider')
    .set({
      checked_at: of.at,
      failure: of.failure,
      ...(of.repliesFrom === undefined ? {} : { replies_from: of.repliesFrom }),
    })
    .where('organisation_id', '=', here)
    .execute()
}
