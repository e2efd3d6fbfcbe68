import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'

/** A pause of the steps of a dossier (suspension de la suite), with its end once a person set it. */
export type PauseRecord = {
  readonly id: string
  readonly fromOn: Day
  /** The last day as foreseen; null for none. */
  readonly untilOn: Day | null
  readonly reason: string
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
  readonly ended: PauseEnd | null
}

export type PauseEnd = {
  /** The first day that counts again. */
  readonly resumesOn: Day
  readonly reason: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps a pause. */
export async function insertPause(
  tx: OrganisationTransaction,
  of: Omit<PauseRecord, 'ended'> & { readonly dossierId: string },
): Promise<void> {
  await tx
    .insertInto('sequence_pause')
    .values({
      organisation_id: here,
      id: of.id,
      dossier_id: of.dossierId,
      from_on: of.fromOn,
      until_on: of.untilOn,
      reason: of.reason,
      recorded_at: of.recordedAt,
      recorded_by: of.recordedBy,
    })
    .execute()
}

/** Ends a pause, once; false when it was ended before. */
export async function insertPauseEnd(
  tx: OrganisationTransaction,
  { pauseId, resumesOn, reason, at, by }: PauseEnd & { readonly pauseId: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('sequence_pause_end')
    .values({
      organisation_id: here,
      pause_id: pauseId,
      resumes_on: resumesOn,
      reason,
      recorded_at: at,
      recorded_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('pause_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The pauses of dossiers by dossier, the first to begin first, ended ones included. */
export async function pausesOf(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PauseRecord[]>> {
  const rows = await tx
    .selectFrom('sequence_pause as pause')
    .leftJoin('sequence_pause_end as ending', (join) =>
      join
        .onRef('ending.organisation_id', '=', 'pause.organisation_id')
        .onRef('ending.pause_id', '=', 'pause.id'),
    )
    .select(['pause.dossier_id', 'pause.id', 'pause.from_on', 'pause.until_on', 'pause.reason'])
    .select(['pause.recorded_at', 'pause.recorded_by', 'ending.resumes_on'])
    .select(['ending.reason as end_reason', 'ending.recorded_at as ended_at'])
    .select('ending.recorded_by as ended_by')
    .where('pause.organisation_id', '=', here)
    .where('pause.dossier_id', '=', sql<string>`any(${dossierIds})`)
    .orderBy('pause.from_on')
    .orderBy('pause.recorded_at')
    .execute()
  return grouped(rows, (row): PauseRecord => {
    const { resumes_on: resumesOn, end_reason: reason, ended_at: at, ended_by: by } = row
    const isEnded = resumesOn !== null && reason !== null && at !== null && by !== null
    return {
      id: row.id,
      fromOn: row.from_on,
      untilOn: row.until_on,
      reason: row.reason,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
      ended: isEnded ? { resumesOn, reason, at, by } : null,
    }
  })
}
