import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

const kinds = ['renewal', 'container'] as const
const failures = [
  'interrupted',
  'authority-silent',
  'no-longer',
  'too-late',
  'altered',
  'too-large',
] as const

/** What is asked on a sealed bundle: its time-stamp renewed, or the same files as a container. */
export type BundleWorkKind = (typeof kinds)[number]

/** Why it gave no file. */
export type BundleWorkFailure = (typeof failures)[number]

export type NewBundleWork = {
  readonly id: string
  readonly bundleId: string
  readonly kind: BundleWorkKind
  readonly askedAt: Temporal.Instant
  /** Null where the daily round asks it. */
  readonly askedBy: string | null
}

/** How a work ended: a file under a time-stamp, or why there is none. */
export type BundleWorkEnd =
  | {
      readonly kind: 'done'
      readonly endedAt: Temporal.Instant
      readonly fileId: string
      readonly stampedAt: Temporal.Instant
      readonly stampUntil: Temporal.Instant
      readonly authority: string
      readonly local: boolean
    }
  | {
      readonly kind: 'failed'
      readonly endedAt: Temporal.Instant
      readonly failure: BundleWorkFailure
    }

/** A work on a sealed bundle; no end while it is under way. */
export type BundleWorkRow = NewBundleWork & {
  readonly end: BundleWorkEnd | null
  readonly sha256: string | null
  readonly sizeBytes: number | null
}

/**
 * Reserves a work on a bundle, to be done by the background.
 *
 * @returns false while another one on it is under way, also when both are asked at the same instant.
 */
export async function reserveBundleWork(
  tx: OrganisationTransaction,
  work: NewBundleWork,
): Promise<boolean> {
  const { rows } = await sql`
    insert into bundle_work (organisation_id, id, bundle_id, kind, rank, asked_at, asked_by)
    select ${here}, ${work.id}, ${work.bundleId}::uuid, ${work.kind},
           coalesce((select max(rank) from bundle_work where bundle_id = ${work.bundleId}), 0) + 1,
           ${work.askedAt}, ${work.askedBy}
    where not exists (
      select from bundle_work w
      left join bundle_work_end e
        on e.organisation_id = w.organisation_id and e.work_id = w.id
      where w.bundle_id = ${work.bundleId} and e.work_id is null
    )
    on conflict (organisation_id, bundle_id, rank) do nothing
    returning id`.execute(tx)
  return rows.length === 1
}

