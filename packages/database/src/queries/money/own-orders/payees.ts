import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import { decisionOf, type Decision, type Step } from '#queries/money/pay-over/decided.ts'

/** Where a debtor is refunded, or where the office is paid: one version of it. */
export type PayeeAccount = {
  readonly id: string
  readonly kind: 'debtor' | 'office'
  /** Null for the office. */
  readonly debtorId: string | null
  readonly iban: string
  readonly bic: string | null
  readonly holder: string
  /** The line of the bank whose payer it is, or null. */
  readonly bankLineId: string | null
  readonly because: string
  /** The document that shows it, where the bank did not write it; null else. */
  readonly fileId: string | null
  readonly recorded: Step
  readonly state: 'proposed' | 'confirmed' | 'refused'
  readonly decided: Decision | null
}

/** Every account of the office, or of some debtors, the last one first. */
export async function payeeAccounts(
  tx: OrganisationTransaction,
  of: { readonly kind: 'office' } | { readonly debtorIds: readonly string[] },
): Promise<readonly PayeeAccount[]> {
  const query = accounts(tx).orderBy('recorded_at', 'desc').orderBy('id', 'desc')
  const rows = await (
    'debtorIds' in of
      ? query.where('debtor_id', '=', sql<string>`any(${of.debtorIds}::uuid[])`)
      : query.where('kind', '=', of.kind)
  ).execute()
  return rows.map(accountOf)
}

/** An account that nobody else decides before the end of the transaction, or null. */
export async function lockPayeeAccount(
  tx: OrganisationTransaction,
  id: string,
): Promise<PayeeAccount | null> {
  const row = await accounts(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : accountOf(row)
}

function accounts(tx: OrganisationTransaction) {
  return tx.selectFrom('payee_account').selectAll().where('organisation_id', '=', here)
}

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number]

function accountOf(row: Row): PayeeAccount {
  return {
    id: row.id,
    kind: oneOf(['debtor', 'office'], row.kind),
    debtorId: row.debtor_id,
    iban: row.iban,
    bic: row.bic,
    holder: row.holder,
    bankLineId: row.bank_line_id,
    because: row.because,
    fileId: row.file_id,
    recorded: { at: row.recorded_at, by: row.recorded_by },
    state: oneOf(['proposed', 'confirmed', 'refused'], row.state),
    decided: decisionOf(row),
  }
}

/** Adds an account, which waits to be confirmed. */
export async function insertPayeeAccount(
  tx: OrganisationTransaction,
  account: Omit<PayeeAccount, 'state' | 'decided'>,
): Promise<void> {
  await tx
    .insertInto('payee_account')
    .values({
      organisation_id: here,
      id: account.id,
      kind: account.kind,
      debtor_id: account.debtorId,
      iban: account.iban,
      bic: account.bic,
      holder: account.holder,
      bank_line_id: account.bankLineId,
      because: account.because,
      file_id: account.fileId,
      recorded_at: account.recorded.at,
      recorded_by: account.recorded.by,
    })
    .execute()
}

/** Writes what was decided of an account; the database refuses the person who recorded it. */
export async function decidePayeeAccount(
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
    .updateTable('payee_account')
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
