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

/** What the provider took, under the identifier that it gave. */
export type ElectronicDepositRecord = {
  readonly actId: string
  readonly provider: string
  readonly providerId: string
  readonly qualified: boolean
  readonly depositedAt: Temporal.Instant
}

/** Keeps a deposit; one that is known stays as it is. */
export async function insertElectronicDeposit(
  tx: OrganisationTransaction,
  of: ElectronicDepositRecord,
): Promise<void> {
  await tx
    .insertInto('electronic_deposit')
    .values({
      organisation_id: here,
      act_id: of.actId,
      provider: of.provider,
      provider_id: of.providerId,
      qualified: of.qualified,
      deposited_at: of.depositedAt,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'act_id']).doNothing())
    .execute()
}

/** The deposits of these acts. */
export async function electronicDepositsOf(
  tx: OrganisationTransaction,
  actIds: readonly string[],
): Promise<readonly ElectronicDepositRecord[]> {
  const rows = await tx
    .selectFrom('electronic_deposit')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('act_id', '=', sql<string>`any(${actIds})`)
    .execute()
  return rows.map((row) => ({
    actId: row.act_id,
    provider: row.provider,
    providerId: row.provider_id,
    qualified: row.qualified,
    depositedAt: row.deposited_at,
  }))
}

const TABLES: FollowedTables = {
  kind: 'electronic-registered-letter',
  taken: 'electronic_deposit',
  takenAt: 'deposited_at',
  asksUntaken: true,
  followUp: 'electronic_follow_up',
}

/**
 * The electronic registered letters that left or may have, of which something is still to be learnt and
 * nobody asked lately, the oldest first.
 */
export async function electronicToAsk(
  tx: OrganisationTransaction,
  of: { readonly now: Temporal.Instant; readonly limit: number },
): Promise<readonly FollowedAct[]> {
  return await actsToAsk(tx, TABLES, of)
}

/** Says when the provider is next asked of a letter; null for no more. */
export async function followElectronic(
  tx: OrganisationTransaction,
  of: ActFollowed,
): Promise<void> {
  await followAct(tx, TABLES, of)
}

/** What was last answered of letters that are followed, by their acts. */
export async function electronicFollowUps(
  tx: OrganisationTransaction,
  actIds: readonly string[],
): Promise<
  readonly {
    readonly actId: string
    readonly askedAt: Temporal.Instant | null
    readonly failure: string | null
  }[]
> {
  const rows = await tx
    .selectFrom('electronic_follow_up')
    .select(['act_id', 'asked_at', 'failure'])
    .where('organisation_id', '=', here)
    .where('act_id', '=', sql<string>`any(${actIds})`)
    .execute()
  return rows.map((row) => ({ actId: row.act_id, askedAt: row.asked_at, failure: row.failure }))
}
