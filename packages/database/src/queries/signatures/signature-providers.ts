import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Where the documents of an organisation are signed; its key is not in the database. */
export type SignatureProviderRecord = {
  readonly provider: 'yousign'
  readonly environment: 'production' | 'sandbox'
  /** The way of the code by which the provider makes sure of who signs. */
  readonly code: 'e-mail' | 'sms'
  readonly setAt: Temporal.Instant
  readonly checkedAt: Temporal.Instant | null
  readonly failure: string | null
}

/** The provider of the organisation, or null. */
export async function findSignatureProvider(
  tx: OrganisationTransaction,
): Promise<SignatureProviderRecord | null> {
  const row = await tx
    .selectFrom('signature_provider')
    .selectAll()
    .where('organisation_id', '=', here)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    provider: 'yousign',
    environment: row.environment === 'production' ? 'production' : 'sandbox',
    code: row.code === 'sms' ? 'sms' : 'e-mail',
    setAt: row.set_at,
    checkedAt: row.checked_at,
    failure: row.failure,
  }
}

/** Sets the provider of the organisation. */
export async function setSignatureProvider(
  tx: OrganisationTransaction,
  of: Pick<SignatureProviderRecord, 'provider' | 'environment' | 'code' | 'setAt'> & {
    readonly by: string
  },
): Promise<void> {
  const settings = {
    provider: of.provider,
    environment: of.environment,
    code: of.code,
    set_at: of.setAt,
    set_by: of.by,
    checked_at: null,
    failure: null,
  }
  await tx
    .insertInto('signature_provider')
    .values({ organisation_id: here, ...settings })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(settings))
    .execute()
}

/** Has nothing signed there any more; false where none was set. */
export async function removeSignatureProvider(tx: OrganisationTransaction): Promise<boolean> {
  const row = await tx
    .deleteFrom('signature_provider')
    .where('organisation_id', '=', here)
    .returning('provider')
    .executeTakeFirst()
  return row !== undefined
}

/** Remembers when it was last asked something, and why that failed; null where it did not. */
export async function noteSignatureProviderAsked(
  tx: OrganisationTransaction,
  of: { readonly at: Temporal.Instant; readonly failure: string | null },
): Promise<void> {
  await tx
    .updateTable('signature_provider')
    .set({ checked_at: of.at, failure: of.failure })
    .where('organisation_id', '=', here)
    .execute()
}
