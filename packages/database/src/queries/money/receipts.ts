import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { statementsBeside } from '#queries/money/bank-files/under-way.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'
import { undonePayments } from '#queries/money/undone/undone-matches.ts'

/** A receipt (quittance) about to be issued, under the next number of its year. */
export type NewReceipt = {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly reference: string
  readonly paymentId: string
  readonly dossierId: string
  readonly amountCents: Cents
  readonly underReserve: boolean
  readonly issuedOn: Day
  readonly issuedAt: Temporal.Instant
  readonly issuedBy: string
  /** All that is printed. */
  readonly facts: unknown
  readonly factsSha256: string
}

/** Issues receipts under numbers that the caller took in the same transaction. */
export async function insertReceipts(
  tx: OrganisationTransaction,
  receipts: readonly NewReceipt[],
): Promise<void> {
  if (receipts.length === 0) return
  await tx
    .insertInto('receipt')
    .values(receipts.map((receipt) => rowOf(receipt, null)))
    .execute()
}

/** Annuls a receipt by another number of its series, taken in the same transaction. */
export async function insertAnnulment(
  tx: OrganisationTransaction,
  annulment: NewReceipt & { readonly annulsReceiptId: string },
): Promise<void> {
  await tx.insertInto('receipt').values(rowOf(annulment, annulment.annulsReceiptId)).execute()
}

function rowOf(receipt: NewReceipt, annuls: string | null) {
  return {
    organisation_id: here,
    id: receipt.id,
    kind: annuls === null ? 'receipt' : 'annulment',
    annuls_receipt_id: annuls,
    year: receipt.year,
    number: receipt.number,
    reference: receipt.reference,
    payment_id: receipt.paymentId,
    dossier_id: receipt.dossierId,
    amount_cents: receipt.amountCents,
    under_reserve: receipt.underReserve,
    issued_on: receipt.issuedOn,
    issued_at: receipt.issuedAt,
    issued_by: receipt.issuedBy,
    facts: asJson(receipt.facts),
    facts_sha256: Buffer.from(receipt.factsSha256, 'hex'),
  }
}

/** A row of the list of receipts. */
export type ReceiptLine = {
  readonly id: string
  readonly reference: string
  readonly paymentId: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly debtorName: string
  readonly amountCents: Cents
  readonly receivedOn: Day
  readonly issuedOn: Day
  readonly issuedAt: Temporal.Instant
  readonly facts: unknown
  readonly factsSha256: string
  /** The receipt that this number annuls, or null. */
  readonly annuls: string | null
  /** The number that annulled this receipt, or null where it stands. */
  readonly annulledBy: string | null
}

function receiptLines(tx: OrganisationTransaction) {
  return tx
    .selectFrom('receipt')
    .innerJoin('payment', (join) =>
      join
        .onRef('payment.organisation_id', '=', 'receipt.organisation_id')
        .onRef('payment.id', '=', 'receipt.payment_id'),
    )
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'receipt.organisation_id')
        .onRef('dossier.id', '=', 'receipt.dossier_id'),
    )
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .select(['receipt.id', 'receipt.reference', 'receipt.payment_id', 'receipt.dossier_id'])
    .select(['dossier.reference as dossier_reference', 'debtor.name as debtor_name'])
    .select(['receipt.amount_cents', 'payment.received_on', 'receipt.issued_at'])
    .select('receipt.issued_on')
    .select([
      sql<string | null>`(select annulled.reference from receipt as annulled
        where annulled.organisation_id = receipt.organisation_id
          and annulled.id = receipt.annuls_receipt_id)`.as('annuls'),
      sql<string | null>`(select annulment.reference from receipt as annulment
        where annulment.organisation_id = receipt.organisation_id
          and annulment.annuls_receipt_id = receipt.id)`.as('annulled_by'),
    ])
    .select(['receipt.facts', 'receipt.facts_sha256'])
    .where('receipt.organisation_id', '=', here)
}

type ReceiptRow = Awaited<ReturnType<ReturnType<typeof receiptLines>['execute']>>[number]

function receiptLine(row: ReceiptRow): ReceiptLine {
  return {
    id: row.id,
    reference: row.reference,
    paymentId: row.payment_id,
    dossierId: row.dossier_id,
    dossierReference: row.dossier_reference,
    debtorName: row.debtor_name,
    amountCents: cents(row.amount_cents),
    receivedOn: row.received_on,
    issuedOn: row.issued_on,
    issuedAt: row.issued_at,
    facts: row.facts,
    factsSha256: row.facts_sha256.toString('hex'),
    annuls: row.annuls,
    annulledBy: row.annulled_by,
  }
}

/**
 * Waits until nobody else issues the receipt of this payment, and keeps others waiting to the end
 * of the transaction: whoever comes second finds the receipt.
 */
export async function lockReceiptOfPayment(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`receipt/${paymentId}`}, 0))`.execute(
    tx,
  )
}

/** The same for many payments, in an order that is the same for all who ask. */
export async function lockReceiptsOfPayments(
  tx: OrganisationTransaction,
  paymentIds: readonly string[],
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended('receipt/' || id, 0))
      from (select id from unnest(${paymentIds}::text[]) as id order by id) as asked`.execute(tx)
}

