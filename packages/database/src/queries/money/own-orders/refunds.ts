import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import type { PostingRow } from '#queries/ledger.ts'

/** A refund of an overpayment, on its way or booked. */
export type RefundMade = {
  readonly dossierId: string
  readonly amountCents: Cents
  readonly state: 'held' | 'booked'
  readonly orderReference: string
  /** The day of its order, or that on which the bank booked it. */
  readonly on: Day
  /** The line that booked it, or null. */
  readonly bankLineId: string | null
  /** The line of the payment whose payer is refunded; null for the account of a document. */
  readonly paidByLineId: string | null
}

/** The refunds of some dossiers that are on their way or booked, the oldest first. */
export async function refundsOf(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<readonly RefundMade[]> {
  if (dossierIds.length === 0) return []
  const { rows } = await sql<
    Record<'dossier_id' | 'state' | 'reference' | 'on_day', string> & {
      readonly amount_cents: number
      readonly bank_line_id: string | null
      readonly paid_by: string | null
    }
  >`
    select take.dossier_id, take.amount_cents, transfer.state, transfer.bank_line_id,
           transfer_order.reference, payee_account.bank_line_id as paid_by,
           coalesce(transfer.booked_on,
             (transfer_order.prepared_at at time zone 'Europe/Paris')::date)::text as on_day
      from transfer_take as take
      join transfer on transfer.organisation_id = take.organisation_id
        and transfer.id = take.transfer_id and transfer.state in ('held', 'booked')
      join transfer_order on transfer_order.organisation_id = transfer.organisation_id
        and transfer_order.id = transfer.order_id
      join payee_account on payee_account.organisation_id = transfer.organisation_id
        and payee_account.id = transfer.payee_account_id
     where take.organisation_id = ${here} and take.account = '467200'
       and take.dossier_id = any(${dossierIds}::uuid[])
     order by transfer_order.prepared_at, take.transfer_id`.execute(tx)
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    amountCents: cents(row.amount_cents),
    state: oneOf(['held', 'booked'], row.state),
    orderReference: row.reference,
    on: day(row.on_day),
    bankLineId: row.bank_line_id,
    paidByLineId: row.paid_by,
  }))
}

/** The lines of some entries, as they were posted; the firm itself stands where a creditor is null. */
export async function linesOfEntries(
  tx: OrganisationTransaction,
  entryIds: readonly string[],
): Promise<readonly (readonly PostingRow[])[]> {
  const rows = await tx
    .selectFrom('ledger_posting')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('entry_id', '=', sql<string>`any(${entryIds}::text[])`)
    .orderBy('entry_id')
    .orderBy('line')
    .execute()
  const byEntry = Map.groupBy(rows, (row) => row.entry_id)
  return [...byEntry.values()].map((lines) =>
    lines.map((line) => ({
      account: line.account,
      amount: cents(line.amount_cents),
      ...(line.creditor_id === null ? {} : { creditor: line.creditor_id }),
      ...(line.debtor_id === null ? {} : { debtor: line.debtor_id }),
      ...(line.dossier_id === null ? {} : { case: line.dossier_id }),
      ...(line.bank_line_id === null ? {} : { bankEntry: line.bank_line_id }),
    })),
  )
}
