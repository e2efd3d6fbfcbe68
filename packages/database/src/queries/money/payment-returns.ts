import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { NewAllocation } from '#queries/money/payments.ts'
import { paymentsUndone } from '#queries/money/undone/undone-matches.ts'

/** Of the rows of `payment`, those that neither the bank took back nor a person undid. */
export const notTakenBack = sql<boolean>`(not exists (select from payment_return
  where payment_return.organisation_id = payment.organisation_id
    and payment_return.payment_id = payment.id)
  and not exists (select from undone_match
  where undone_match.organisation_id = payment.organisation_id
    and undone_match.payment_id = payment.id))`

/** A payment that a debit of the bank may take back. */
export type ReturnablePayment = {
  readonly paymentId: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly debtorName: string
  readonly receivedOn: Day
  readonly amountCents: Cents
  /** True where the bank gives the debit a reference of the payment. */
  readonly sameReference: boolean
  /** The number of its cheque, where a person told it. */
  readonly chequeNumber: string | null
  /** True where the debit names that number. */
  readonly sameCheque: boolean
  /** What the debit takes beyond the payment: a charge of the bank; 0 for a debit of its amount. */
  readonly chargeCents: Cents
}

/**
 * Payments that came by the bank for an amount, by a day, and were not taken back; those that bear
 * a reference of the debit first, then the newest. A payment of less is one of them where the debit
 * names it, or takes little beyond it: a bank adds its charge to what it takes back.
 */
export async function returnablePayments(
  tx: OrganisationTransaction,
  of: {
    readonly amountCents: Cents
    /** The most that it may take beyond a payment that nothing names; 0 for none. */
    readonly mostCharged: Cents
    readonly by: Day
    readonly references: readonly string[]
    /** What of the debit may be the number of a cheque, without leading zeros. */
    readonly numbers: readonly string[]
    readonly limit: number
  },
): Promise<readonly ReturnablePayment[]> {
  const { sameReference, sameCheque } = namedBy(of)
  const rows = await tx
    .selectFrom('payment')
    .leftJoin('payment_confirmation', (join) =>
      join
        .onRef('payment_confirmation.organisation_id', '=', 'payment.organisation_id')
        .onRef('payment_confirmation.payment_id', '=', 'payment.id'),
    )
    .leftJoin('lodged_cheque', (join) =>
      join
        .onRef('lodged_cheque.organisation_id', '=', 'payment.organisation_id')
        .onRef('lodged_cheque.payment_id', '=', 'payment.id'),
    )
    .innerJoin('bank_line', (join) =>
      join
        .onRef('bank_line.organisation_id', '=', 'payment.organisation_id')
        .on((on) =>
          on.or([
            on('bank_line.id', '=', on.ref('payment.bank_line_id')),
            on('bank_line.id', '=', on.ref('payment_confirmation.bank_line_id')),
          ]),
        ),
    )
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'payment.organisation_id')
        .onRef('dossier.id', '=', 'payment.dossier_id'),
    )
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'payment.organisation_id')
        .onRef('debtor.id', '=', 'payment.debtor_id'),
    )
    .select(['payment.id', 'payment.dossier_id', 'dossier.reference', 'debtor.name'])
    .select(['payment.amount_cents', 'bank_line.booked_on', sameReference.as('same_reference')])
    .select(['lodged_cheque.number', sameCheque.as('same_cheque')])
    .where('payment.organisation_id', '=', here)
    .where('payment.amount_cents', '<=', of.amountCents)
    .where(
      sql<boolean>`(payment.amount_cents >= ${of.amountCents}::bigint - ${of.mostCharged}::bigint
        or ${sameReference} or ${sameCheque})`,
    )
    .where('bank_line.booked_on', '<=', of.by)
    .where(notTakenBack)
    .orderBy('same_cheque', 'desc')
    .orderBy('same_reference', 'desc')
    .orderBy('payment.amount_cents', 'desc')
    .orderBy('bank_line.booked_on', 'desc')
    .orderBy('payment.id')
    .limit(of.limit)
    .execute()
  return rows.map((row) => returnableOf(row, of.amountCents))
}

