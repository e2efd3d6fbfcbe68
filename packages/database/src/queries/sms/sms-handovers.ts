import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import {
  actsToAsk,
  followAct,
  type ActFollowed,
  type FollowedAct,
  type FollowedTables,
} from '#queries/providers/followed-acts.ts'

/** What a provider of SMS took, under the identifier that it gave. */
export type SmsHandover = {
  readonly actId: string
  readonly provider: string
  readonly providerId: string
  readonly handedOverAt: Temporal.Instant
}

/** Keeps what a provider took; one that is known stays as it is. */
export async function insertSmsHandover(
  tx: OrganisationTransaction,
  of: SmsHandover,
): Promise<void> {
  await tx
    .insertInto('sms_handover')
    .values({
      organisation_id: here,
      act_id: of.actId,
      provider: of.provider,
      provider_id: of.providerId,
      handed_over_at: of.handedOverAt,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'act_id']).doNothing())
    .execute()
}

const TABLES: FollowedTables = {
  kind: 'sms',
  taken: 'sms_handover',
  takenAt: 'handed_over_at',
  asksUntaken: true,
  followUp: 'sms_follow_up',
}

/** The SMS that left or may have, without a receipt, of which nobody asked lately, the oldest first. */
export async function smsToAsk(
  tx: OrganisationTransaction,
  of: { readonly now: Temporal.Instant; readonly limit: number },
): Promise<readonly FollowedAct[]> {
  return await actsToAsk(tx, TABLES, of)
}

/** Says when the provider is next asked of an SMS; null for no more. */
export async function followSms(tx: OrganisationTransaction, of: ActFollowed): Promise<void> {
  await followAct(tx, TABLES, of)
}

/** What operators say became of an SMS. */
export type SmsReceipt = {
  readonly actId: string
  readonly state: 'delivered' | 'not-delivered'
  readonly code: string | null
  readonly fileId: string
  readonly exhibitId: string
  readonly recordedAt: Temporal.Instant
}

/** Keeps the receipt of an SMS, which had none. */
export async function insertSmsReceipt(tx: OrganisationTransaction, of: SmsReceipt): Promise<void> {
  await tx
    .insertInto('sms_receipt')
    .values({
      organisation_id: here,
      act_id: of.actId,
      state: of.state,
      code: of.code,
      file_id: of.fileId,
      exhibit_id: of.exhibitId,
      recorded_at: of.recordedAt,
    })
    .execute()
}

/** Whether an SMS has its receipt. */
export async function hasSmsReceipt(tx: OrganisationTransaction, actId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sms_receipt')
    .select('act_id')
    .where('organisation_id', '=', here)
    .where('act_id', '=', actId)
    .executeTakeFirst()
  return row !== undefined
}

/** The SMS of a dossier, the latest first, with what became of each. */
export async function smsOfDossier(tx: OrganisationTransaction, dossierId: string) {
  return await tx
    .selectFrom('outward_act')
    .leftJoin('sms_receipt as receipt', (join) =>
      join
        .onRef('receipt.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('receipt.act_id', '=', 'outward_act.id'),
    )
    .leftJoin('exhibit', (join) =>
      join
        .onRef('exhibit.organisation_id', '=', 'receipt.organisation_id')
        .onRef('exhibit.id', '=', 'receipt.exhibit_id'),
    )
    .leftJoin('sms_follow_up as follow', (join) =>
      join
        .onRef('follow.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('follow.act_id', '=', 'outward_act.id'),
    )
    .where('outward_act.organisation_id', '=', here)
    .where('outward_act.dossier_id', '=', dossierId)
    .where('outward_act.kind', '=', 'sms')
    .select(['outward_act.id', 'outward_act.state', 'outward_act.simulated', 'outward_act.payload'])
    .select(['outward_act.reserved_at', 'outward_act.started_at', 'outward_act.not_before'])
    .select(['receipt.state as receipt_state', 'receipt.code', 'receipt.exhibit_id'])
    .select(['receipt.recorded_at as receipt_at', 'exhibit.number as exhibit_number'])
    .select(['follow.asked_at', 'follow.ask_from', 'follow.failure as follow_failure'])
    .orderBy('outward_act.reserved_at', 'desc')
    .orderBy('outward_act.id', 'desc')
    .execute()
}
