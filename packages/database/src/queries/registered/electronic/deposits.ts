import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

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

/** An act of which the provider is to be asked something now. */
export type ElectronicFollowed = {
  readonly actId: string
  readonly dossierId: string | null
  readonly state: string
  readonly simulated: boolean
  /** Null where it is not known whether the provider took it. */
  readonly deposit: Pick<ElectronicDepositRecord, 'provider' | 'providerId' | 'depositedAt'> | null
}

/**
 * The electronic registered letters that left or may have, of which something is still to be learnt and
 * nobody asked lately, the oldest first.
 */
export async function electronicToAsk(
  tx: OrganisationTransaction,
  of: { readonly now: Temporal.Instant; readonly limit: number },
): Promise<readonly ElectronicFollowed[]> {
  const rows = await tx
    .selectFrom('outward_act')
    .leftJoin('electronic_deposit as deposit', (join) =>
      join
        .onRef('deposit.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('deposit.act_id', '=', 'outward_act.id'),
    )
    .leftJoin('electronic_follow_up as follow', (join) =>
      join
        .onRef('follow.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('follow.act_id', '=', 'outward_act.id'),
    )
    .where('outward_act.organisation_id', '=', here)
    .where('outward_act.kind', '=', 'electronic-registered-letter')
    .where(
      sql<boolean>`(outward_act.state = 'ambiguous'
        or (outward_act.state = 'done' and deposit.act_id is not null))`,
    )
    .where(sql<boolean>`(follow.act_id is null or follow.ask_from <= ${of.now})`)
    .select(['outward_act.id', 'outward_act.dossier_id', 'outward_act.state'])
    .select('outward_act.simulated')
    .select(['deposit.provider', 'deposit.provider_id', 'deposit.deposited_at'])
    .orderBy('outward_act.reserved_at')
    .orderBy('outward_act.id')
    .limit(of.limit)
    .execute()
  return rows.map((row) => ({
    actId: row.id,
    dossierId: row.dossier_id,
    state: row.state,
    simulated: row.simulated,
    deposit:
      row.provider === null || row.provider_id === null || row.deposited_at === null
        ? null
        : { provider: row.provider, providerId: row.provider_id, depositedAt: row.deposited_at },
  }))
}

/** Says when the provider is next asked of a letter; null for no more. */
export async function followElectronic(
  tx: OrganisationTransaction,
  of: {
    readonly actId: string
    readonly askFrom: Temporal.Instant | null
    readonly askedAt: Temporal.Instant
    readonly failure: string | null
  },
): Promise<void> {
  const values = { ask_from: of.askFrom, asked_at: of.askedAt, failure: of.failure }
  await tx
    .insertInto('electronic_follow_up')
    .values({ organisation_id: here, act_id: of.actId, ...values })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'act_id']).doUpdateSet(values))
    .execute()
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
