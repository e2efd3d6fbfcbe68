import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A payment that a person undid: matched to the wrong dossier, or noted in error; as kept. */
export type UndoneMatchRecord = {
  readonly paymentId: string
  /** The line of the bank that waits again; null for a note that none confirmed. */
  readonly bankLineId: string | null
  readonly undoneOn: Day
  readonly because: string | null
  readonly shortfallCents: Cents
  readonly commissionUndone: boolean
}

/** Keeps that a payment was undone, once for good. */
export async function insertUndoneMatch(
  tx: OrganisationTransaction,
  undone: UndoneMatchRecord & {
    readonly recordedAt: Temporal.Instant
    readonly recordedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('undone_match')
    .values({
      organisation_id: here,
      payment_id: undone.paymentId,
      bank_line_id: undone.bankLineId,
      undone_on: undone.undoneOn,
      because: undone.because,
      shortfall_cents: undone.shortfallCents,
      commission_undone: undone.commissionUndone,
      recorded_at: undone.recordedAt,
      recorded_by: undone.recordedBy,
    })
    .execute()
}

/** How a person undid a payment, or null. */
export async function findUndoneMatch(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<UndoneMatchRecord | null> {
  const row = await tx
    .selectFrom('undone_match')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('payment_id', '=', paymentId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    paymentId: row.payment_id,
    bankLineId: row.bank_line_id,
    undoneOn: row.undone_on,
    because: row.because,
    shortfallCents: cents(row.shortfall_cents),
    commissionUndone: row.commission_undone,
  }
}

/** What a payment is, for whoever would undo it. */
export type PaymentToUndo = {
  readonly id: string
  readonly dossierId: string
  readonly amountCents: Cents
  /** The line of the bank that showed it, by its match or as the confirmation of a note; or null. */
  readonly bankLineId: string | null
  /** True where it was noted by hand, a line of the bank having confirmed it or not. */
  readonly noted: boolean
  readonly takenBack: boolean
  readonly undone: boolean
}

/** A payment of an id, standing or not; or null. */
export async function findPaymentToUndo(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<PaymentToUndo | null> {
  const { rows } = await sql<Omit<PaymentToUndo, 'amountCents'> & { readonly amountCents: number }>`
    select payment.id, payment.dossier_id as "dossierId",
           payment.amount_cents as "amountCents",
           coalesce(payment.bank_line_id, payment_confirmation.bank_line_id) as "bankLineId",
           payment.bank_line_id is null as noted,
           payment_return.payment_id is not null as "takenBack",
           undone_match.payment_id is not null as undone
      from payment
      left join payment_confirmation
        on payment_confirmation.organisation_id = payment.organisation_id
       and payment_confirmation.payment_id = payment.id
      left join payment_return on payment_return.organisation_id = payment.organisation_id
       and payment_return.payment_id = payment.id
      left join undone_match on undone_match.organisation_id = payment.organisation_id
       and undone_match.payment_id = payment.id
     where payment.organisation_id = ${here} and payment.id = ${paymentId}::uuid`.execute(tx)
  const [row] = rows
  return row === undefined ? null : { ...row, amountCents: cents(row.amountCents) }
}

/** What of a payment left, or is on its way. */
export type LeftOfPayment = {
  readonly paidOverCents: Cents
  readonly orderedCents: Cents
  /** The orders on their way, by reference. */
  readonly orders: readonly string[]
}

/** What of a payment was paid over to its creditor, and what an order holds. */
export async function leftOfPayment(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<LeftOfPayment> {
  const { rows } = await sql<{ paid: number; ordered: number; orders: readonly string[] | null }>`
    select coalesce(sum(amount_cents) filter (where state = 'posted'), 0)::bigint as paid,
           coalesce(sum(amount_cents) filter (where state = 'ordered'), 0)::bigint as ordered,
           (select array_agg(distinct transfer_order.reference)
              from pay_over as part
              join transfer_part on transfer_part.organisation_id = part.organisation_id
               and transfer_part.pay_over_id = part.id
              join transfer on transfer.organisation_id = part.organisation_id
               and transfer.id = transfer_part.transfer_id and transfer.state = 'held'
              join transfer_order on transfer_order.organisation_id = part.organisation_id
               and transfer_order.id = transfer.order_id
             where part.organisation_id = ${here} and part.payment_id = ${paymentId}::uuid) as orders
      from pay_over
     where organisation_id = ${here} and payment_id = ${paymentId}::uuid`.execute(tx)
  const [row] = rows
  return {
    paidOverCents: cents(row?.paid ?? 0),
    orderedCents: cents(row?.ordered ?? 0),
    orders: row?.orders ?? [],
  }
}

/** Of some entries of the books, those that were written. */
export async function entriesAmong(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('ledger_entry')
    .select('id')
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The last day on which a match of a line of the bank was undone; null where none was. */
export async function lastUndoingOf(
  tx: OrganisationTransaction,
  bankLineId: string,
): Promise<Day | null> {
  const row = await tx
    .selectFrom('undone_match')
    .select((select) => select.fn.max('undone_on').as('on'))
    .where('organisation_id', '=', here)
    .where('bank_line_id', '=', bankLineId)
    .executeTakeFirst()
  return row?.on ?? null
}

/** Every payment undone, by the bank or by a person: when, and whether its commission was. */
export function undonePayments(tx: OrganisationTransaction) {
  return tx
    .selectFrom('payment_return')
    .select(['organisation_id', 'payment_id', 'returned_on as undone_on', 'recorded_at'])
    .select(['shortfall_cents', 'commission_credited'])
    .unionAll(
      tx
        .selectFrom('undone_match')
        .select(['organisation_id', 'payment_id', 'undone_on', 'recorded_at'])
        .select(['shortfall_cents', 'commission_undone as commission_credited']),
    )
}

/** The same, for a statement in SQL. */
export const paymentsUndone = sql`(
  select organisation_id, payment_id, commission_credited from payment_return
  union all
  select organisation_id, payment_id, commission_undone from undone_match)`