/** Writes how a work ended; one that has ended stays as it is. */
export async function endBundleWork(
  tx: OrganisationTransaction,
  workId: string,
  end: BundleWorkEnd,
): Promise<boolean> {
  const outcome =
    end.kind === 'failed'
      ? { failure: end.failure }
      : {
          file_id: end.fileId,
          stamped_at: end.stampedAt,
          stamp_until: end.stampUntil,
          authority: end.authority,
          local: end.local,
        }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bundle_work_end')
    .values({ organisation_id: here, work_id: workId, ended_at: end.endedAt, ...outcome })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'work_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The works on the bundles of a dossier, the earliest first. */
export async function bundleWorksOfDossier(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly BundleWorkRow[]> {
  return await worksWhere(tx, { dossierId })
}

/** A work of the organisation, or null. */
export async function findBundleWork(
  tx: OrganisationTransaction,
  id: string,
): Promise<BundleWorkRow | null> {
  const [work] = await worksWhere(tx, { id })
  return work ?? null
}

/** Works that were asked for and have not ended: at the start of a server, they were cut. */
export async function unendedBundleWorkIds(
  tx: OrganisationTransaction,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('bundle_work')
    .leftJoin('bundle_work_end', (join) =>
      join
        .onRef('bundle_work_end.organisation_id', '=', 'bundle_work.organisation_id')
        .onRef('bundle_work_end.work_id', '=', 'bundle_work.id'),
    )
    .select('bundle_work.id')
    .where('bundle_work.organisation_id', '=', here)
    .where('bundle_work_end.work_id', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** When the time-stamps to renew end, and since when a renewal that failed is left alone. */
export type RenewalSpan = {
  readonly from: Temporal.Instant
  readonly before: Temporal.Instant
  readonly failedSince: Temporal.Instant
}

/**
 * Bundles whose time-stamp, or its last renewal, ends within a span, and on which nothing is under
 * way nor failed of late.
 */
export async function bundlesToRenew(
  tx: OrganisationTransaction,
  { from, before, failedSince }: RenewalSpan,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly bundle_id: string }>`
    select done.bundle_id
    from sealed_bundle_end done
    left join lateral (
      select max(e.stamp_until) as until
      from bundle_work w
      join bundle_work_end e on e.organisation_id = w.organisation_id and e.work_id = w.id
      where w.organisation_id = done.organisation_id and w.bundle_id = done.bundle_id
        and w.kind = 'renewal'
    ) renewed on true
    where coalesce(renewed.until, done.stamp_until) between ${from} and ${before}
      and not exists (
        select from bundle_work w
        left join bundle_work_end e on e.organisation_id = w.organisation_id and e.work_id = w.id
        where w.organisation_id = done.organisation_id and w.bundle_id = done.bundle_id
          and (e.work_id is null
            or (w.kind = 'renewal' and e.failure is not null and e.ended_at > ${failedSince}))
      )
    order by coalesce(renewed.until, done.stamp_until)`.execute(tx)
  return rows.map(({ bundle_id }) => bundle_id)
}

async function worksWhere(
  tx: OrganisationTransaction,
  where: { readonly id: string } | { readonly dossierId: string },
): Promise<readonly BundleWorkRow[]> {
  const all = tx
    .selectFrom('bundle_work as work')
    .innerJoin('sealed_bundle as bundle', (join) =>
      join
        .onRef('bundle.organisation_id', '=', 'work.organisation_id')
        .onRef('bundle.id', '=', 'work.bundle_id'),
    )
    .leftJoin('bundle_work_end as done', (join) =>
      join
        .onRef('done.organisation_id', '=', 'work.organisation_id')
        .onRef('done.work_id', '=', 'work.id'),
    )
    .leftJoin('stored_file as file', (join) =>
      join
        .onRef('file.organisation_id', '=', 'done.organisation_id')
        .onRef('file.id', '=', 'done.file_id'),
    )
    .select(['work.id', 'work.bundle_id', 'work.kind', 'work.asked_at', 'work.asked_by'])
    .select(['ended_at', 'failure', 'file_id', 'stamped_at', 'stamp_until', 'authority', 'local'])
    .select(['file.sha256', 'file.size_bytes'])
    .where('work.organisation_id', '=', here)
    .orderBy('work.rank')
  const rows = await (
    'id' in where
      ? all.where('work.id', '=', where.id)
      : all.where('bundle.dossier_id', '=', where.dossierId)
  ).execute()
  return rows.map((row) => ({
    id: row.id,
    bundleId: row.bundle_id,
    kind: oneOf(kinds, row.kind),
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    end: endOf(row),
    sha256: row.sha256?.toString('hex') ?? null,
    sizeBytes: row.size_bytes,
  }))
}

type EndRow = {
  readonly ended_at: Temporal.Instant | null
  readonly failure: string | null
  readonly file_id: string | null
  readonly stamped_at: Temporal.Instant | null
  readonly stamp_until: Temporal.Instant | null
  readonly authority: string | null
  readonly local: boolean | null
}

function endOf(row: EndRow): BundleWorkEnd | null {
  const { ended_at: endedAt, failure, file_id: fileId } = row
  if (endedAt === null) return null
  if (failure !== null || fileId === null) {
    return { kind: 'failed', endedAt, failure: oneOf(failures, failure ?? '') }
  }
  return {
    kind: 'done',
    endedAt,
    fileId,
    stampedAt: row.stamped_at ?? endedAt,
    stampUntil: row.stamp_until ?? endedAt,
    authority: row.authority ?? '',
    local: row.local ?? true,
  }
}
