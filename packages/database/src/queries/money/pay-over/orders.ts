import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

/** The states of an order of transfer, in the order of its life; the last two end it unpaid. */
export const orderStates = ['prepared', 'approved', 'booked', 'rejected', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]

/** An order of transfer to the bank (ordre de virement). */
export type TransferOrderRecord = {
  readonly id: string
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
  readonly prepared: { readonly at: Temporal.Instant; readonly by: string }
  readonly approved: {
    readonly at: Temporal.Instant
    readonly by: string
    readonly alone: boolean
    readonly fileId: string
    readonly fileSha256: string
  } | null
  readonly ended: {
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string | null
  } | null
}

/** The states of what an order pays one creditor. */
export const transferStates = ['held', 'booked', 'returned', 'released'] as const
export type TransferState = (typeof transferStates)[number]

/** One receipt that a transfer pays over. */
export type TransferPart = {
  readonly payOverId: string
  readonly paymentId: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly debtorName: string
  readonly collectedOn: Day
  readonly dueOn: Day
  readonly amountCents: Cents
}

/** What an order pays one creditor (virement), with the receipts it pays over. */
export type TransferRecord = {
  readonly id: string
  readonly orderId: string
  readonly orderReference: string
  readonly orderState: OrderState
  readonly endToEndId: string
  readonly creditorId: string
  readonly creditorName: string
  readonly accountId: string
  readonly iban: string
  readonly bic: string | null
  readonly holder: string
  readonly amountCents: Cents
  readonly state: TransferState
  readonly bookedOn: Day | null
  readonly returnedOn: Day | null
  readonly returnReason: string | null
  readonly remittanceActId: string | null
  readonly parts: readonly TransferPart[]
}

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
    reference: row.reference,
    account: { iban, bic, holder },
    executeOn: row.execute_on,
    amountCents: cents(row.amount_cents),
    transfers: row.transfers,
    state: oneOf(orderStates, row.state),
    prepared: { at: row.prepared_at, by: row.prepared_by },
    approved: approvalOf(row),
    ended:
      row.ended_at === null || row.ended_by === null
        ? null
        : { at: row.ended_at, by: row.ended_by, because: row.ended_because },
  }
}

