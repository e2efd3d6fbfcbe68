import { cents, type Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { prepareRows, type Prepared } from '#queries/insert-rows.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'
import type { NewAllocation, NewPayment, NewPayOver } from '#queries/money/payments.ts'

/** Makes ready the record of payments with where each went, in two statements whatever their number. */
export function preparePayments(
  payments: readonly (NewPayment & { readonly allocations: readonly NewAllocation[] })[],
): Prepared {
  const paid = prepareRows(
    PAYMENT,
    payments.map((payment) => ({
      id: payment.id,
      dossier_id: payment.dossierId,
      creditor_id: payment.creditorId,
      debtor_id: payment.debtorId,
      received_on: payment.receivedOn,
      available_on: payment.availableOn,
      method: payment.method,
      amount_cents: payment.amountCents,
      bank_line_id: payment.bankLineId,
      convention_id: payment.conventionId,
      final: payment.final,
      recorded_at: payment.recordedAt,
      recorded_by: payment.recordedBy,
      details: payment.details,
    })),
  )
  const allocated = prepareRows(
    ALLOCATION,
    payments.flatMap(({ id, recordedAt, allocations: of }) =>
      of.map((allocation, index) => ({
        payment_id: id,
        line: index + 1,
        claim_item_id: allocation.claimItemId,
        to_costs_cents: allocation.toCosts,
        to_interest_cents: allocation.toInterest,
        to_indemnity_cents: allocation.toIndemnity,
        to_principal_cents: allocation.toPrincipal,
        because: allocation.because,
        recorded_at: recordedAt,
      })),
    ),
  )
  return async (tx) => {
    await Promise.all([paid(tx), allocated(tx)])
  }
}

const PAYMENT = {
  table: 'payment',
  columns: {
    id: 'uuid',
    dossier_id: 'uuid',
    creditor_id: 'uuid',
    debtor_id: 'uuid',
    received_on: 'date',
    available_on: 'date',
    method: 'text',
    amount_cents: 'bigint',
    bank_line_id: 'uuid',
    convention_id: 'uuid',
    final: 'boolean',
    recorded_at: 'timestamptz',
    recorded_by: 'text',
    details: 'jsonb',
  },
} as const

const ALLOCATION = {
  table: 'allocation',
  columns: {
    payment_id: 'uuid',
    line: 'integer',
    claim_item_id: 'uuid',
    to_costs_cents: 'bigint',
    to_interest_cents: 'bigint',
    to_indemnity_cents: 'bigint',
    to_principal_cents: 'bigint',
    because: 'jsonb',
    recorded_at: 'timestamptz',
  },
} as const

/** Writes down what of many payments is to be paid over, and by which days. */
export async function insertPayOvers(
  tx: OrganisationTransaction,
  payOvers: readonly NewPayOver[],
): Promise<void> {
  await preparePayOvers(payOvers)(tx)
}

/** Makes {@link insertPayOvers} ready to be sent. */
export function preparePayOvers(payOvers: readonly NewPayOver[]): Prepared {
  return prepareRows(
    PAY_OVER,
    payOvers.map((payOver) => ({
      id: payOver.id,
      payment_id: payOver.paymentId,
      creditor_id: payOver.creditorId,
      dossier_id: payOver.dossierId,
      amount_cents: payOver.amountCents,
      collected_on: payOver.collectedOn,
      due_on: payOver.dueOn,
    })),
  )
}

const PAY_OVER = {
  table: 'pay_over',
  columns: {
    id: 'uuid',
    payment_id: 'uuid',
    creditor_id: 'uuid',
    dossier_id: 'uuid',
    amount_cents: 'bigint',
    collected_on: 'date',
    due_on: 'date',
  },
} as const

/** Of these dossiers, those with a payment noted by hand that the bank has not shown yet. */
export async function dossiersAwaitingBank(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (dossierIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('payment')
    .leftJoin('payment_confirmation', (join) =>
      join
        .onRef('payment_confirmation.organisation_id', '=', 'payment.organisation_id')
        .onRef('payment_confirmation.payment_id', '=', 'payment.id'),
    )
    .select('payment.dossier_id')
    .distinct()
    .where('payment.organisation_id', '=', here)
    .where('payment.dossier_id', '=', sql<string>`any(${dossierIds}::uuid[])`)
    .where('payment.bank_line_id', 'is', null)
    .where('payment.method', '<>', 'to-creditor')
    .where('payment_confirmation.payment_id', 'is', null)
    .where(notTakenBack)
    .execute()
  return new Set(rows.map((row) => row.dossier_id))
}

/**
 * What an account holds for each of these dossiers and its creditor: credit above zero.
 *
 * Read dossier by dossier, the creditor asked of what was found: before statistics are gathered, the
 * postings of a creditor look as few as those of a dossier, and all of them would be read each time.
 */
export async function heldForDossiers(
  tx: OrganisationTransaction,
  of: { readonly account: string; readonly dossierIds: readonly string[] },
): Promise<ReadonlyMap<string, Cents>> {
  if (of.dossierIds.length === 0) return new Map()
  const { rows } = await sql<{ dossier_id: string; held: number }>`
    select dossier.id as dossier_id, held.amount as held
      from dossier cross join lateral (
        select -coalesce(sum(amount_cents) filter (where creditor_id = dossier.creditor_id), 0)::bigint
            as amount
          from ledger_posting
         where organisation_id = ${here} and dossier_id = dossier.id
           and account = ${of.account}) as held
     where dossier.organisation_id = ${here} and dossier.id = any(${of.dossierIds}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(({ dossier_id, held }) => [dossier_id, cents(held)]))
}

/** Moves dossiers on to another version, by as many as was done to each. */
export async function advanceDossiers(
  tx: OrganisationTransaction,
  times: ReadonlyMap<string, number>,
): Promise<void> {
  if (times.size === 0) return
  // In the order of their keys, and not against their keys: a letter that names one waits for nobody.
  await sql`
    with moved as materialized (
      select id, times from dossier
        join unnest(${[...times.keys()]}::uuid[], ${[...times.values()]}::integer[])
          as given (dossier_id, times) on given.dossier_id = dossier.id
       where organisation_id = ${here}
       order by id for no key update of dossier)
    update dossier set version = version + moved.times
      from moved where organisation_id = ${here} and dossier.id = moved.id`.execute(tx)
}
