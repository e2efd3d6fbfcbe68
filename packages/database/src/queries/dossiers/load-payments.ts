import { cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import type { AllocationRecord, PaymentRecord } from '#queries/dossiers/dossier-record.ts'
import { here } from '#queries/here.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'

/**
 * The payments of dossiers, chronological, with where each went, its receipt and its pay-over.
 *
 * One that the bank took back or a person undid is none of them: the debt stands as if it had not
 * been made. Of the parts of a payment to pay over, the one that still waits is told first.
 */
export async function paymentsOf(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PaymentRecord[]>> {
  const rows = await paymentRows(tx, dossierIds)
  const allocations = await allocationsOf(
    tx,
    rows.map((row) => row.id),
  )
  const groups = new Map<string, PaymentRecord[]>()
  for (const row of rows) {
    const payment: PaymentRecord = {
      id: row.id,
      receivedOn: row.received_on,
      recordedAt: row.recorded_at,
      method: row.method,
      amountCents: cents(row.amount_cents),
      bankLineId: row.bank_line_id,
      final: row.final,
      allocations: allocations.get(row.id) ?? [],
      receipt:
        row.receipt_id === null || row.receipt_reference === null
          ? null
          : { id: row.receipt_id, reference: row.receipt_reference },
      payOver:
        row.pay_over_due_on === null
          ? null
          : { dueOn: row.pay_over_due_on, postedOn: row.pay_over_posted_on },
    }
    groups.set(row.dossier_id, [...(groups.get(row.dossier_id) ?? []), payment])
  }
  return groups
}

async function paymentRows(tx: OrganisationTransaction, dossierIds: readonly string[]) {
  return await tx
    .selectFrom('payment')
    .leftJoin('receipt', (join) =>
      join
        .onRef('receipt.organisation_id', '=', 'payment.organisation_id')
        .onRef('receipt.payment_id', '=', 'payment.id')
        .on('receipt.kind', '=', 'receipt'),
    )
    .leftJoin('bank_line', (join) =>
      join
        .onRef('bank_line.organisation_id', '=', 'payment.organisation_id')
        .onRef('bank_line.id', '=', 'payment.bank_line_id'),
    )
    .leftJoinLateral(
      (select) =>
        select
          .selectFrom('pay_over')
          .select(['pay_over.due_on', 'pay_over.posted_on'])
          .whereRef('pay_over.organisation_id', '=', 'payment.organisation_id')
          .whereRef('pay_over.payment_id', '=', 'payment.id')
          .where('pay_over.state', '<>', 'void')
          .orderBy('pay_over.posted_on', (order) => order.desc().nullsFirst())
          .limit(1)
          .as('pay_over'),
      (join) => join.onTrue(),
    )
    .select(['payment.dossier_id', 'payment.id', 'payment.received_on', 'payment.recorded_at'])
    .select(['payment.method', 'payment.amount_cents', 'payment.bank_line_id', 'payment.final'])
    .select(['receipt.id as receipt_id', 'receipt.reference as receipt_reference'])
    .select(['pay_over.due_on as pay_over_due_on', 'pay_over.posted_on as pay_over_posted_on'])
    .where('payment.organisation_id', '=', here)
    .where('payment.dossier_id', '=', sql<string>`any(${dossierIds})`)
    .where(notTakenBack)
    .orderBy('payment.received_on')
    .orderBy('payment.recorded_at')
    // Those of one statement in its order, in which they were allocated.
    .orderBy('bank_line.rank')
    .orderBy('payment.id')
    .execute()
}

async function allocationsOf(
  tx: OrganisationTransaction,
  paymentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AllocationRecord[]>> {
  if (paymentIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('allocation')
    .select(['payment_id', 'claim_item_id'])
    .select(sql<number>`sum(to_costs_cents)::bigint`.as('costs'))
    .select(sql<number>`sum(to_interest_cents)::bigint`.as('interest'))
    .select(sql<number>`sum(to_indemnity_cents)::bigint`.as('indemnity'))
    .select(sql<number>`sum(to_principal_cents)::bigint`.as('principal'))
    .where('organisation_id', '=', here)
    .where('payment_id', '=', sql<string>`any(${paymentIds})`)
    .groupBy(['payment_id', 'claim_item_id'])
    .orderBy(sql`min(line)`)
    .execute()
  const groups = new Map<string, AllocationRecord[]>()
  for (const row of rows) {
    const allocation = {
      claimItemId: row.claim_item_id,
      toCosts: cents(row.costs),
      toInterest: cents(row.interest),
      toIndemnity: cents(row.indemnity),
      toPrincipal: cents(row.principal),
    }
    groups.set(row.payment_id, [...(groups.get(row.payment_id) ?? []), allocation])
  }
  return groups
}
