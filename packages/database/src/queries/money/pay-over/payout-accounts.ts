import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import { decisionOf, type Decision, type Step } from '#queries/money/pay-over/decided.ts'

/** What a bank answered on the holder of an account; `returned` is a transfer that came back. */
export const payeeResults = [
  'match',
  'close-match',
  'no-match',
  'not-possible',
  'returned',
] as const
export type PayeeResult = (typeof payeeResults)[number]

/** A check of the holder of an account with the bank (vérification du bénéficiaire). */
export type PayeeCheck = {
  readonly result: PayeeResult
  readonly nameFound: string | null
  readonly note: string | null
  readonly at: Temporal.Instant
  readonly by: string
}

/** Where a creditor is paid over (compte de reversement), one version of it. */
export type PayoutAccount = {
  readonly id: string
  readonly creditorId: string
  readonly version: number
  readonly iban: string
  readonly bic: string | null
  readonly holder: string
  readonly recorded: Step
  readonly state: 'proposed' | 'confirmed' | 'refused'
  readonly decided: Decision | null
  /** The last check first. */
  readonly checks: readonly PayeeCheck[]
}

/** Every version of the accounts of some creditors, the last one first. */
export async function payoutAccountsOf(
  tx: OrganisationTransaction,
  creditorIds: readonly string[],
): Promise<readonly PayoutAccount[]> {
  return await accountsWhere(tx, { creditorIds })
}

/** The account of an id with its checks, or null. */
export async function findPayoutAccount(
  tx: OrganisationTransaction,
  id: string,
): Promise<PayoutAccount | null> {
  const [found] = await accountsWhere(tx, { id })
  return found ?? null
}

async function accountsWhere(
  tx: OrganisationTransaction,
  of: { readonly id?: string; readonly creditorIds?: readonly string[] },
): Promise<readonly PayoutAccount[]> {
  let query = tx
    .selectFrom('payout_account')
    .selectAll()
    .where('organisation_id', '=', here)
    .orderBy('creditor_id')
    .orderBy('version', 'desc')
  if (of.id !== undefined) query = query.where('id', '=', of.id)
  if (of.creditorIds !== undefined) {
    query = query.where('creditor_id', '=', sql<string>`any(${of.creditorIds}::uuid[])`)
  }
  const rows = await query.execute()
  const checks = await checksOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    creditorId: row.creditor_id,
    version: row.version,
    iban: row.iban,
    bic: row.bic,
    holder: row.holder,
    recorded: { at: row.recorded_at, by: row.recorded_by },
    state: oneOf(['proposed', 'confirmed', 'refused'], row.state),
    decided: decisionOf(row),
    checks: checks.get(row.id) ?? [],
  }))
}

async function checksOf(
  tx: OrganisationTransaction,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PayeeCheck[]>> {
  const rows = await tx
    .selectFrom('payee_check')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('account_id', '=', sql<string>`any(${accountIds}::uuid[])`)
    .orderBy('checked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const found = Map.groupBy(rows, (row) => row.account_id)
  return new Map(
    [...found].map(([id, of]) => [
      id,
      of.map((row) => ({
        result: oneOf(payeeResults, row.result),
        nameFound: row.name_found,
        note: row.note,
        at: row.checked_at,
        by: row.checked_by,
      })),
    ]),
  )
}

/** Adds a version of the account of a creditor, which waits to be confirmed. @returns its number. */
export async function insertPayoutAccount(
  tx: OrganisationTransaction,
  account: Pick<PayoutAccount, 'id' | 'creditorId' | 'iban' | 'bic' | 'holder' | 'recorded'>,
): Promise<number> {
  const { version } = await tx
    .insertInto('payout_account')
    .values({
      organisation_id: here,
      id: account.id,
      creditor_id: account.creditorId,
      version: sql<number>`1 + coalesce((select max(version) from payout_account
        where organisation_id = ${here} and creditor_id = ${account.creditorId}::uuid), 0)`,
      iban: account.iban,
      bic: account.bic,
      holder: account.holder,
      recorded_at: account.recorded.at,
      recorded_by: account.recorded.by,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Writes what was decided of an account; the database refuses the person who recorded it. */
export async function decidePayoutAccount(
  tx: OrganisationTransaction,
  decision: {
    readonly id: string
    readonly state: 'confirmed' | 'refused'
    readonly at: Temporal.Instant
    readonly by: string
    readonly alone: boolean
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('payout_account')
    .set({
      state: decision.state,
      decided_at: decision.at,
      decided_by: decision.by,
      decided_alone: decision.alone,
      decided_because: decision.because,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', decision.id)
    .execute()
}

/** Notes what the bank answered on the holder of an account. */
export async function insertPayeeCheck(
  tx: OrganisationTransaction,
  check: PayeeCheck & { readonly id: string; readonly accountId: string },
): Promise<void> {
  await tx
    .insertInto('payee_check')
    .values({
      organisation_id: here,
      id: check.id,
      account_id: check.accountId,
      result: check.result,
      name_found: check.nameFound,
      note: check.note,
      checked_at: check.at,
      checked_by: check.by,
    })
    .execute()
}

/** Whether somebody else than this person could approve what concerns client money. */
export async function othersHandleMoney(
  tx: OrganisationTransaction,
  userId: string,
): Promise<boolean> {
  const { rows } = await sql<{ others: boolean }>`
    select others_handle_money(${userId}) as others`.execute(tx)
  return rows[0]?.others ?? true
}
