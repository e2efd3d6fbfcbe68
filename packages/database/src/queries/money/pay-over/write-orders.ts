import type { Cents, Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { OrderKind, OrderState, TransferOrderRecord } from '#queries/money/pay-over/orders.ts'
import type { TransferTake } from '#queries/money/pay-over/transfers.ts'

/** What an order about to be prepared pays one creditor. */
export type NewTransfer = {
  readonly id: string
  readonly endToEndId: string
  readonly creditorId: string
  readonly accountId: string
  readonly amountCents: Cents
  readonly parts: readonly {
    readonly payOverId: string
    readonly dossierId: string
    readonly amountCents: Cents
  }[]
}

/** What an order about to be prepared pays a debtor, or the office. */
export type NewOwnTransfer = {
  readonly id: string
  readonly endToEndId: string
  readonly payeeAccountId: string
  readonly checked: string | null
  readonly amountCents: Cents
  readonly takes: readonly Omit<TransferTake, 'dossierReference'>[]
}

/** Why the database keeps no reservation, from the most to the least urgent. */
export type ReservationRefusal = 'frozen' | 'overdrawn' | 'in-another-order'

const refusalOfConstraint: Readonly<Record<string, ReservationRefusal>> = {
  frozen_money_does_not_leave: 'frozen',
  money_that_nobody_has_is_not_reserved: 'overdrawn',
  a_receipt_is_paid_over_once: 'in-another-order',
  a_commission_leaves_once: 'in-another-order',
}

type NewOrder = Pick<
  TransferOrderRecord,
  'id' | 'reference' | 'account' | 'executeOn' | 'prepared'
> & { readonly amountCents: Cents }

/**
 * Keeps an order that waits for its approval, with all that it reserves, or nothing of it.
 *
 * Two orders that race for the same funds wait for one another in the database: the second is
 * refused here, whatever both have read before.
 */
export async function insertTransferOrder(
  tx: OrganisationTransaction,
  order: NewOrder & { readonly transfers: readonly NewTransfer[] },
): Promise<'reserved' | ReservationRefusal> {
  await insertOrder(tx, order, { kind: 'pay-over', transfers: order.transfers.length })
  for (const [index, transfer] of order.transfers.entries()) {
    await tx
      .insertInto('transfer')
      .values({
        organisation_id: here,
        id: transfer.id,
        order_id: order.id,
        line: index + 1,
        end_to_end_id: transfer.endToEndId,
        creditor_id: transfer.creditorId,
        account_id: transfer.accountId,
        amount_cents: transfer.amountCents,
      })
      .execute()
    const refused = await reserveParts(tx, transfer, order.prepared)
    if (refused !== null) return refused
  }
  return 'reserved'
}

/** Keeps an order of one transfer that pays no creditor, as {@link insertTransferOrder} does. */
export async function insertOwnOrder(
  tx: OrganisationTransaction,
  order: NewOrder & {
    readonly kind: Exclude<OrderKind, 'pay-over'>
    readonly transfer: NewOwnTransfer
  },
): Promise<'reserved' | ReservationRefusal> {
  const { kind, transfer } = order
  await insertOrder(tx, order, { kind, transfers: 1 })
  await tx
    .insertInto('transfer')
    .values({
      organisation_id: here,
      id: transfer.id,
      order_id: order.id,
      line: 1,
      end_to_end_id: transfer.endToEndId,
      payee_account_id: transfer.payeeAccountId,
      checked: transfer.checked,
      amount_cents: transfer.amountCents,
    })
    .execute()
  const takes = transfer.takes.map((take, index) => ({
    organisation_id: here,
    transfer_id: transfer.id,
    line: index + 1,
    account: take.account,
    creditor_id: take.creditorId,
    debtor_id: take.debtorId,
    dossier_id: take.dossierId,
    commission_id: take.commissionId,
    amount_cents: take.amountCents,
  }))
  return await reserving(() => tx.insertInto('transfer_take').values(takes).execute())
}

async function insertOrder(
  tx: OrganisationTransaction,
  order: NewOrder,
  { kind, transfers }: { readonly kind: OrderKind; readonly transfers: number },
): Promise<void> {
  await tx
    .insertInto('transfer_order')
    .values({
      organisation_id: here,
      id: order.id,
      kind,
      reference: order.reference,
      account_iban: order.account.iban,
      account_bic: order.account.bic,
      account_holder: order.account.holder,
      execute_on: order.executeOn,
      amount_cents: order.amountCents,
      transfers,
      prepared_at: order.prepared.at,
      prepared_by: order.prepared.by,
    })
    .execute()
}

/** What the database answers to a reservation; the transaction is lost by a refusal. */
async function reserving(
  reserve: () => Promise<unknown>,
): Promise<'reserved' | ReservationRefusal> {
  try {
    await reserve()
  } catch (error) {
    const constraint = error instanceof Error && 'constraint' in error ? error.constraint : null
    const refused = typeof constraint === 'string' ? refusalOfConstraint[constraint] : undefined
    if (refused === undefined) throw error
    return refused
  }
  return 'reserved'
}

async function reserveParts(
  tx: OrganisationTransaction,
  transfer: NewTransfer,
  by: TransferOrderRecord['prepared'],
): Promise<ReservationRefusal | null> {
  const answer = await reserving(() =>
    tx
      .insertInto('transfer_part')
      .values(
        transfer.parts.map((part) => ({
          organisation_id: here,
          transfer_id: transfer.id,
          pay_over_id: part.payOverId,
          creditor_id: transfer.creditorId,
          dossier_id: part.dossierId,
          amount_cents: part.amountCents,
        })),
      )
      .execute(),
  )
  if (answer !== 'reserved') return answer
  await tx
    .updateTable('pay_over')
    .set({ state: 'ordered', ordered_at: by.at, ordered_by: by.by })
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${transfer.parts.map(({ payOverId }) => payOverId)}::uuid[])`)
    .execute()
  return null
}

/** Writes the approval of an order, with its file; the database refuses who prepared it. */
export async function approveTransferOrder(
  tx: OrganisationTransaction,
  approval: {
    readonly id: string
    readonly at: Temporal.Instant
    readonly by: string
    readonly alone: boolean
    readonly fileId: string
  },
): Promise<void> {
  await tx
    .updateTable('transfer_order')
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

/** Ends an order that pays nobody: what it still holds is released, and waits to be ordered again. */
export async function releaseTransferOrder(
  tx: OrganisationTransaction,
  end: {
    readonly id: string
    readonly state: 'cancelled' | 'rejected'
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string
  },
): Promise<void> {
  await endOrder(tx, end)
  await tx
    .updateTable('pay_over')
    .set({ state: 'pending' })
    .where('organisation_id', '=', here)
    .where(
      sql<boolean>`id in (select part.pay_over_id from transfer_part as part
        join transfer on transfer.organisation_id = part.organisation_id
          and transfer.id = part.transfer_id and transfer.state = 'held'
        where part.organisation_id = ${here} and transfer.order_id = ${end.id}::uuid)`,
    )
    .execute()
  await tx
    .updateTable('transfer')
    .set({ state: 'released' })
    .where('organisation_id', '=', here)
    .where('order_id', '=', end.id)
    .where('state', '=', 'held')
    .execute()
}

/** Releases transfers that the bank will not execute: what they held waits to be ordered again. */
export async function releaseTransfers(
  tx: OrganisationTransaction,
  transferIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable('pay_over')
    .set({ state: 'pending' })
    .where('organisation_id', '=', here)
    .where(
      sql<boolean>`id in (select pay_over_id from transfer_part
        where organisation_id = ${here} and transfer_id = any(${transferIds}::uuid[]))`,
    )
    .execute()
  await tx
    .updateTable('transfer')
    .set({ state: 'released' })
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${transferIds}::uuid[])`)
    .execute()
}

