import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** What a bank calls an account, where that cannot be compared with its IBAN. */
export type AccountName = {
  readonly account: string
  readonly named: string
  /** The statement that waited for a person to say so. */
  readonly statementId: string
  readonly because: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps that a person said that a bank calls an account so; said twice, it is kept once. */
export async function insertAccountName(
  tx: OrganisationTransaction,
  name: AccountName,
): Promise<void> {
  await tx
    .insertInto('bank_account_name')
    .values({
      organisation_id: here,
      account: name.account,
      named: name.named,
      statement_id: name.statementId,
      because: name.because,
      said_at: name.at,
      said_by: name.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What persons said that a bank calls an account. */
export async function accountNames(
  tx: OrganisationTransaction,
  account: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('bank_account_name')
    .select('named')
    .where('organisation_id', '=', here)
    .where('account', '=', account)
    .execute()
  return new Set(rows.map(({ named }) => named))
}
