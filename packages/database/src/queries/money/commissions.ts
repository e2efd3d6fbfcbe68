import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { prepareRows, type Prepared } from '#queries/insert-rows.ts'
import { paymentsUndone, undonePayments } from '#queries/money/undone/undone-matches.ts'

/** A commission that a receipt earned, as kept: its figures, its terms copied, its working. */
export type CommissionRecord = {
  readonly id: string
  readonly paymentId: string
  readonly conventionId: string
  readonly creditorId: string
  readonly dossierId: string
  readonly taken: 'retained' | 'invoiced'
  readonly earnedOn: Day
  readonly baseCents: Cents
  readonly netCents: Cents
  readonly vatCents: Cents
  readonly grossCents: Cents
  readonly vatRateHundredths: number
  readonly terms: unknown
  readonly because: unknown
}

/** A commission about to be kept. */
export type NewCommission = CommissionRecord & {
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
}

/** Keeps the commissions of receipts, each once for good. */
export async function insertCommissions(
  tx: OrganisationTransaction,
  commissions: readonly NewCommission[],
): Promise<void> {
  await prepareCommissions(commissions)(tx)
}

/** Makes {@link insertCommissions} ready to be sent. */
export function prepareCommissions(commissions: readonly NewCommission[]): Prepared {
  return prepareRows(
    COMMISSION,
    commissions.map((commission) => ({
      id: commission.id,
      payment_id: commission.paymentId,
      convention_id: commission.conventionId,
      creditor_id: commission.creditorId,
      dossier_id: commission.dossierId,
      taken: commission.taken,
      earned_on: commission.earnedOn,
      base_cents: commission.baseCents,
      net_cents: commission.netCents,
      vat_cents: commission.vatCents,
      gross_cents: commission.grossCents,
      vat_rate_hundredths: commission.vatRateHundredths,
      terms: commission.terms,
      because: commission.because,
      recorded_at: commission.recordedAt,
      recorded_by: commission.recordedBy,
    })),
  )
}

const COMMISSION = {
  table: 'commission',
  columns: {
    id: 'uuid',
    payment_id: 'uuid',
    convention_id: 'uuid',
    creditor_id: 'uuid',
    dossier_id: 'uuid',
    taken: 'text',
    earned_on: 'date',
    base_cents: 'bigint',
    net_cents: 'bigint',
    vat_cents: 'bigint',
    gross_cents: 'bigint',
    vat_rate_hundredths: 'integer',
    terms: 'jsonb',
    because: 'jsonb',
    recorded_at: 'timestamptz',
    recorded_by: 'text',
  },
} as const

/** A commission with whom it is of, and what became of it. */
export type CommissionLine = CommissionRecord & {
  readonly creditorName: string
  readonly dossierReference: string
  readonly invoiceId: string | null
  readonly invoiceReference: string | null
  /** Whether its invoice carries its data, and if not why. */
  readonly electronic: boolean
  readonly plainBecause: string | null
  readonly creditNoteId: string | null
  readonly creditNoteReference: string | null
  readonly paidOn: Day | null
  readonly returnedOn: Day | null
  readonly credited: boolean
}

function commissionLines(tx: OrganisationTransaction) {
  const documentOf = (kind: string, column: string) =>
    sql<string | null>`(select ${sql.ref(column)} from commission_invoice
      where commission_invoice.organisation_id = commission.organisation_id
        and commission_invoice.commission_id = commission.id
        and commission_invoice.kind = ${kind})`
  return tx
    .selectFrom('commission')
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'commission.organisation_id')
        .onRef('creditor.id', '=', 'commission.creditor_id'),
    )
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'commission.organisation_id')
        .onRef('dossier.id', '=', 'commission.dossier_id'),
    )
    .leftJoin('commission_paid', (join) =>
      join
        .onRef('commission_paid.organisation_id', '=', 'commission.organisation_id')
        .onRef('commission_paid.commission_id', '=', 'commission.id'),
    )
    .leftJoin(undonePayments(tx).as('undone'), (join) =>
      join
        .onRef('undone.organisation_id', '=', 'commission.organisation_id')
        .onRef('undone.payment_id', '=', 'commission.payment_id'),
    )
    .selectAll('commission')
    .select(['creditor.name as creditor_name', 'dossier.reference as dossier_reference'])
    .select(['commission_paid.paid_on', 'undone.undone_on as returned_on'])
    .select('undone.commission_credited as credited')
    .select([
      documentOf('invoice', 'commission_invoice.id').as('invoice_id'),
      documentOf('invoice', 'commission_invoice.reference').as('invoice_reference'),
      documentOf('invoice', 'commission_invoice.plain_because').as('plain_because'),
      documentOf('invoice', 'commission_invoice.cii').as('cii'),
      documentOf('credit-note', 'commission_invoice.id').as('credit_note_id'),
      documentOf('credit-note', 'commission_invoice.reference').as('credit_note_reference'),
    ])
    .where('commission.organisation_id', '=', here)
}

