import type { Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { BankLineState } from '#queries/money/bank.ts'

/** Says of many lines of the bank that they were decided to be the same thing. */
export async function decideBankLines(
  tx: OrganisationTransaction,
  decision: {
    readonly ids: readonly string[]
    readonly state: BankLineState
    readonly by: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  if (decision.ids.length === 0) return
  await tx
    .updateTable('bank_line')
    .set({ state: decision.state, decided_by: decision.by, decided_at: decision.at })
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${decision.ids}::uuid[])`)
    .execute()
}

/**
 * Of these amounts, those that an approved order of transfer of this account has as its total: a
 * debit of another amount, that names no reference, is no order of ours.
 */
export async function approvedTotals(
  tx: OrganisationTransaction,
  of: { readonly account: string; readonly amounts: readonly Cents[] },
): Promise<ReadonlySet<number>> {
  if (of.amounts.length === 0) return new Set()
  const rows = await tx
    .selectFrom('transfer_order')
    .select('amount_cents')
    .distinct()
    .where('organisation_id', '=', here)
    .where('state', '=', 'approved')
    .where('account_iban', '=', of.account)
    .where('amount_cents', '=', sql<number>`any(${of.amounts}::bigint[])`)
    .execute()
  return new Set(rows.map((row) => row.amount_cents))
}
