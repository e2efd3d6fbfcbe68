import { invariant } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'

/** A run of numbers of an organisation: `dossier` or `receipt`, begun again each year. */
export type Series = { readonly series: string; readonly year: number; readonly count?: number }

/**
 * Takes the next number of a series, or the first of `count` in a row, without a gap.
 *
 * It is given back if the transaction rolls back; until it ends, others wait. Take it last, and
 * keep the transaction short.
 */
export async function takeNumber(tx: OrganisationTransaction, of: Series): Promise<number> {
  const { series, year, count = 1 } = of
  invariant(count >= 1, 'at least one number is taken')
  const { rows } = await sql<{ first: number }>`
    select take_numbers(${series}, ${year}, ${count}) as first`.execute(tx)
  const [row] = rows
  invariant(row !== undefined, 'a series has a next number')
  return row.first
}
