import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Who carries the electronic registered letters of an organisation; its keys are not in the database. */
export type RegisteredProviderRecord = {
  readonly provider: 'ar24'
  readonly environment: 'production' | 'sandbox'
  readonly account: string
  readonly setAt: Temporal.Instant
  readonly checkedAt: Temporal.Instant | null
  readonly failure: string | null
}

/** The provider of the organisation, or null. */
export async function findRegisteredProvider(
  tx: OrganisationTransaction,
): Promise<RegisteredProviderRecord | null> {
  const row = await tx
    .selectFrom('registered_provider')
    .selectAll()
    .where('organisation_id', '=', here)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    provider: 'ar24',
    environment: row.environment === 'production' ? 'production' : 'sandbox',
    account: row.account,
    setAt: row.set_at,
    checkedAt: row.checked_at,
    failure: row.failure,
  }
}

/** Whether electronic registered letters are carried: by its provider, or for fictional data by none. */
export async function electronicIsServed(tx: OrganisationTransaction): Promise<boolean> {
  const { rows } = await sql<{ is_served: boolean }>`
    select exists (select from registered_provider where organisation_id = ${here})
      or exists (select from organisation where id = ${here} and is_demo) as is_served`.execute(tx)
  return rows[0]?.is_served === true
}

/** Sets the provider of the organisation. */
export async function setRegisteredProvider(
  tx: OrganisationTransaction,
  of: Pick<RegisteredProviderRecord, 'provider' | 'environment' | 'account' | 'setAt'> & {
    readonly by: string
  },
): Promise<void> {
  const settings = {
    provider: of.provider,
    environment: of.environment,
    account: of.account,
    set_at: of.setAt,
    set_by: of.by,
    checked_at: null,
    failure: null,
  }
  await tx
    .insertInto('registered_provider')
    .values({ organisation_id: here, ...settings })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(settings))
    .execute()
}

/** Sends by it no more; false where none was set. */
export async function removeRegisteredProvider(tx: OrganisationTransaction): Promise<boolean> {
  const row = await tx
    .deleteFrom('registered_provider')
    .where('organisation_id', '=', here)
    .returning('provider')
    .executeTakeFirst()
  return row !== undefined
}

/** Remembers when it was last asked something, and why that failed; null where it did not. */
export async function noteProviderAsked(
  tx: OrganisationTransaction,
  of: { readonly at: Temporal.Instant; readonly failure: string | null },
): Promise<void> {
  await tx
    .updateTable('registered_provider')
    .set({ checked_at: of.at, failure: of.failure })
    .where('organisation_id', '=', here)
    .execute()
}
