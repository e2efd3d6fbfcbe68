import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A bank statement of a period, with the hash of the file that it came in. */
export type PeriodStatement = {
  readonly id: string
  readonly account: string
  readonly key: string | null
  readonly from: Day | null
  readonly to: Day
  readonly opening: Cents | null
  readonly closing: Cents | null
  readonly balanced: boolean | null
  readonly lines: number
  readonly fileName: string
  readonly fileSha256: string
}

/** The statements that end in a period, in order. */
export async function readPeriodStatements(
  tx: OrganisationTransaction,
  period: { readonly from: Day; readonly to: Day },
): Promise<readonly PeriodStatement[]> {
  const { rows } = await sql<
    Omit<PeriodStatement, 'opening' | 'closing' | 'fileSha256'> & {
      readonly opening: number | null
      readonly closing: number | null
      readonly sha256: Buffer
    }
  >`
    select bank_statement.id, bank_statement.account,
           coalesce(bank_statement.sequence, bank_statement.statement_key) as key,
           bank_statement.from_on as "from", bank_statement.to_on as "to",
           bank_statement.opening_cents as opening, bank_statement.closing_cents as closing,
           bank_statement.balanced, stored_file.declared_name as "fileName", stored_file.sha256,
           (select count(*) from bank_line
             where bank_line.organisation_id = bank_statement.organisation_id
               and bank_line.statement_id = bank_statement.id and bank_line.rank >= 0) as lines
      from bank_statement
      join stored_file on stored_file.organisation_id = bank_statement.organisation_id
                      and stored_file.id = bank_statement.file_id
     where bank_statement.organisation_id = ${here}
       and bank_statement.to_on between ${period.from.toString()}::date
                                    and ${period.to.toString()}::date
     order by bank_statement.to_on, bank_statement.imported_at, bank_statement.rank_in_file`.execute(
    tx,
  )
  return rows.map(({ sha256, opening, closing, ...row }) => ({
    ...row,
    opening: opening === null ? null : cents(opening),
    closing: closing === null ? null : cents(closing),
    fileSha256: sha256.toString('hex'),
  }))
}
