import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { memberOfMessage } from '#queries/evidence/message-member.ts'
import { here } from '#queries/here.ts'

const failures = ['interrupted', 'authority-silent', 'too-large'] as const

/** Why a sealing gave no bundle. */
export type BundleFailure = (typeof failures)[number]

/** A sealing that a member asks for. */
export type NewBundle = {
  readonly id: string
  readonly dossierId: string
  readonly askedAt: Temporal.Instant
  readonly askedBy: string
}

/** How a sealing ended. */
export type BundleEnd =
  | {
      readonly kind: 'sealed'
      readonly endedAt: Temporal.Instant
      readonly fileId: string
      readonly originals: number
      readonly messages: number
      /** SHA-256 of the tag manifest, hexadecimal. */
      readonly tagManifest: string
      readonly stampedAt: Temporal.Instant
      /** Until when the time-stamp can be checked; null where it was not kept. */
      readonly stampUntil: Temporal.Instant | null
      readonly authority: string
      readonly local: boolean
    }
  | { readonly kind: 'failed'; readonly endedAt: Temporal.Instant; readonly failure: BundleFailure }

/** A sealing of a dossier; no end while it is under way. */
export type BundleRow = NewBundle & {
  readonly end: BundleEnd | null
  readonly sha256: string | null
  readonly sizeBytes: number | null
}

/** Reserves a sealing, to be done by the background. */
export async function insertBundle(tx: OrganisationTransaction, bundle: NewBundle): Promise<void> {
  await tx
    .insertInto('sealed_bundle')
    .values({
      organisation_id: here,
      id: bundle.id,
      dossier_id: bundle.dossierId,
      asked_at: bundle.askedAt,
      asked_by: bundle.askedBy,
    })
    .execute()
}

/** Writes how a sealing ended; one that has ended stays as it is. */
export async function endBundle(
  tx: OrganisationTransaction,
  bundleId: string,
  end: BundleEnd,
): Promise<void> {
  const outcome =
    end.kind === 'failed'
      ? { failure: end.failure }
      : {
          file_id: end.fileId,
          originals: end.originals,
          messages: end.messages,
          tag_manifest: Buffer.from(end.tagManifest, 'hex'),
          stamped_at: end.stampedAt,
          stamp_until: end.stampUntil,
          authority: end.authority,
          local: end.local,
        }
  await tx
    .insertInto('sealed_bundle_end')
    .values({ organisation_id: here, bundle_id: bundleId, ended_at: end.endedAt, ...outcome })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'bundle_id']).doNothing())
    .execute()
}

