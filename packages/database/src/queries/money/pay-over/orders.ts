import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import {
  approvalOf,
  endOf,
  type Approval,
  type Ending,
  type Step,
} from '#queries/money/pay-over/decided.ts'

/** The states of an order of transfer, in the order of its life; the last two end it unpaid. */
export const orderStates = ['prepared', 'approved', 'booked', 'rejected', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]

/** An order of transfer to the bank (ordre de virement). */
export type TransferOrderRecord = {
  readonly id: string
  readonly kind: OrderKind
  readonly reference: string
  readonly account: {
    readonly iban: string
    readonly bic: string | null
    readonly holder: string
  }
  readonly executeOn: Day
  readonly amountCents: Cents
  readonly transfers: number
  readonly state: OrderState
  readonly prepared: Step
  readonly approved: Approval | null
  readonly ended: Ending | null
}

/**
 * What an order pays: creditors; debtors who paid too much; the office, its commissions or an advance
 * given back.
 */
export const orderKinds = ['pay-over', 'refund', 'sweep', 'recovery'] as const
export type OrderKind = (typeof orderKinds)[number]

function ordersOf(tx: OrganisationTransaction) {
  return tx
    .selectFrom('transfer_order')
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'transfer_order.organisation_id')
        .onRef('stored_file.id', '=', 'transfer_order.file_id'),
    )
    .selectAll('transfer_order')
    .select('stored_file.sha256')
    .where('transfer_order.organisation_id', '=', here)
}

type OrderRow = Awaited<ReturnType<ReturnType<typeof ordersOf>['execute']>>[number]

function orderOf(row: OrderRow): TransferOrderRecord {
  const { account_iban: iban, account_bic: bic, account_holder: holder } = row
  return {
    id: row.id,
    kind: oneOf(orderKinds, row.kind),
    reference: row.reference,
    account: { iban, bic, holder },
    executeOn: row.execute_on,
    amountCents: cents(row.amount_cents),
    transfers: row.transfers,
    state: oneOf(orderStates, row.state),
    prepared: { at: row.prepared_at, by: row.prepared_by },
    approved: approvalOf(row),
    ended: endOf(row),
  }
}

/** A page of orders, the latest first; `cursor` is the id of the last one shown. */
export async function listTransferOrders(
  tx: OrganisationTransaction,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly TransferOrderRecord[]; readonly nextCursor: string | null }> {
  let query = ordersOf(tx)
    .orderBy('prepared_at', 'desc')
    .orderBy('transfer_order.id', 'desc')
    .limit(page.limit + 1)
  if (page.cursor !== undefined) {
    query = query.where(
      sql<boolean>`(prepared_at, transfer_order.id) < (
        select prepared_at, id from transfer_order as last
        where last.organisation_id = ${here} and last.id::text = ${page.cursor})`,
    )
  }
  const found = (await query.execute()).map(orderOf)
  const rows = found.slice(0, page.limit)
  return { rows, nextCursor: found.length > page.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** An order that nobody else decides before the end of the transaction, or null. */
export async function lockTransferOrder(
  tx: OrganisationTransaction,
  id: string,
): Promise<TransferOrderRecord | null> {
  const row = await ordersOf(tx)
    .where('transfer_order.id', '=', id)
    .forUpdate('transfer_order')
    .executeTakeFirst()
  return row === undefined ? null : orderOf(row)
}

/** The order of a reference that nobody else decides before the end of the transaction, or null. */
export async function lockOrderNamed(
  tx: OrganisationTransaction,
  reference: string,
): Promise<TransferOrderRecord | null> {
  const row = await ordersOf(tx)
    .where('transfer_order.reference', '=', reference)
    .forUpdate('transfer_order')
    .executeTakeFirst()
  return row === undefined ? null : orderOf(row)
}
