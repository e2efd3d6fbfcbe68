import type { Day } from '@quittance/kernel'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Why an inspection file was not made. */
export type InspectionFailure = 'interrupted' | 'too-large'

/** An inspection file that was asked for, and what became of it. */
export type InspectionRecord = {
  readonly id: string
  readonly from: Day
  readonly to: Day
  readonly askedAt: Temporal.Instant
  readonly askedBy: string
  /** Null while it is being made. */
  readonly end: {
    readonly fileId: string | null
    readonly sha256: string | null
    readonly sizeBytes: number | null
    readonly acts: number
    readonly failure: string | null
  } | null
}

/** Asks for the sendings of a period. */
export async function insertInspection(
  tx: OrganisationTransaction,
  of: Omit<InspectionRecord, 'end'>,
): Promise<void> {
  await tx
    .insertInto('inspection_file')
    .values({
      organisation_id: here,
      id: of.id,
      from_day: of.from,
      to_day: of.to,
      asked_at: of.askedAt,
      asked_by: of.askedBy,
    })
    .execute()
}

/** Writes what became of it; one that has ended stays as it is. */
export async function endInspection(
  tx: OrganisationTransaction,
  id: string,
  end: {
    readonly fileId: string | null
    readonly acts: number
    readonly failure: InspectionFailure | null
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('inspection_file_end')
    .values({
      organisation_id: here,
      inspection_id: id,
      file_id: end.fileId,
      acts: end.acts,
      failure: end.failure,
      ended_at: end.at,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'inspection_id']).doNothing())
    .returning('inspection_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The last inspection files, the latest first. */
export async function listInspections(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly InspectionRecord[]> {
  const rows = await inspections(tx)
    .orderBy('asked_at', 'desc')
    .orderBy('inspection_file.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(inspectionOf)
}

/** One inspection file, or null. */
export async function findInspection(
  tx: OrganisationTransaction,
  id: string,
): Promise<InspectionRecord | null> {
  const row = await inspections(tx).where('inspection_file.id', '=', id).executeTakeFirst()
  return row === undefined ? null : inspectionOf(row)
}

/** Those that have not ended: at the start of a server, they were cut. */
export async function unendedInspections(tx: OrganisationTransaction): Promise<readonly string[]> {
  const rows = await inspections(tx).where('made.inspection_id', 'is', null).execute()
  return rows.map(({ id }) => id)
}

function inspections(tx: OrganisationTransaction) {
  return tx
    .selectFrom('inspection_file')
    .leftJoin('inspection_file_end as made', (join) =>
      join
        .onRef('made.organisation_id', '=', 'inspection_file.organisation_id')
        .onRef('made.inspection_id', '=', 'inspection_file.id'),
    )
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'made.organisation_id')
        .onRef('stored_file.id', '=', 'made.file_id'),
    )
    .where('inspection_file.organisation_id', '=', here)
    .select(['inspection_file.id', 'from_day', 'to_day', 'asked_at', 'asked_by'])
    .select(['made.inspection_id', 'made.file_id', 'made.acts', 'made.failure'])
    .select(['stored_file.sha256', 'stored_file.size_bytes'])
}

type InspectionRow = Awaited<ReturnType<ReturnType<typeof inspections>['execute']>>[number]

function inspectionOf(row: InspectionRow): InspectionRecord {
  return {
    id: row.id,
    from: row.from_day,
    to: row.to_day,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    end:
      row.inspection_id === null
        ? null
        : {
            fileId: row.file_id,
            sha256: row.sha256?.toString('hex') ?? null,
            sizeBytes: row.size_bytes,
            acts: row.acts ?? 0,
            failure: row.failure,
          },
  }
}
