import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { AddedRate } from '#schema.generated.ts'
import type { Selectable } from 'kysely'

/** The figures of a half-year: two columns for the legal rate, one for that of the ECB. */
export type RateFigures =
  | {
      readonly series: 'legal'
      readonly privateHundredths: number
      readonly otherHundredths: number
    }
  | { readonly series: 'ecb'; readonly ecbHundredths: number }

/** A rate that two people of the organisation hold for right (taux confirmé). */
export type ConfirmedRateRecord = RateFigures & {
  /** `2027-S1`. */
  readonly halfYear: string
  readonly source: string
}

/** The confirmed rates of the organisation of the transaction, by half-year. */
export async function confirmedRates(
  tx: OrganisationTransaction,
): Promise<readonly ConfirmedRateRecord[]> {
  const rows = await tx
    .selectFrom('added_rate')
    .select(['series', 'half_year', 'private_hundredths', 'other_hundredths', 'ecb_hundredths'])
    .select('source')
    .where('organisation_id', '=', here)
    .where('state', '=', 'confirmed')
    .orderBy('half_year')
    .orderBy('series')
    .execute()
  return rows.map((row) => ({ ...figuresOf(row), halfYear: row.half_year, source: row.source }))
}

/** The figures of a row; the columns check which are there. */
export function figuresOf(
  row: Pick<
    Selectable<AddedRate>,
    'series' | 'private_hundredths' | 'other_hundredths' | 'ecb_hundredths'
  >,
): RateFigures {
  return row.series === 'legal'
    ? {
        series: 'legal',
        privateHundredths: row.private_hundredths ?? 0,
        otherHundredths: row.other_hundredths ?? 0,
      }
    : { series: 'ecb', ecbHundredths: row.ecb_hundredths ?? 0 }
}
