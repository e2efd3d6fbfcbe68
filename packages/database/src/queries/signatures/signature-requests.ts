import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import {
  actsToAsk,
  followAct,
  type ActFollowed,
  type FollowedAct,
  type FollowedTables,
} from '#queries/providers/followed-acts.ts'

const TABLES: FollowedTables = {
  kind: 'signature-request',
  taken: 'signature_request',
  takenAt: 'handed_over_at',
  asksUntaken: true,
  followUp: 'signature_follow_up',
}

/** The documents given to be signed, or that may have been, of which nobody asked lately, the oldest first. */
export async function signaturesToAsk(
  tx: OrganisationTransaction,
  of: { readonly now: Temporal.Instant; readonly limit: number },
): Promise<readonly FollowedAct[]> {
  return await actsToAsk(tx, TABLES, of)
}

/** Says when the provider is next asked of a document to sign; null for no more. */
export async function followSignature(tx: OrganisationTransaction, of: ActFollowed): Promise<void> {
  await followAct(tx, TABLES, of)
}

/** Has the provider asked of a document at once: something happened to its offer here. */
export async function askOfSignatureNow(
  tx: OrganisationTransaction,
  { offerId, now }: { readonly offerId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('signature_follow_up')
    .set({ ask_from: now })
    .where('organisation_id', '=', here)
    .where('ask_from', 'is not', null)
    .where('act_id', 'in', (from) =>
      from
        .selectFrom('signature_request')
        .select('act_id')
        .where('organisation_id', '=', here)
        .where('offer_id', '=', offerId),
    )
    .execute()
}

/** Keeps what a provider took; one that is known stays as it is. */
export async function insertSignatureRequest(
  tx: OrganisationTransaction,
  of: {
    readonly actId: string
    readonly offerId: string
    readonly provider: string
    readonly providerId: string
    readonly handedOverAt: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('signature_request')
    .values({
      organisation_id: here,
      act_id: of.actId,
      offer_id: of.offerId,
      provider: of.provider,
      provider_id: of.providerId,
      handed_over_at: of.handedOverAt,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'act_id']).doNothing())
    .execute()
}

/** Keeps a signature given at a provider, of which none was kept. */
export async function insertProviderSignature(
  tx: OrganisationTransaction,
  of: {
    readonly actId: string
    readonly signedAt: Temporal.Instant
    readonly counts: boolean
    readonly documentExhibitId: string
    readonly proofExhibitId: string
    readonly recordedAt: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('provider_signature')
    .values({
      organisation_id: here,
      act_id: of.actId,
      signed_at: of.signedAt,
      counts: of.counts,
      document_exhibit_id: of.documentExhibitId,
      proof_exhibit_id: of.proofExhibitId,
      recorded_at: of.recordedAt,
    })
    .execute()
}

/** Whether the signature of a document is kept. */
export async function hasProviderSignature(
  tx: OrganisationTransaction,
  actId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('provider_signature')
    .select('act_id')
    .where('organisation_id', '=', here)
    .where('act_id', '=', actId)
    .executeTakeFirst()
  return row !== undefined
}

/** Where an offer that is signed at a provider stands there. */
export type OfferAtProvider = {
  readonly step: string
  readonly actId: string
  readonly state: string
  readonly simulated: boolean
  readonly failure: string | null
  readonly provider: string | null
  readonly askedAt: Temporal.Instant | null
  readonly askFailure: string | null
  readonly signature: {
    readonly counts: boolean
    readonly documentExhibitId: string
    readonly proofExhibitId: string
  } | null
}

/** The offers of a dossier that are signed at a provider. */
export async function offersAtProvider(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly OfferAtProvider[]> {
  const rows = await tx
    .selectFrom('outward_act as act')
    .leftJoin('signature_request as request', (join) =>
      join
        .onRef('request.organisation_id', '=', 'act.organisation_id')
        .onRef('request.act_id', '=', 'act.id'),
    )
    .leftJoin('provider_signature as signature', (join) =>
      join
        .onRef('signature.organisation_id', '=', 'act.organisation_id')
        .onRef('signature.act_id', '=', 'act.id'),
    )
    .leftJoin('signature_follow_up as follow', (join) =>
      join
        .onRef('follow.organisation_id', '=', 'act.organisation_id')
        .onRef('follow.act_id', '=', 'act.id'),
    )
    .where('act.organisation_id', '=', here)
    .where('act.dossier_id', '=', dossierId)
    .where('act.kind', '=', TABLES.kind)
    .select(['act.id', 'act.step', 'act.state', 'act.simulated'])
    .select(sql<string | null>`act.failure`.as('failure'))
    .select('request.provider')
    .select(['follow.asked_at', 'follow.failure as ask_failure'])
    .select(['signature.counts', 'signature.document_exhibit_id', 'signature.proof_exhibit_id'])
    .execute()
  return rows.map((row) => ({
    step: row.step,
    actId: row.id,
    state: row.state,
    simulated: row.simulated,
    failure: row.failure,
    provider: row.provider,
    askedAt: row.asked_at,
    askFailure: row.ask_failure,
    signature:
      row.counts === null || row.document_exhibit_id === null || row.proof_exhibit_id === null
        ? null
        : {
            counts: row.counts,
            documentExhibitId: row.document_exhibit_id,
            proofExhibitId: row.proof_exhibit_id,
          },
  }))
}