type Row = Awaited<ReturnType<ReturnType<typeof commissionLines>['execute']>>[number]

function commissionLine(row: Row): CommissionLine {
  return {
    id: row.id,
    paymentId: row.payment_id,
    conventionId: row.convention_id,
    creditorId: row.creditor_id,
    dossierId: row.dossier_id,
    taken: row.taken === 'retained' ? 'retained' : 'invoiced',
    earnedOn: row.earned_on,
    baseCents: cents(row.base_cents),
    netCents: cents(row.net_cents),
    vatCents: cents(row.vat_cents),
    grossCents: cents(row.gross_cents),
    vatRateHundredths: row.vat_rate_hundredths,
    terms: row.terms,
    because: row.because,
    creditorName: row.creditor_name,
    dossierReference: row.dossier_reference,
    invoiceId: row.invoice_id,
    invoiceReference: row.invoice_reference,
    electronic: row.cii !== null,
    plainBecause: row.plain_because,
    creditNoteId: row.credit_note_id,
    creditNoteReference: row.credit_note_reference,
    paidOn: row.paid_on,
    returnedOn: row.returned_on,
    credited: row.credited === true,
  }
}

/** The commission that a payment earned, or null. */
export async function commissionOfPayment(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<CommissionLine | null> {
  const row = await commissionLines(tx)
    .where('commission.payment_id', '=', paymentId)
    .executeTakeFirst()
  return row === undefined ? null : commissionLine(row)
}

/** The commission of an id, which nobody else settles before the end of the transaction; or null. */
export async function lockCommission(
  tx: OrganisationTransaction,
  id: string,
): Promise<CommissionLine | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`commission/${id}`}, 0))`.execute(tx)
  const row = await commissionLines(tx).where('commission.id', '=', id).executeTakeFirst()
  return row === undefined ? null : commissionLine(row)
}

/** Keeps that a creditor paid a commission invoiced to it. */
export async function insertCommissionPaid(
  tx: OrganisationTransaction,
  paid: {
    readonly commissionId: string
    readonly paidOn: Day
    readonly recordedAt: Temporal.Instant
    readonly recordedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('commission_paid')
    .values({
      organisation_id: here,
      commission_id: paid.commissionId,
      paid_on: paid.paidOn,
      recorded_at: paid.recordedAt,
      recorded_by: paid.recordedBy,
    })
    .execute()
}

/** A page of commissions, the last earned first; `cursor` is the id of the last row shown. */
export async function listCommissions(
  tx: OrganisationTransaction,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly CommissionLine[]; readonly nextCursor: string | null }> {
  let query = commissionLines(tx)
    .orderBy('commission.earned_on', 'desc')
    .orderBy('commission.id', 'desc')
    .limit(page.limit + 1)
  if (page.cursor !== undefined) {
    query = query.where(
      sql<boolean>`(commission.earned_on, commission.id) < (
        select earned_on, id from commission as last
        where last.organisation_id = ${here} and last.id::text = ${page.cursor})`,
    )
  }
  const found = (await query.execute()).map(commissionLine)
  const rows = found.slice(0, page.limit)
  return { rows, nextCursor: found.length > page.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** What commissions make together, those credited back aside. */
export type CommissionTotals = {
  readonly earnedCents: Cents
  readonly taxCents: Cents
  /** Invoiced to creditors who have not paid yet, tax included. */
  readonly unpaidCents: Cents
  readonly creditedCents: Cents
}

/** The sums of all commissions of the organisation. */
export async function commissionTotals(tx: OrganisationTransaction): Promise<CommissionTotals> {
  const { rows } = await sql<Record<'earned' | 'tax' | 'unpaid' | 'credited', number>>`
    select coalesce(sum(net_cents) filter (where not credited), 0)::bigint as earned,
      coalesce(sum(vat_cents) filter (where not credited), 0)::bigint as tax,
      coalesce(sum(gross_cents) filter (where not credited and taken = 'invoiced' and not paid), 0)
        ::bigint as unpaid,
      coalesce(sum(gross_cents) filter (where credited), 0)::bigint as credited
    from (
      select net_cents, vat_cents, gross_cents, taken,
        coalesce(undone.commission_credited, false) as credited,
        exists (select from commission_paid
          where commission_paid.organisation_id = commission.organisation_id
            and commission_paid.commission_id = commission.id) as paid
      from commission
      left join ${paymentsUndone} as undone
        on undone.organisation_id = commission.organisation_id
        and undone.payment_id = commission.payment_id
      where commission.organisation_id = ${here}) as each`.execute(tx)
  const [sums] = rows
  return {
    earnedCents: cents(sums?.earned ?? 0),
    taxCents: cents(sums?.tax ?? 0),
    unpaidCents: cents(sums?.unpaid ?? 0),
    creditedCents: cents(sums?.credited ?? 0),
  }
}