/** The receipt that a payment was given, or null before there is one. */
export async function findReceiptOfPayment(
  tx: OrganisationTransaction,
  paymentId: string,
): Promise<ReceiptLine | null> {
  const row = await receiptLines(tx)
    .where('receipt.payment_id', '=', paymentId)
    .where('receipt.kind', '=', 'receipt')
    .executeTakeFirst()
  return row === undefined ? null : receiptLine(row)
}

/** The receipt of an id in the organisation of the transaction, or null. */
export async function findReceipt(
  tx: OrganisationTransaction,
  id: string,
): Promise<ReceiptLine | null> {
  const row = await receiptLines(tx).where('receipt.id', '=', id).executeTakeFirst()
  return row === undefined ? null : receiptLine(row)
}

/** Payments that call for a receipt and have none yet: one is owed for every payment (R124-6). */
export async function paymentsWithoutReceipt(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly string[]> {
  const rows = await withoutReceipt(tx).orderBy('recorded_at').orderBy('id').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** The same of the payments that the statements of a file brought, one of them named. */
export async function paymentsOfFileWithoutReceipt(
  tx: OrganisationTransaction,
  { statementId, limit }: { readonly statementId: string; readonly limit: number },
): Promise<readonly string[]> {
  const { ids } = await statementsBeside(tx, statementId)
  const rows = await withoutReceipt(tx)
    .where(
      sql<boolean>`bank_line_id in (select line.id from bank_line as line
        where line.organisation_id = ${here} and line.statement_id = any(${[...ids]}::uuid[]))`,
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Waits until nobody else issues the receipts of these payments, and keeps others waiting to the end
 * of the transaction; those of them that call for a receipt and have none then, with their dossiers.
 */
export async function lockPaymentsWithoutReceipt(
  tx: OrganisationTransaction,
  paymentIds: readonly string[],
): Promise<readonly { readonly paymentId: string; readonly dossierId: string }[]> {
  await lockReceiptsOfPayments(tx, paymentIds)
  const rows = await withoutReceipt(tx)
    .where('id', '=', sql<string>`any(${paymentIds}::uuid[])`)
    .execute()
  const dossierOf = new Map(rows.map((row) => [row.id, row.dossier_id]))
  return paymentIds.flatMap((paymentId) => {
    const dossierId = dossierOf.get(paymentId)
    return dossierId === undefined ? [] : [{ paymentId, dossierId }]
  })
}

function withoutReceipt(tx: OrganisationTransaction) {
  return tx
    .selectFrom('payment')
    .select(['id', 'dossier_id'])
    .where('organisation_id', '=', here)
    .where('method', '<>', 'to-creditor')
    .where(notTakenBack)
    .where(
      sql<boolean>`not exists (select from receipt
        where receipt.organisation_id = payment.organisation_id
          and receipt.payment_id = payment.id and receipt.kind = 'receipt')`,
    )
}

/** Payments undone, by the bank or by a person, whose receipt stands: it is to be annulled. */
export async function receiptsToAnnul(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom(undonePayments(tx).as('undone'))
    .innerJoin('receipt', (join) =>
      join
        .onRef('receipt.organisation_id', '=', 'undone.organisation_id')
        .onRef('receipt.payment_id', '=', 'undone.payment_id')
        .on('receipt.kind', '=', 'receipt'),
    )
    .select('undone.payment_id')
    .where('undone.organisation_id', '=', here)
    .where(
      sql<boolean>`not exists (select from receipt as annulment
        where annulment.organisation_id = receipt.organisation_id
          and annulment.annuls_receipt_id = receipt.id)`,
    )
    .orderBy('undone.recorded_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.payment_id)
}

/** A page of receipts, the last issued first; `cursor` is the id of the last receipt shown. */
export async function listReceipts(
  tx: OrganisationTransaction,
  filter: {
    readonly dossierId?: string | undefined
    readonly cursor?: string | undefined
    readonly limit: number
  },
): Promise<{ readonly rows: readonly ReceiptLine[]; readonly nextCursor: string | null }> {
  let query = receiptLines(tx)
    .orderBy('receipt.year', 'desc')
    .orderBy('receipt.number', 'desc')
    .limit(filter.limit + 1)
  if (filter.dossierId !== undefined) {
    query = query.where('receipt.dossier_id', '=', filter.dossierId)
  }
  if (filter.cursor !== undefined) {
    query = query.where(
      sql<boolean>`(receipt.year, receipt.number) < (
        select year, number from receipt as last
        where last.organisation_id = ${here} and last.id::text = ${filter.cursor})`,
    )
  }
  const found = (await query.execute()).map(receiptLine)
  const rows = found.slice(0, filter.limit)
  return { rows, nextCursor: found.length > filter.limit ? (rows.at(-1)?.id ?? null) : null }
}