/** Says how an order ended. */
export async function endOrder(
  tx: OrganisationTransaction,
  end: {
    readonly id: string
    readonly state: OrderState
    readonly at: Temporal.Instant
    readonly by: string
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('transfer_order')
    .set({ state: end.state, ended_at: end.at, ended_by: end.by, ended_because: end.because })
    .where('organisation_id', '=', here)
    .where('id', '=', end.id)
    .execute()
}

/** Closes what a transfer paid over, on the line of the bank that booked it. */
export async function bookTransfer(
  tx: OrganisationTransaction,
  booking: { readonly id: string; readonly bankLineId: string; readonly on: Day },
): Promise<void> {
  await tx
    .updateTable('transfer')
    .set({ state: 'booked', bank_line_id: booking.bankLineId, booked_on: booking.on })
    .where('organisation_id', '=', here)
    .where('id', '=', booking.id)
    .execute()
  await tx
    .updateTable('pay_over')
    .set({ state: 'posted', bank_line_id: booking.bankLineId, posted_on: booking.on })
    .where('organisation_id', '=', here)
    .where(partsOfTransfer(booking.id))
    .execute()
}

/** Opens again what a transfer had paid over: it came back, and its terms stand. */
export async function returnTransfer(
  tx: OrganisationTransaction,
  back: {
    readonly id: string
    readonly bankLineId: string
    readonly on: Day
    readonly reason: string | null
  },
): Promise<void> {
  await tx
    .updateTable('transfer')
    .set({
      state: 'returned',
      returned_line_id: back.bankLineId,
      returned_on: back.on,
      return_reason: back.reason,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', back.id)
    .execute()
  await tx
    .updateTable('pay_over')
    .set({ state: 'pending', bank_line_id: null, posted_on: null })
    .where('organisation_id', '=', here)
    .where(partsOfTransfer(back.id))
    .execute()
}

function partsOfTransfer(id: string) {
  return sql<boolean>`id in (select pay_over_id from transfer_part
    where organisation_id = ${here} and transfer_id = ${id}::uuid)`
}

/** Remembers the letter that tells a creditor what a transfer paid over. */
export async function linkRemittance(
  tx: OrganisationTransaction,
  of: { readonly transferId: string; readonly actId: string },
): Promise<void> {
  await tx
    .updateTable('transfer')
    .set({ remittance_act_id: of.actId })
    .where('organisation_id', '=', here)
    .where('id', '=', of.transferId)
    .execute()
}
