import { cents, isUuid, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** The line of the bank that an entry rests on, in the statement and the file it came in. */
export type EntryBankLine = {
  readonly id: string
  readonly bookedOn: Day
  readonly amount: Cents
  readonly counterparty: string | null
  readonly remittance: string | null
  /** From 1; 0 for what stood on the account before the first statement. */
  readonly rank: number
  readonly statementKey: string | null
  readonly statementTo: Day | null
  readonly balanced: boolean | null
  readonly fileId: string
  readonly fileName: string
  readonly fileSha256: string
}

/** The payment that an entry records. */
export type EntryPayment = {
  readonly id: string
  readonly receivedOn: Day
  readonly method: string
  readonly amount: Cents
  readonly dossierId: string
  readonly dossierReference: string
}

/** A receipt given for that payment, or its annulment. */
export type EntryReceipt = {
  readonly id: string
  readonly reference: string
  readonly kind: string
  readonly issuedOn: Day
  readonly factsSha256: string
}

/** The version of the convention that an entry was made under. */
export type EntryConvention = {
  readonly creditorId: string
  readonly creditorName: string
  readonly version: number
  readonly signedOn: Day
  readonly signedCopyFileId: string | null
  readonly signedCopySha256: string | null
}

export type EntryEvidence = {
  readonly bankLines: readonly EntryBankLine[]
  readonly payments: readonly EntryPayment[]
  readonly receipts: readonly EntryReceipt[]
  readonly convention: EntryConvention | null
}

/**
 * What an entry rests on, in four statements: its lines of the bank, or those of the payment that it
 * is named after; that payment; its receipts; the convention.
 */
export async function readEntryEvidence(
  tx: OrganisationTransaction,
  entry: { readonly id: string; readonly convention: string | null },
): Promise<EntryEvidence> {
  const subject = entry.id.slice(0, 36)
  const named = isUuid(subject) ? subject : null
  const payments = await paymentsOf(tx, entry.id, named)
  const conventions = [
    ...(entry.convention !== null && isUuid(entry.convention) ? [entry.convention] : []),
    ...payments.flatMap(({ conventionId }) => conventionId ?? []),
  ]
  return {
    bankLines: await bankLinesOf(tx, entry.id, named),
    payments: payments.map(paymentOf),
    receipts: await receiptsOf(
      tx,
      payments.map(({ id }) => id),
    ),
    convention: conventions[0] === undefined ? null : await conventionOf(tx, conventions[0]),
  }
}

/** The lines of the bank that an entry moves, or that its payment was made by. */
function bankLineIds(entryId: string, named: string | null) {
  return sql`
    select bank_line_id from ledger_posting
     where organisation_id = ${here} and entry_id = ${entryId} and bank_line_id is not null
    union
    select coalesce(payment.bank_line_id, payment_confirmation.bank_line_id) from payment
      left join payment_confirmation
        on payment_confirmation.organisation_id = payment.organisation_id
       and payment_confirmation.payment_id = payment.id
     where payment.organisation_id = ${here} and payment.id = ${named}::uuid`
}

async function bankLinesOf(
  tx: OrganisationTransaction,
  entryId: string,
  named: string | null,
): Promise<readonly EntryBankLine[]> {
  const { rows } = await sql<
    Omit<EntryBankLine, 'amount' | 'fileSha256'> & {
      readonly amount: number
      readonly sha256: Buffer
    }
  >`
    select bank_line.id, bank_line.booked_on as "bookedOn", bank_line.amount_cents as amount,
           bank_line.counterparty, bank_line.remittance, bank_line.rank + 1 as rank,
           coalesce(bank_statement.sequence, bank_statement.statement_key) as "statementKey",
           bank_statement.to_on as "statementTo", bank_statement.balanced,
           stored_file.id as "fileId", stored_file.declared_name as "fileName", stored_file.sha256
      from bank_line
      join bank_statement on bank_statement.organisation_id = bank_line.organisation_id
                         and bank_statement.id = bank_line.statement_id
      join stored_file on stored_file.organisation_id = bank_statement.organisation_id
                      and stored_file.id = bank_statement.file_id
     where bank_line.organisation_id = ${here}
       and bank_line.id in (${bankLineIds(entryId, named)})
     order by bank_line.booked_on, bank_line.rank`.execute(tx)
  return rows.map(({ sha256, ...row }) => ({
    ...row,
    amount: cents(row.amount),
    fileSha256: sha256.toString('hex'),
  }))
}

type Paid = EntryPayment & { readonly conventionId: string | null }

function paymentOf(paid: Paid): EntryPayment {
  const { conventionId: _, ...payment } = paid
  return payment
}

/** The payment that the entry is named after, or that was made by its line of the bank. */
async function paymentsOf(
  tx: OrganisationTransaction,
  entryId: string,
  named: string | null,
): Promise<readonly Paid[]> {
  const { rows } = await sql<Omit<Paid, 'amount'> & { readonly amount: number }>`
    select payment.id, payment.received_on as "receivedOn", payment.method,
           payment.amount_cents as amount, payment.dossier_id as "dossierId",
           dossier.reference as "dossierReference", payment.convention_id as "conventionId"
      from payment
      join dossier on dossier.organisation_id = payment.organisation_id
                  and dossier.id = payment.dossier_id
     where payment.organisation_id = ${here}
       and payment.id in (
         select ${named}::uuid
         union
         select id from payment as made
          where made.organisation_id = ${here} and made.bank_line_id in (
            select bank_line_id from ledger_posting
             where organisation_id = ${here} and entry_id = ${entryId}
               and bank_line_id is not null))
     order by payment.received_on, payment.id`.execute(tx)
  return rows.map((row) => ({ ...row, amount: cents(row.amount) }))
}

async function receiptsOf(
  tx: OrganisationTransaction,
  payments: readonly string[],
): Promise<readonly EntryReceipt[]> {
  if (payments.length === 0) return []
  const rows = await tx
    .selectFrom('receipt')
    .select(['id', 'reference', 'kind', 'issued_on', 'facts_sha256'])
    .where('organisation_id', '=', here)
    .where('payment_id', 'in', payments)
    .orderBy('year')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    issuedOn: row.issued_on,
    factsSha256: row.facts_sha256.toString('hex'),
  }))
}

async function conventionOf(
  tx: OrganisationTransaction,
  id: string,
): Promise<EntryConvention | null> {
  const { rows } = await sql<
    Omit<EntryConvention, 'signedCopySha256'> & { readonly sha256: Buffer | null }
  >`
    select convention.creditor_id as "creditorId", creditor.name as "creditorName",
           convention.version, convention.signed_on as "signedOn",
           convention.signed_copy_file_id as "signedCopyFileId", stored_file.sha256
      from convention
      join creditor on creditor.organisation_id = convention.organisation_id
                   and creditor.id = convention.creditor_id
      left join stored_file on stored_file.organisation_id = convention.organisation_id
                           and stored_file.id = convention.signed_copy_file_id
     where convention.organisation_id = ${here} and convention.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  const { sha256, ...convention } = row
  return { ...convention, signedCopySha256: sha256?.toString('hex') ?? null }
}