/** Whether the row of `payment`, of `bank_line` and `lodged_cheque`, is what a debit names. */
function namedBy(of: {
  readonly references: readonly string[]
  readonly numbers: readonly string[]
}) {
  const references = [...of.references]
  const sameReference = sql<boolean>`(bank_line.end_references && ${references}::text[]
    or exists (select from bank_line_detail_payment as part join bank_line_detail as detail
      on detail.organisation_id = part.organisation_id
     and detail.bank_line_id = part.bank_line_id and detail.rank = part.rank
      where part.organisation_id = payment.organisation_id and part.payment_id = payment.id
        and detail.end_references && ${references}::text[])
    or exists (select from direct_debit where direct_debit.organisation_id = payment.organisation_id
      and direct_debit.payment_id = payment.id
      and direct_debit.end_to_end_id = any(${references}::text[])))`
  const sameCheque = sql<boolean>`coalesce(
    ltrim(lodged_cheque.number, '0') = any(${[...of.numbers]}::text[]), false)`
  return { sameReference, sameCheque }
}

type ReturnableRow = {
  readonly id: string
  readonly dossier_id: string
  readonly reference: string
  readonly name: string
  readonly booked_on: Day
  readonly amount_cents: number
  readonly same_reference: boolean
  readonly number: string | null
  readonly same_cheque: boolean
}

function returnableOf(row: ReturnableRow, debited: Cents): ReturnablePayment {
  return {
    paymentId: row.id,
    dossierId: row.dossier_id,
    dossierReference: row.reference,
    debtorName: row.name,
    receivedOn: row.booked_on,
    amountCents: cents(row.amount_cents),
    sameReference: row.same_reference,
    chequeNumber: row.number,
    sameCheque: row.same_cheque,
    chargeCents: cents(debited - row.amount_cents),
  }
}

/** What 467100 holds for a dossier, less what orders on their way hold: it may leave. */
export async function freeMoneyOf(
  tx: OrganisationTransaction,
  dossier: { readonly id: string; readonly creditor: { readonly id: string } },
): Promise<Cents> {
  const { rows } = await sql<{ free: number }>`
    select (-coalesce(sum(amount_cents), 0)
        - reserved_to_pay_over(${dossier.creditor.id}::uuid, ${dossier.id}::uuid))::bigint as free
      from ledger_posting
     where organisation_id = ${here} and account = '467100'
       and creditor_id = ${dossier.creditor.id}::uuid
       and dossier_id = ${dossier.id}::uuid`.execute(tx)
  return cents(Math.max(rows[0]?.free ?? 0, 0))
}