function approvalOf(row: OrderRow): TransferOrderRecord['approved'] {
  const { approved_at: at, approved_by: by, file_id: fileId, sha256 } = row
  if (at === null || by === null || fileId === null || sha256 === null) return null
  return { at, by, alone: row.approved_alone, fileId, fileSha256: sha256.toString('hex') }
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

/** The transfers of some orders, with their parts, in the order of the file. */
export async function transfersOfOrders(
  tx: OrganisationTransaction,
  orderIds: readonly string[],
): Promise<readonly TransferRecord[]> {
  return await transfersWhere(tx, { condition: ofOrders(orderIds), lock: false })
}

/** The same, which nobody else decides before the end of the transaction. */
export async function lockTransfersOfOrders(
  tx: OrganisationTransaction,
  orderIds: readonly string[],
): Promise<readonly TransferRecord[]> {
  return await transfersWhere(tx, { condition: ofOrders(orderIds), lock: true })
}

function ofOrders(orderIds: readonly string[]) {
  return sql<boolean>`transfer.order_id = any(${orderIds}::uuid[])`
}

/** The transfers that bear one of these end-to-end references, with their parts. */
export async function transfersNamed(
  tx: OrganisationTransaction,
  endToEndIds: readonly string[],
): Promise<readonly TransferRecord[]> {
  if (endToEndIds.length === 0) return []
  const condition = sql<boolean>`transfer.end_to_end_id = any(${endToEndIds}::text[])`
  return await transfersWhere(tx, { condition, lock: true })
}

/**
 * The transfers still held of the approved orders that a debit of a whole order may be: of this
 * account and this total, approved on that day or before.
 */
export async function heldOrdersOfTotal(
  tx: OrganisationTransaction,
  of: { readonly account: string; readonly amountCents: Cents; readonly bookedOn: Day },
): Promise<readonly TransferRecord[]> {
  const condition = sql<boolean>`transfer_order.state = 'approved' and transfer_order.account_iban = ${of.account}
      and transfer_order.amount_cents = ${of.amountCents}
      and transfer_order.prepared_at::date <= ${of.bookedOn.toString()}::date
      and not exists (select from transfer as other
        where other.organisation_id = transfer_order.organisation_id
          and other.order_id = transfer_order.id and other.state <> 'held')`
  return await transfersWhere(tx, { condition, lock: true })
}

async function transfersWhere(
  tx: OrganisationTransaction,
  of: { readonly condition: ReturnType<typeof sql<boolean>>; readonly lock: boolean },
): Promise<readonly TransferRecord[]> {
  const query = tx
    .selectFrom('transfer')
    .innerJoin('transfer_order', (join) =>
      join
        .onRef('transfer_order.organisation_id', '=', 'transfer.organisation_id')
        .onRef('transfer_order.id', '=', 'transfer.order_id'),
    )
    .innerJoin('payout_account', (join) =>
      join
        .onRef('payout_account.organisation_id', '=', 'transfer.organisation_id')
        .onRef('payout_account.id', '=', 'transfer.account_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'transfer.organisation_id')
        .onRef('creditor.id', '=', 'transfer.creditor_id'),
    )
    .selectAll('transfer')
    .select(['transfer_order.reference', 'transfer_order.state as order_state'])
    .select('creditor.name as creditor_name')
    .select(['payout_account.iban', 'payout_account.bic', 'payout_account.holder'])
    .where('transfer.organisation_id', '=', here)
    .where(of.condition)
    .orderBy('transfer.order_id')
    .orderBy('transfer.line')
  const rows = await (of.lock ? query.forUpdate('transfer') : query).execute()
  const parts = await partsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    orderId: row.order_id,
    orderReference: row.reference,
    orderState: oneOf(orderStates, row.order_state),
    endToEndId: row.end_to_end_id,
    creditorId: row.creditor_id,
    creditorName: row.creditor_name,
    accountId: row.account_id,
    iban: row.iban,
    bic: row.bic,
    holder: row.holder,
    amountCents: cents(row.amount_cents),
    state: oneOf(transferStates, row.state),
    bookedOn: row.booked_on,
    returnedOn: row.returned_on,
    returnReason: row.return_reason,
    remittanceActId: row.remittance_act_id,
    parts: parts.get(row.id) ?? [],
  }))
}

async function partsOf(
  tx: OrganisationTransaction,
  transferIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TransferPart[]>> {
  const rows = await tx
    .selectFrom('transfer_part')
    .innerJoin('pay_over', (join) =>
      join
        .onRef('pay_over.organisation_id', '=', 'transfer_part.organisation_id')
        .onRef('pay_over.id', '=', 'transfer_part.pay_over_id'),
    )
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'transfer_part.organisation_id')
        .onRef('dossier.id', '=', 'transfer_part.dossier_id'),
    )
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .select(['transfer_id', 'pay_over_id', 'pay_over.payment_id', 'transfer_part.dossier_id'])
    .select(['dossier.reference', 'debtor.name', 'collected_on', 'due_on'])
    .select('transfer_part.amount_cents')
    .where('transfer_part.organisation_id', '=', here)
    .where('transfer_id', '=', sql<string>`any(${transferIds}::uuid[])`)
    .orderBy('collected_on')
    .orderBy('pay_over_id')
    .execute()
  const found = Map.groupBy(rows, (row) => row.transfer_id)
  return new Map(
    [...found].map(([id, of]) => [
      id,
      of.map((row) => ({
        payOverId: row.pay_over_id,
        paymentId: row.payment_id,
        dossierId: row.dossier_id,
        dossierReference: row.reference,
        debtorName: row.name,
        collectedOn: row.collected_on,
        dueOn: row.due_on,
        amountCents: cents(row.amount_cents),
      })),
    ]),
  )
}
