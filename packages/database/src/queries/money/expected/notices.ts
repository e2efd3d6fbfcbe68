import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'

// The two below are looked for payment by payment, in their indexes: asked as `not exists`, they made
// the planner read all acts and all of the journal for the hundred payments of a round.

const notSpared = sql<boolean>`(select true from journal_entry
  where journal_entry.organisation_id = payment.organisation_id
    and journal_entry.subject_kind = 'payment'
    and journal_entry.subject_id = payment.id::text
    and journal_entry.verb = 'creditor-notice-spared' limit 1) is null`

const notTold = sql<boolean>`(select true from outward_act where outward_act.organisation_id = ${here}
  and outward_act.step = 'payment/' || payment.id || '/notice' limit 1) is null`

/**
 * Payments that the bank showed, that have their receipt, and of which the creditor was not told: he
 * is told of each, even partial (CPCE R124-5).
 */
export async function paymentsToTell(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly string[]> {
  const rows = await toTell(tx).orderBy('payment.recorded_at').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** Of these payments, those of which the creditor is still to be told, with their dossiers. */
export async function paymentsToTellAmong(
  tx: OrganisationTransaction,
  paymentIds: readonly string[],
): Promise<readonly { readonly paymentId: string; readonly dossierId: string }[]> {
  const rows = await toTell(tx)
    .where('payment.id', '=', sql<string>`any(${paymentIds}::uuid[])`)
    .orderBy('payment.recorded_at')
    .orderBy('payment.id')
    .execute()
  return rows.map(({ id, dossier_id }) => ({ paymentId: id, dossierId: dossier_id }))
}

function toTell(tx: OrganisationTransaction) {
  return tx
    .selectFrom('payment')
    .select(['payment.id', 'payment.dossier_id'])
    .where('payment.organisation_id', '=', here)
    .where('payment.method', '<>', 'to-creditor')
    .where(notTakenBack)
    .where(
      sql<boolean>`exists (select from receipt where receipt.organisation_id = ${here}
        and receipt.payment_id = payment.id and receipt.kind = 'receipt')`,
    )
    .where(
      sql<boolean>`(payment.bank_line_id is not null or exists (select from payment_confirmation
        where payment_confirmation.organisation_id = ${here}
          and payment_confirmation.payment_id = payment.id))`,
    )
    .where(notTold)
    .where(notSpared)
}

/** True where some of a payment was paid over to its creditor, the bank said so. */
export async function findPaidOver(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('pay_over')
    .select('id')
    .where('organisation_id', '=', here)
    .where('payment_id', '=', paymentId)
    .where('state', '=', 'posted')
    .executeTakeFirst()
  return row !== undefined
}