/** What of a payment still waits to be paid over; its rows are kept from others until the end. */
export async function lockPendingPayOver(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<Cents> {
  const rows = await tx
    .selectFrom('pay_over')
    .select('amount_cents')
    .where('organisation_id', '=', here)
    .where('payment_id', '=', paymentId)
    .where('state', '=', 'pending')
    .forUpdate()
    .execute()
  return cents(rows.reduce((sum, row) => sum + row.amount_cents, 0))
}

/** Nothing of a payment is to be paid over any more, but what was ordered already. */
export async function voidPendingPayOver(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<void> {
  await tx
    .updateTable('pay_over')
    .set({ state: 'void' })
    .where('organisation_id', '=', here)
    .where('payment_id', '=', paymentId)
    .where('state', '=', 'pending')
    .execute()
}

/** What waits to be paid over of a payment undone, by the bank or a person: its order paid nobody. */
export type StrandedPayOver = {
  readonly id: string
  readonly paymentId: string
  readonly creditorId: string
  readonly dossierId: string
  readonly amountCents: Cents
  readonly collectedOn: Day
  readonly dueOn: Day
}

/** Closes what waits of payments undone, and gives it. */
export async function voidStrandedPayOvers(
  tx: OrganisationTransaction,
): Promise<readonly StrandedPayOver[]> {
  const rows = await tx
    .updateTable('pay_over')
    .set({ state: 'void' })
    .where('organisation_id', '=', here)
    .where('state', '=', 'pending')
    .where(
      sql<boolean>`exists (select from ${paymentsUndone} as undone
        where undone.organisation_id = pay_over.organisation_id
          and undone.payment_id = pay_over.payment_id)`,
    )
    .returning(['id', 'payment_id', 'creditor_id', 'dossier_id', 'amount_cents'])
    .returning(['collected_on', 'due_on'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    paymentId: row.payment_id,
    creditorId: row.creditor_id,
    dossierId: row.dossier_id,
    amountCents: cents(row.amount_cents),
    collectedOn: row.collected_on,
    dueOn: row.due_on,
  }))
}

/** Meets each line of the allocation of a payment by its opposite. */
export async function undoAllocation(
  tx: OrganisationTransaction,
  of: {
    readonly paymentId: string
    readonly because: unknown
    readonly at: Temporal.Instant
  },
): Promise<readonly Omit<NewAllocation, 'because'>[]> {
  const lines = await tx
    .selectFrom('allocation')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('payment_id', '=', of.paymentId)
    .orderBy('line')
    .execute()
  const undone = new Set(lines.map((line) => line.undoes_line))
  const standing = lines.filter(
    ({ line, undoes_line }) => undoes_line === null && !undone.has(line),
  )
  const last = lines.at(-1)?.line ?? 0
  if (standing.length > 0) {
    await tx
      .insertInto('allocation')
      .values(
        standing.map((line, index) => ({
          organisation_id: here,
          payment_id: of.paymentId,
          line: last + index + 1,
          claim_item_id: line.claim_item_id,
          to_costs_cents: -line.to_costs_cents,
          to_interest_cents: -line.to_interest_cents,
          to_indemnity_cents: -line.to_indemnity_cents,
          to_principal_cents: -line.to_principal_cents,
          because: asJson(of.because),
          undoes_line: line.line,
          recorded_at: of.at,
        })),
      )
      .execute()
  }
  return standing.map((line) => ({
    claimItemId: line.claim_item_id,
    toCosts: cents(line.to_costs_cents),
    toInterest: cents(line.to_interest_cents),
    toIndemnity: cents(line.to_indemnity_cents),
    toPrincipal: cents(line.to_principal_cents),
  }))
}

/** A payment that the bank took back (impayé), as kept. */
export type PaymentReturnRecord = {
  readonly paymentId: string
  readonly bankLineId: string
  readonly returnedOn: Day
  readonly reason: string | null
  readonly shortfallCents: Cents
  readonly commissionCredited: boolean
  /** What the debit took beyond the payment: a charge of the bank. */
  readonly chargeCents: Cents
}

/** Keeps that the bank took a payment back, by which line, and what was no longer held. */
export async function insertPaymentReturn(
  tx: OrganisationTransaction,
  taken: PaymentReturnRecord & {
    readonly recordedAt: Temporal.Instant
    readonly recordedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('payment_return')
    .values({
      organisation_id: here,
      payment_id: taken.paymentId,
      bank_line_id: taken.bankLineId,
      returned_on: taken.returnedOn,
      reason: taken.reason,
      shortfall_cents: taken.shortfallCents,
      commission_credited: taken.commissionCredited,
      charge_cents: taken.chargeCents,
      recorded_at: taken.recordedAt,
      recorded_by: taken.recordedBy,
    })
    .execute()
}

/** How the bank took a payment back, or null. */
export async function findPaymentReturn(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<PaymentReturnRecord | null> {
  const row = await tx
    .selectFrom('payment_return')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('payment_id', '=', paymentId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    paymentId: row.payment_id,
    bankLineId: row.bank_line_id,
    returnedOn: row.returned_on,
    reason: row.reason,
    shortfallCents: cents(row.shortfall_cents),
    commissionCredited: row.commission_credited,
    chargeCents: cents(row.charge_cents),
  }
}
