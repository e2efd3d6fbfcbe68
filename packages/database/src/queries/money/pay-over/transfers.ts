import { cents, invariant, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import {
  orderKinds,
  orderStates,
  type OrderKind,
  type OrderState,
} from '#queries/money/pay-over/orders.ts'

/** The states of what an order pays one payee. */
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

/** What a transfer takes that is no receipt to pay over; reserved while the transfer is held. */
export type TransferTake = {
  readonly account: '467200' | '467800' | '467850'
  /** Of a commission: whose. */
  readonly creditorId: string | null
  readonly debtorId: string | null
  readonly dossierId: string | null
  readonly dossierReference: string | null
  readonly commissionId: string | null
  readonly amountCents: Cents
}

type TransferHead = {
  readonly id: string
  readonly orderId: string
  readonly orderReference: string
  readonly orderState: OrderState
  readonly endToEndId: string
  readonly accountId: string
  readonly iban: string
  readonly bic: string | null
  readonly holder: string
  readonly amountCents: Cents
  readonly state: TransferState
  readonly bookedOn: Day | null
  readonly bankLineId: string | null
  readonly returnedOn: Day | null
  readonly returnReason: string | null
  /** What was written to whom it pays, once the bank booked it. */
  readonly remittanceActId: string | null
  readonly parts: readonly TransferPart[]
}

/** What an order pays one creditor (reversement), with the receipts it pays over. */
export type CreditorTransfer = TransferHead & {
  readonly kind: 'pay-over'
  readonly creditorId: string
  readonly creditorName: string
}

/** What an order pays a debtor, or the office: what it takes, and what was checked before. */
export type OwnTransfer = TransferHead & {
  readonly kind: Exclude<OrderKind, 'pay-over'>
  readonly debtorId: string | null
  readonly debtorName: string | null
  readonly checked: string | null
  readonly takes: readonly TransferTake[]
}

/** What an order pays one payee (virement). */
export type TransferRecord = CreditorTransfer | OwnTransfer

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
  if (of.lock) await lockOrdersWhere(tx, of.condition)
  const query = transferRows(tx).where(of.condition).orderBy('transfer.order_id')
  const inOrder = query.orderBy('transfer.line')
  const rows = await (of.lock ? inOrder.forUpdate('transfer') : inOrder).execute()
  const ids = rows.map(({ id }) => id)
  const parts = await partsOf(tx, ids)
  const takes = await takesOf(tx, ids)
  return rows.map((row) =>
    transferOf(row, { parts: parts.get(row.id) ?? [], takes: takes.get(row.id) ?? [] }),
  )
}

/**
 * The orders of transfers before the transfers, one after the other: whoever ends an order holds it
 * first as well, so that the bank and a person never wait for each other.
 */
async function lockOrdersWhere(
  tx: OrganisationTransaction,
  condition: ReturnType<typeof sql<boolean>>,
): Promise<void> {
  await sql`select id from transfer_order as held
     where held.organisation_id = ${here} and held.id in (
       select transfer.order_id from transfer
         join transfer_order on transfer_order.organisation_id = transfer.organisation_id
           and transfer_order.id = transfer.order_id
        where transfer.organisation_id = ${here} and ${condition})
     order by held.id for update`.execute(tx)
}

function transferRows(tx: OrganisationTransaction) {
  return tx
    .selectFrom('transfer')
    .innerJoin('transfer_order', (join) =>
      join
        .onRef('transfer_order.organisation_id', '=', 'transfer.organisation_id')
        .onRef('transfer_order.id', '=', 'transfer.order_id'),
    )
    .leftJoin('payout_account', (join) =>
      join
        .onRef('payout_account.organisation_id', '=', 'transfer.organisation_id')
        .onRef('payout_account.id', '=', 'transfer.account_id'),
    )
    .leftJoin('payee_account', (join) =>
      join
        .onRef('payee_account.organisation_id', '=', 'transfer.organisation_id')
        .onRef('payee_account.id', '=', 'transfer.payee_account_id'),
    )
    .leftJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'transfer.organisation_id')
        .onRef('creditor.id', '=', 'transfer.creditor_id'),
    )
    .leftJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'transfer.organisation_id')
        .onRef('debtor.id', '=', 'payee_account.debtor_id'),
    )
    .selectAll('transfer')
    .select(['transfer_order.reference', 'transfer_order.state as order_state'])
    .select(['transfer_order.kind', 'payee_account.debtor_id', 'debtor.name as debtor_name'])
    .select('creditor.name as creditor_name')
    .select(({ fn }) => [
      fn.coalesce('payout_account.iban', 'payee_account.iban').as('iban'),
      fn.coalesce('payout_account.bic', 'payee_account.bic').as('bic'),
      fn.coalesce('payout_account.holder', 'payee_account.holder').as('holder'),
    ])
    .where('transfer.organisation_id', '=', here)
}

type Row = Awaited<ReturnType<ReturnType<typeof transferRows>['execute']>>[number]

function transferOf(
  row: Row,
  of: { readonly parts: readonly TransferPart[]; readonly takes: readonly TransferTake[] },
): TransferRecord {
  const accountId = row.account_id ?? row.payee_account_id
  invariant(
    accountId !== null && row.iban !== null && row.holder !== null,
    'a transfer pays an account',
  )
  const head = {
    id: row.id,
    orderId: row.order_id,
    orderReference: row.reference,
    orderState: oneOf(orderStates, row.order_state),
    endToEndId: row.end_to_end_id,
    accountId,
    iban: row.iban,
    bic: row.bic,
    holder: row.holder,
    amountCents: cents(row.amount_cents),
    state: oneOf(transferStates, row.state),
    bookedOn: row.booked_on,
    bankLineId: row.bank_line_id,
    returnedOn: row.returned_on,
    returnReason: row.return_reason,
    remittanceActId: row.remittance_act_id,
    parts: of.parts,
  }
  const kind = oneOf(orderKinds, row.kind)
  const { creditor_id: creditorId, creditor_name: creditorName } = row
  if (kind !== 'pay-over') {
    const { debtor_id: debtorId, debtor_name: debtorName, checked } = row
    return { ...head, kind, debtorId, debtorName, checked, takes: of.takes }
  }
  invariant(creditorId !== null && creditorName !== null, 'a pay-over is of a creditor')
  return { ...head, kind, creditorId, creditorName }
}

async function takesOf(
  tx: OrganisationTransaction,
  transferIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TransferTake[]>> {
  const rows = await tx
    .selectFrom('transfer_take')
    .leftJoin('commission', (join) =>
      join
        .onRef('commission.organisation_id', '=', 'transfer_take.organisation_id')
        .onRef('commission.id', '=', 'transfer_take.commission_id'),
    )
    .leftJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'transfer_take.organisation_id')
        .on('dossier.id', '=', sql`coalesce(transfer_take.dossier_id, commission.dossier_id)`),
    )
    .selectAll('transfer_take')
    .select(['dossier.id as case_id', 'dossier.reference'])
    .where('transfer_take.organisation_id', '=', here)
    .where('transfer_id', '=', sql<string>`any(${transferIds}::uuid[])`)
    .orderBy('transfer_take.line')
    .execute()
  const found = Map.groupBy(rows, (row) => row.transfer_id)
  return new Map(
    [...found].map(([id, of]) => [
      id,
      of.map((row) => ({
        account: oneOf(['467200', '467800', '467850'], row.account),
        creditorId: row.creditor_id,
        debtorId: row.debtor_id,
        dossierId: row.case_id,
        dossierReference: row.reference,
        commissionId: row.commission_id,
        amountCents: cents(row.amount_cents),
      })),
    ]),
  )
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
