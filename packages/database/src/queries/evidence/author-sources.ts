import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** An account that paid in a dossier, as the bank wrote it. */
export type Payer = {
  readonly on: Day
  readonly name: string | null
  readonly iban: string | null
}

/** Who paid in a dossier, on the lines of the bank, the first payment first. */
export async function payersOfDossier(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly Payer[]> {
  const rows = await tx
    .selectFrom('payment')
    .innerJoin('bank_line', (join) =>
      join
        .onRef('bank_line.organisation_id', '=', 'payment.organisation_id')
        .onRef('bank_line.id', '=', 'payment.bank_line_id'),
    )
    .select(['payment.received_on', 'counterparty', 'iban'])
    .where('payment.organisation_id', '=', here)
    .where('payment.dossier_id', '=', dossierId)
    .orderBy('payment.received_on')
    .execute()
  return rows.map((row) => ({ on: row.received_on, name: row.counterparty, iban: row.iban }))
}

/** The line of a creditor's file that brought a dossier, or null where a person typed it. */
export async function importedLineOf(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<{ readonly name: string; readonly line: number } | null> {
  const row = await tx
    .selectFrom('import_line')
    .innerJoin('import_batch', (join) =>
      join
        .onRef('import_batch.organisation_id', '=', 'import_line.organisation_id')
        .onRef('import_batch.id', '=', 'import_line.batch_id'),
    )
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'import_batch.organisation_id')
        .onRef('stored_file.id', '=', 'import_batch.file_id'),
    )
    .select(['declared_name', 'line'])
    .where('import_line.organisation_id', '=', here)
    .where('import_line.dossier_id', '=', dossierId)
    .where('import_line.state', '=', 'imported')
    .orderBy('import_batch.started_at')
    .orderBy('line')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { name: row.declared_name, line: row.line }
}

/**
 * Telephone numbers and addresses of a debtor that other debtors of the same creditor bear too.
 *
 * What one creditor tells is not told to another: no other creditor's debtors are looked at.
 */
export async function sharedIdentifiers(
  tx: OrganisationTransaction,
  of: { readonly creditorId: string; readonly debtorId: string },
): Promise<{ readonly phone: boolean; readonly email: boolean }> {
  const { rows } = await sql<{ phone: boolean; email: boolean }>`
    select coalesce(bool_or(other.phone = mine.phone), false) as phone,
      coalesce(bool_or(lower(other.email) = lower(mine.email)), false) as email
    from debtor as mine
    join debtor as other on other.organisation_id = mine.organisation_id
      and other.creditor_id = mine.creditor_id and other.id <> mine.id
    where mine.organisation_id = ${here} and mine.id = ${of.debtorId}
      and mine.creditor_id = ${of.creditorId}
      and (other.phone = mine.phone or lower(other.email) = lower(mine.email))`.execute(tx)
  return rows[0] ?? { phone: false, email: false }
}