/** The sealings of a dossier, the latest first. */
export async function bundlesOfDossier(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly BundleRow[]> {
  return await bundlesWhere(tx, { dossierId })
}

/** A sealing of the organisation, or null. */
export async function findBundle(
  tx: OrganisationTransaction,
  id: string,
): Promise<BundleRow | null> {
  const [bundle] = await bundlesWhere(tx, { id })
  return bundle ?? null
}

/** Sealings that were asked for and have not ended: at the start of a server, they were cut. */
export async function unendedBundleIds(tx: OrganisationTransaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('sealed_bundle')
    .leftJoin('sealed_bundle_end', (join) =>
      join
        .onRef('sealed_bundle_end.organisation_id', '=', 'sealed_bundle.organisation_id')
        .onRef('sealed_bundle_end.bundle_id', '=', 'sealed_bundle.id'),
    )
    .select('sealed_bundle.id')
    .where('sealed_bundle.organisation_id', '=', here)
    .where('sealed_bundle_end.bundle_id', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

async function bundlesWhere(
  tx: OrganisationTransaction,
  where: { readonly id: string } | { readonly dossierId: string },
): Promise<readonly BundleRow[]> {
  const all = tx
    .selectFrom('sealed_bundle')
    .leftJoin('sealed_bundle_end as done', (join) =>
      join
        .onRef('done.organisation_id', '=', 'sealed_bundle.organisation_id')
        .onRef('done.bundle_id', '=', 'sealed_bundle.id'),
    )
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'done.organisation_id')
        .onRef('stored_file.id', '=', 'done.file_id'),
    )
    .select(['sealed_bundle.id', 'sealed_bundle.dossier_id', 'asked_at', 'asked_by'])
    .select(['ended_at', 'failure', 'file_id', 'originals', 'messages', 'tag_manifest'])
    .select(['stamped_at', 'stamp_until', 'authority', 'local', 'sha256', 'size_bytes'])
    .where('sealed_bundle.organisation_id', '=', here)
    .orderBy('asked_at', 'desc')
  const rows = await (
    'id' in where
      ? all.where('sealed_bundle.id', '=', where.id)
      : all.where('sealed_bundle.dossier_id', '=', where.dossierId)
  ).execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
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
  readonly originals: number | null
  readonly messages: number | null
  readonly tag_manifest: Buffer | null
  readonly stamped_at: Temporal.Instant | null
  readonly stamp_until: Temporal.Instant | null
  readonly authority: string | null
  readonly local: boolean | null
}

function endOf(row: EndRow): BundleEnd | null {
  const { ended_at: endedAt, failure } = row
  if (endedAt === null) return null
  if (failure !== null || row.file_id === null) {
    return { kind: 'failed', endedAt, failure: oneOf(failures, failure ?? '') }
  }
  return {
    kind: 'sealed',
    endedAt,
    fileId: row.file_id,
    originals: row.originals ?? 0,
    messages: row.messages ?? 0,
    tagManifest: row.tag_manifest?.toString('hex') ?? '',
    stampedAt: row.stamped_at ?? endedAt,
    stampUntil: row.stamp_until,
    authority: row.authority ?? '',
    local: row.local ?? true,
  }
}

/** An exhibit as it goes into a bundle. */
export type ExhibitToSeal = {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly declaredName: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly owners: readonly string[]
  readonly receivedAt: Temporal.Instant
  readonly receivedBy: string
}

/** The exhibits of a dossier, by number, with who received them. */
export async function exhibitsToSeal(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly ExhibitToSeal[]> {
  const rows = await tx
    .selectFrom('exhibit')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'exhibit.organisation_id')
        .onRef('stored_file.id', '=', 'exhibit.file_id'),
    )
    .select([
      'exhibit.id',
      'number',
      'exhibit.kind',
      'declared_name',
      'sha256',
      'size_bytes',
      'owners',
    ])
    .select(['exhibit.received_at', 'exhibit.received_by'])
    .where('exhibit.organisation_id', '=', here)
    .where('exhibit.dossier_id', '=', dossierId)
    .orderBy('exhibit.number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    declaredName: row.declared_name,
    sha256: row.sha256.toString('hex'),
    sizeBytes: row.size_bytes,
    owners: row.owners,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
  }))
}

/** A commitment found, what a person decided of it, and the slice that it was found in. */
export type FindingToSeal = {
  readonly id: string
  readonly exhibitId: string
  /** Offsets are those of the member, where the exhibit is an archive. */
  readonly member: string | null
  readonly offset: number
  readonly length: number
  readonly sliceSha256: string
  readonly kind: string
  readonly amountCents: number | null
  readonly dueOn: string | null
  readonly spans: unknown
  readonly rules: readonly string[]
  readonly ruleVersion: string | null
  readonly state: string
  readonly decidedBy: string | null
  readonly reason: string | null
}

/** The findings of a dossier, in the order of its exhibits and of their messages. */
export async function findingsToSeal(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly FindingToSeal[]> {
  const rows = await tx
    .selectFrom('finding')
    .innerJoin('message', (join) =>
      join
        .onRef('message.organisation_id', '=', 'finding.organisation_id')
        .onRef('message.id', '=', 'finding.message_id'),
    )
    .select(['finding.id', 'exhibit_id', 'byte_offset', 'byte_length', 'slice_sha256', 'kind'])
    .select(['amount_cents', 'spans', 'rules', 'rule_version', 'state', 'decided_by', 'reason'])
    .select([sql<string | null>`due_on::text`.as('due_on'), memberOfMessage.as('member')])
    .where('finding.organisation_id', '=', here)
    .where('finding.dossier_id', '=', dossierId)
    .orderBy('exhibit_id')
    .orderBy('message.rank')
    .orderBy('finding.rank')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    exhibitId: row.exhibit_id,
    member: row.member,
    offset: row.byte_offset,
    length: row.byte_length,
    sliceSha256: row.slice_sha256.toString('hex'),
    kind: row.kind,
    amountCents: row.amount_cents,
    dueOn: row.due_on,
    spans: row.spans,
    rules: row.rules,
    ruleVersion: row.rule_version,
    state: row.state,
    decidedBy: row.decided_by,
    reason: row.reason,
  }))
}
