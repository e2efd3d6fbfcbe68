import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** An invoice of a cost, or its credit note, about to be issued under the next number. */
export type NewCostInvoice = {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly reference: string
  readonly costId: string
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
export async function insertCostInvoice(
  tx: OrganisationTransaction,
  invoice: NewCostInvoice,
): Promise<void> {
  await tx
    .insertInto('cost_invoice')
    .values({
      organisation_id: here,
      id: invoice.id,
      kind: invoice.creditsInvoiceId === null ? 'invoice' : 'credit-note',
      year: invoice.year,
      number: invoice.number,
      reference: invoice.reference,
      cost_id: invoice.costId,
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

/** An invoice of a cost as issued, to print again. */
export type IssuedCostInvoice = {
  readonly reference: string
  readonly facts: unknown
  readonly factsSha256: string
  readonly cii: string | null
  readonly dossierId: string
  /** Where its creditor is written to; null where nobody knows. */
  readonly creditorEmail: string | null
}

/** The invoice or credit note of an id, or null. */
export async function findCostInvoice(
  tx: OrganisationTransaction,
  id: string,
): Promise<IssuedCostInvoice | null> {
  const row = await tx
    .selectFrom('cost_invoice')
    .innerJoin('cost_advanced', (join) =>
      join
        .onRef('cost_advanced.organisation_id', '=', 'cost_invoice.organisation_id')
        .onRef('cost_advanced.id', '=', 'cost_invoice.cost_id'),
    )
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'cost_advanced.organisation_id')
        .onRef('dossier.id', '=', 'cost_advanced.dossier_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('creditor.id', '=', 'dossier.creditor_id'),
    )
    .select(['cost_invoice.reference', 'cost_invoice.facts', 'cost_invoice.facts_sha256'])
    .select(['cost_invoice.cii', 'cost_advanced.dossier_id', 'creditor.email'])
    .where('cost_invoice.organisation_id', '=', here)
    .where('cost_invoice.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    reference: row.reference,
    facts: row.facts,
    factsSha256: row.facts_sha256.toString('hex'),
    cii: row.cii,
    dossierId: row.dossier_id,
    creditorEmail: row.email,
  }
}

/** What was issued of a cost. */
export type CostInvoiceLine = {
  readonly id: string
  readonly costId: string
  readonly kind: 'invoice' | 'credit-note'
  readonly reference: string
  readonly issuedOn: Day
}

/** The invoices and credit notes of the costs of a dossier. */
export async function costInvoicesOf(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly CostInvoiceLine[]> {
  const rows = await tx
    .selectFrom('cost_invoice')
    .innerJoin('cost_advanced', (join) =>
      join
        .onRef('cost_advanced.organisation_id', '=', 'cost_invoice.organisation_id')
        .onRef('cost_advanced.id', '=', 'cost_invoice.cost_id'),
    )
    .select(['cost_invoice.id', 'cost_invoice.cost_id', 'cost_invoice.kind'])
    .select(['cost_invoice.reference', 'cost_invoice.issued_on'])
    .where('cost_invoice.organisation_id', '=', here)
    .where('cost_advanced.dossier_id', '=', dossierId)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    costId: row.cost_id,
    kind: row.kind === 'invoice' ? 'invoice' : 'credit-note',
    reference: row.reference,
    issuedOn: row.issued_on,
  }))
}

/** An invoice of a cost in the list of all, with the credit note that undid it. */
export type ListedCostInvoice = {
  readonly id: string
  readonly reference: string
  readonly issuedOn: Day
  readonly creditorName: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly kind: string
  readonly netCents: Cents
  readonly vatCents: Cents
  readonly electronic: boolean
  readonly plainBecause: string | null
  readonly creditNoteId: string | null
  readonly creditNoteReference: string | null
  readonly settledOn: Day | null
}

/** The invoices of costs, the last issued first; `cursor` is the id of the last one shown. */
export async function listCostInvoices(
  tx: OrganisationTransaction,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly rows: readonly ListedCostInvoice[]; readonly nextCursor: string | null }> {
  const after = cursor ?? null
  const { rows } = await sql<ListedCostInvoice>`
    select invoice.id, invoice.reference, invoice.issued_on as "issuedOn",
           creditor.name as "creditorName", dossier.id as "dossierId",
           dossier.reference as "dossierReference", cost.kind,
           cost.billed_net_cents as "netCents", cost.billed_vat_cents as "vatCents",
           invoice.cii is not null as electronic, invoice.plain_because as "plainBecause",
           credit.id as "creditNoteId", credit.reference as "creditNoteReference",
           settled.paid_on as "settledOn"
      from cost_invoice as invoice
      join cost_advanced as cost
        on cost.organisation_id = invoice.organisation_id and cost.id = invoice.cost_id
      join dossier on dossier.organisation_id = cost.organisation_id and dossier.id = cost.dossier_id
      join creditor
        on creditor.organisation_id = dossier.organisation_id and creditor.id = dossier.creditor_id
      left join cost_invoice as credit
        on credit.organisation_id = invoice.organisation_id
       and credit.credits_invoice_id = invoice.id
      left join cost_settled as settled
        on settled.organisation_id = cost.organisation_id and settled.cost_id = cost.id
     where invoice.organisation_id = ${here} and invoice.kind = 'invoice'
       and (${after}::uuid is null or (invoice.year, invoice.number) < (
         select year, number from cost_invoice
          where organisation_id = ${here} and id = ${after}::uuid))
     order by invoice.year desc, invoice.number desc
     limit ${limit + 1}`.execute(tx)
  const page = rows.slice(0, limit).map((row) => ({
    ...row,
    netCents: cents(row.netCents),
    vatCents: cents(row.vatCents),
  }))
  return { rows: page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/**
 * Costs that call for an invoice, or for a credit note on theirs, the first noted first.
 *
 * One undone before it was invoiced calls for neither.
 */
export async function costsToInvoice(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select cost.id from cost_advanced as cost
      left join cost_undone as undone
        on undone.organisation_id = cost.organisation_id and undone.cost_id = cost.id
     where cost.organisation_id = ${here} and cost.billed_net_cents is not null
       and (select count(*) from cost_invoice
             where cost_invoice.organisation_id = cost.organisation_id
               and cost_invoice.cost_id = cost.id)
         = case when undone.cost_id is null then 0 else 1 end
     order by cost.recorded_at, cost.id
     limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What creditors owe of costs invoiced to them, tax included, those undone aside. */
export async function unpaidCosts(tx: OrganisationTransaction): Promise<Cents> {
  const { rows } = await sql<{ unpaid: number }>`
    select coalesce(sum(billed_net_cents + billed_vat_cents), 0)::bigint as unpaid
      from cost_advanced as cost
     where cost.organisation_id = ${here} and cost.billed_net_cents is not null
       and not exists (select from cost_undone
         where cost_undone.organisation_id = cost.organisation_id
           and cost_undone.cost_id = cost.id)
       and not exists (select from cost_settled
         where cost_settled.organisation_id = cost.organisation_id
           and cost_settled.cost_id = cost.id)`.execute(tx)
  return cents(rows[0]?.unpaid ?? 0)
}
