import { cents, type Cents } from '@quittance/kernel'
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

const collectionOrderStates = ['prepared', 'approved', 'booked', 'rejected', 'cancelled'] as const
export type CollectionOrderState = (typeof collectionOrderStates)[number]

/** An order of direct debits to the bank (remise de prélèvements). */
export type CollectionOrderRecord = {
  readonly id: string
  readonly reference: string
  readonly type: 'CORE' | 'B2B'
  /** The creditor identifier (ICS) that it collects under. */
  readonly identifier: string
  readonly account: {
    readonly iban: string
    readonly bic: string | null
    readonly holder: string
  }
  readonly amountCents: Cents
  readonly collections: number
  readonly state: CollectionOrderState
  readonly prepared: Step
  readonly approved: Approval | null
  readonly ended: Ending | null
}

/** Keeps an order that waits for its approval; its collections are placed apart. */
export async function insertCollectionOrder(
  tx: OrganisationTransaction,
  order: Omit<CollectionOrderRecord, 'state' | 'approved' | 'ended'>,
): Promise<void> {
  await tx
    .insertInto('direct_debit_order')
    .values({
      organisation_id: here,
      id: order.id,
      reference: order.reference,
      type: order.type,
      identifier: order.identifier,
      account_iban: order.account.iban,
      account_bic: order.account.bic,
      account_holder: order.account.holder,
      amount_cents: order.amountCents,
      collections: order.collections,
      prepared_at: order.prepared.at,
      prepared_by: order.prepared.by,
    })
    .execute()
}

function orderRows(tx: OrganisationTransaction) {
  return tx
    .selectFrom('direct_debit_order')
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'direct_debit_order.organisation_id')
        .onRef('stored_file.id', '=', 'direct_debit_order.file_id'),
    )
    .selectAll('direct_debit_order')
    .select('stored_file.sha256')
    .where('direct_debit_order.organisation_id', '=', here)
}

type OrderRow = Awaited<ReturnType<ReturnType<typeof orderRows>['execute']>>[number]

/** The orders of direct debits: those that wait, then the others, the latest first. */
export async function listCollectionOrders(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly CollectionOrderRecord[]> {
  const rows = await orderRows(tx)
    .orderBy(sql`direct_debit_order.state in ('prepared', 'approved')`, 'desc')
    .orderBy('prepared_at', 'desc')
    .orderBy('direct_debit_order.id')
    .limit(limit)
    .execute()
  return rows.map(orderOf)
}

/** An order that nobody else decides before the end of the transaction, or null. */
export async function lockCollectionOrder(
  tx: OrganisationTransaction,
  of: { readonly id: string } | { readonly reference: string },
): Promise<CollectionOrderRecord | null> {
  const query = orderRows(tx).forUpdate('direct_debit_order')
  const row = await (
    'id' in of
      ? query.where('direct_debit_order.id', '=', of.id)
      : query.where('direct_debit_order.reference', '=', of.reference)
  ).executeTakeFirst()
  return row === undefined ? null : orderOf(row)
}

function orderOf(row: OrderRow): CollectionOrderRecord {
  const { account_iban: iban, account_bic: bic, account_holder: holder } = row
  return {
    id: row.id,
    reference: row.reference,
    type: oneOf(['CORE', 'B2B'] as const, row.type),
    identifier: row.identifier,
    account: { iban, bic, holder },
    amountCents: cents(row.amount_cents),
    collections: row.collections,
    state: oneOf(collectionOrderStates, row.state),
    prepared: { at: row.prepared_at, by: row.prepared_by },
    approved: approvalOf(row),
    ended: endOf(row),
  }
}

/** Writes the approval of an order, with its file; the database refuses who prepared it. */
export async function approveCollectionOrder(
  tx: OrganisationTransaction,
  approval: Step & { readonly id: string; readonly alone: boolean; readonly fileId: string },
): Promise<void> {
  await tx
    .updateTable('direct_debit_order')
    .set({
      state: 'approved',
      approved_at: approval.at,
      approved_by: approval.by,
      approved_alone: approval.alone,
      file_id: approval.fileId,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', approval.id)
    .execute()
}

/** Says how an order ended. */
export async function endCollectionOrder(
  tx: OrganisationTransaction,
  end: Step & {
    readonly id: string
    readonly state: CollectionOrderState
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('direct_debit_order')
    .set({ state: end.state, ended_at: end.at, ended_by: end.by, ended_because: end.because })
    .where('organisation_id', '=', here)
    .where('id', '=', end.id)
    .execute()
}

/** A lot at the bank: what of it is not booked yet adds up to this. */
export type OpenLot = {
  readonly orderId: string
  readonly lotId: string
  readonly amountCents: Cents
  readonly collections: number
  readonly collectOn: string
}

/** The lots of approved orders of an account of which something is still to be booked. */
export async function openLots(
  tx: OrganisationTransaction,
  account: string,
): Promise<readonly OpenLot[]> {
  const { rows } = await sql<{
    order_id: string
    lot_id: string
    amount_cents: number
    collections: number
    collect_on: string
  }>`
    select one.order_id, one.lot_id, sum(one.amount_cents)::bigint as amount_cents,
      count(*)::integer as collections, min(one.collect_on)::text as collect_on
    from direct_debit as one
    join direct_debit_order as whole on whole.organisation_id = one.organisation_id
      and whole.id = one.order_id and whole.state = 'approved' and whole.account_iban = ${account}
    where one.organisation_id = ${here} and one.state = 'ordered'
    group by one.order_id, one.lot_id
    order by one.lot_id`.execute(tx)
  return rows.map((row) => ({
    orderId: row.order_id,
    lotId: row.lot_id,
    amountCents: cents(row.amount_cents),
    collections: row.collections,
    collectOn: row.collect_on,
  }))
}
