import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import {
  figuresOf,
  type ConfirmedRateRecord,
  type RateFigures,
} from '#queries/law/confirmed-rates.ts'

/** Who did something to a rate, when. */
export type RateStep = { readonly at: Temporal.Instant; readonly by: string }

/** A rate that a person added (taux ajouté), whatever became of it. */
export type AddedRateRecord = ConfirmedRateRecord & {
  readonly id: string
  readonly reference: string
  readonly state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn'
  readonly proposed: RateStep
  readonly decided: (RateStep & { readonly because: string | null }) | null
  readonly withdrawn: (RateStep & { readonly because: string }) | null
}

const series = ['legal', 'ecb'] as const
const states = ['proposed', 'confirmed', 'refused', 'withdrawn'] as const

/** Every rate that was added, the last one first. */
export async function listAddedRates(
  tx: OrganisationTransaction,
): Promise<readonly AddedRateRecord[]> {
  const rows = await ratesOf(tx).orderBy('proposed_at', 'desc').orderBy('id').execute()
  return rows.map(addedRate)
}

/** One added rate, which nobody else decides before the end of the transaction; or null. */
export async function lockAddedRate(
  tx: OrganisationTransaction,
  id: string,
): Promise<AddedRateRecord | null> {
  const row = await ratesOf(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : addedRate(row)
}

function ratesOf(tx: OrganisationTransaction) {
  return tx.selectFrom('added_rate').selectAll().where('organisation_id', '=', here)
}

type AddedRateRow = Awaited<ReturnType<ReturnType<typeof ratesOf>['execute']>>[number]

function addedRate(row: AddedRateRow): AddedRateRecord {
  return {
    ...figuresOf(row),
    id: row.id,
    halfYear: row.half_year,
    source: row.source,
    reference: row.reference,
    state: oneOf(states, row.state),
    proposed: { at: row.proposed_at, by: row.proposed_by },
    decided:
      row.decided_at === null || row.decided_by === null
        ? null
        : { at: row.decided_at, by: row.decided_by, because: row.decided_because },
    withdrawn:
      row.withdrawn_at === null || row.withdrawn_by === null || row.withdrawn_because === null
        ? null
        : { at: row.withdrawn_at, by: row.withdrawn_by, because: row.withdrawn_because },
  }
}

/** Keeps a rate that waits for another person; `proposed-already` where one waits for the half-year. */
export async function proposeRate(
  tx: OrganisationTransaction,
  rate: RateFigures & RateStep & Pick<AddedRateRecord, 'id' | 'halfYear' | 'source' | 'reference'>,
): Promise<'proposed' | 'proposed-already'> {
  const row = await tx
    .insertInto('added_rate')
    .values({
      organisation_id: here,
      id: rate.id,
      series: rate.series,
      half_year: rate.halfYear,
      ...(rate.series === 'legal'
        ? { private_hundredths: rate.privateHundredths, other_hundredths: rate.otherHundredths }
        : { ecb_hundredths: rate.ecbHundredths }),
      source: rate.source,
      reference: rate.reference,
      proposed_at: rate.at,
      proposed_by: rate.by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'series', 'half_year'])
        .where(sql`state`, '=', sql.lit('proposed'))
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row === undefined ? 'proposed-already' : 'proposed'
}

/** Writes what another person decided of a proposed rate; the database refuses the same person. */
export async function decideRate(
  tx: OrganisationTransaction,
  decision: RateStep & {
    readonly id: string
    readonly state: 'confirmed' | 'refused'
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('added_rate')
    .set({
      state: decision.state,
      decided_at: decision.at,
      decided_by: decision.by,
      decided_because: decision.because,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', decision.id)
    .execute()
}

/** Takes back a rate that was confirmed and is wrong. */
export async function withdrawRate(
  tx: OrganisationTransaction,
  withdrawal: RateStep & { readonly id: string; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('added_rate')
    .set({
      state: 'withdrawn',
      withdrawn_at: withdrawal.at,
      withdrawn_by: withdrawal.by,
      withdrawn_because: withdrawal.because,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', withdrawal.id)
    .execute()
}

/** A half-year found without its rate, and since when. */
export type MissingRateNotice = {
  readonly series: 'legal' | 'ecb'
  readonly halfYear: string
  readonly noticedAt: Temporal.Instant
}

/** Notes that a half-year lacks its rate. @returns false where it was noted before. */
export async function noticeMissingRate(
  tx: OrganisationTransaction,
  notice: MissingRateNotice,
): Promise<boolean> {
  const row = await tx
    .insertInto('missing_rate_notice')
    .values({
      organisation_id: here,
      series: notice.series,
      half_year: notice.halfYear,
      noticed_at: notice.noticedAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'series', 'half_year']).doNothing(),
    )
    .returning('half_year')
    .executeTakeFirst()
  return row !== undefined
}

/** What was ever noted as missing, rates found since included. */
export async function listMissingRateNotices(
  tx: OrganisationTransaction,
): Promise<readonly MissingRateNotice[]> {
  const rows = await tx
    .selectFrom('missing_rate_notice')
    .select(['series', 'half_year', 'noticed_at'])
    .where('organisation_id', '=', here)
    .orderBy('half_year')
    .orderBy('series')
    .execute()
  return rows.map((row) => ({
    series: oneOf(series, row.series),
    halfYear: row.half_year,
    noticedAt: row.noticed_at,
  }))
}
