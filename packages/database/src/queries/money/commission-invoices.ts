import { sql } from 'kysely'
import type { Day } from '@quittance/kernel'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { paymentsUndone } from '#queries/money/undone/undone-matches.ts'

/** An invoice of a commission, or its credit note, about to be issued under the next number. */
export type NewCommissionInvoice = {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly reference: string
  readonly commissionId: string
  /** Null for an invoice. */
  readonly creditsInvoiceId: string | null
  readonly issuedOn: Day
  readonly issuedAt: Temporal.Instant
  readonly issuedBy: string
  /** All that is printed. */
  readonly facts: unknown
  readonly factsSha256: string
  /** The same as data (CII), or null where its PDF is plain, and why. */
  readonly cii: string | null
  readonly plainBecause: string | null
}

/** Issues an invoice or a credit note under a number that the caller took in this transaction. */
export async function insertCommissionInvoice(
  tx: OrganisationTransaction,
  invoice: NewCommissionInvoice,
): Promise<void> {
  await tx
    .insertInto('commission_invoice')
    .values({
      organisation_id: here,
      id: invoice.id,
      kind: invoice.creditsInvoiceId === null ? 'invoice' : 'credit-note',
      year: invoice.year,
      number: invoice.number,
      reference: invoice.reference,
      commission_id: invoice.commissionId,
      credits_invoice_id: invoice.creditsInvoiceId,
      issued_on: invoice.issuedOn,
      issued_at: invoice.issuedAt,
      issued_by: invoice.issuedBy,
      facts: asJson(invoice.facts),
      facts_sha256: Buffer.from(invoice.factsSha256, 'hex'),
      cii: invoice.cii,
      plain_because: invoice.plainBecause,
    })
    .execute()
}

/** An invoice as issued, to print again. */
export type IssuedInvoice = {
  readonly reference: string
  readonly issuedOn: Day
  readonly facts: unknown
  readonly factsSha256: string
  readonly cii: string | null
  readonly dossierId: string
  readonly creditorEmail: string | null
}

/** The invoice or credit note of an id, or null. */
export async function findCommissionInvoice(
  tx: OrganisationTransaction,
  id: string,
): Promise<IssuedInvoice | null> {
  const row = await tx
    .selectFrom('commission_invoice')
    .innerJoin('commission', (join) =>
      join
        .onRef('commission.organisation_id', '=', 'commission_invoice.organisation_id')
        .onRef('commission.id', '=', 'commission_invoice.commission_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'commission.organisation_id')
        .onRef('creditor.id', '=', 'commission.creditor_id'),
    )
    .select(['reference', 'issued_on', 'facts', 'facts_sha256', 'cii'])
    .select(['commission.dossier_id', 'creditor.email'])
    .where('commission_invoice.organisation_id', '=', here)
    .where('commission_invoice.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    reference: row.reference,
    issuedOn: row.issued_on,
    facts: row.facts,
    factsSha256: row.facts_sha256.toString('hex'),
    cii: row.cii,
    dossierId: row.dossier_id,
    creditorEmail: row.email,
  }
}

/**
 * Commissions that call for an invoice, or for a credit note on theirs, the first earned first.
 *
 * One credited back before it was invoiced calls for neither.
 */
export async function commissionsToInvoice(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select commission.id from commission
      left join ${paymentsUndone} as undone
        on undone.organisation_id = commission.organisation_id
        and undone.payment_id = commission.payment_id and undone.commission_credited
     where commission.organisation_id = ${here}
       and (select count(*) from commission_invoice
             where commission_invoice.organisation_id = commission.organisation_id
               and commission_invoice.commission_id = commission.id)
         = case when undone.payment_id is null then 0 else 1 end
     order by commission.earned_on, commission.id
     limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}
