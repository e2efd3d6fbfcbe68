import { cents, type Cents, type Day } from '@quittance/kernel'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'

/** Cash handed over that no line of the bank has shown lodged (espèces à voir au relevé). */
export type CashLodging = {
  readonly paymentId: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly debtorName: string
  readonly amountCents: Cents
  readonly receivedOn: Day
}

/** The cash that the bank has not shown yet, the oldest first. */
export async function cashToLodge(tx: OrganisationTransaction): Promise<readonly CashLodging[]> {
  const rows = await tx
    .selectFrom('payment')
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
    .leftJoin('payment_confirmation', (join) =>
      join
        .onRef('payment_confirmation.organisation_id', '=', 'payment.organisation_id')
        .onRef('payment_confirmation.payment_id', '=', 'payment.id'),
    )
    .select([
      'payment.id',
      'payment.dossier_id',
      'payment.amount_cents',
      'payment.received_on',
      'dossier.reference',
      'debtor.name',
    ])
    .where('payment.organisation_id', '=', here)
    .where('payment.method', '=', 'cash')
    .where('payment.bank_line_id', 'is', null)
    .where('payment_confirmation.payment_id', 'is', null)
    .where(notTakenBack)
    .orderBy('payment.received_on')
    .orderBy('payment.id')
    .execute()
  return rows.map((row) => ({
    paymentId: row.id,
    dossierId: row.dossier_id,
    dossierReference: row.reference,
    debtorName: row.name,
    amountCents: cents(row.amount_cents),
    receivedOn: row.received_on,
  }))
}
