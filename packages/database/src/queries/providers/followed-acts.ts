import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** Where what a provider took, and when it is next asked about it, are kept for one kind of act. */
export type FollowedTables = {
  readonly kind: string
  readonly taken: 'electronic_deposit' | 'signature_request' | 'sms_handover'
  readonly takenAt: 'deposited_at' | 'handed_over_at'
  /** Whether one that a person says left is looked for too, until its provider shows it. */
  readonly asksUntaken?: boolean
  readonly followUp: 'electronic_follow_up' | 'signature_follow_up' | 'sms_follow_up'
}

/** An act of which a provider is to be asked something now. */
export type FollowedAct = {
  readonly actId: string
  readonly dossierId: string | null
  readonly state: string
  readonly simulated: boolean
  readonly reservedAt: Temporal.Instant
  /** What the provider took, under the identifier that it gave; null where that is not known. */
  readonly taken: {
    readonly provider: string
    readonly providerId: string
    readonly at: Temporal.Instant
  } | null
}

/**
 * The acts of a kind that left or may have, of which something is still to be learnt and nobody asked
 * lately, the oldest first.
 */
export async function actsToAsk(
  tx: OrganisationTransaction,
  tables: FollowedTables,
  of: { readonly now: Temporal.Instant; readonly limit: number },
): Promise<readonly FollowedAct[]> {
  const takenAt = sql.ref(`taken.${tables.takenAt}`)
  const { rows } = await sql<{
    id: string
    dossier_id: string | null
    state: string
    simulated: boolean
    reserved_at: Temporal.Instant
    provider: string | null
    provider_id: string | null
    taken_at: Temporal.Instant | null
  }>`
    select act.id, act.dossier_id, act.state, act.simulated, act.reserved_at,
      taken.provider, taken.provider_id, ${takenAt} as taken_at
    from outward_act as act
    left join ${sql.table(tables.taken)} as taken
      on taken.organisation_id = act.organisation_id and taken.act_id = act.id
    left join ${sql.table(tables.followUp)} as follow
      on follow.organisation_id = act.organisation_id and follow.act_id = act.id
    where act.organisation_id = ${here} and act.kind = ${tables.kind}
      and (act.state = 'ambiguous' or (act.state = 'done' and (taken.act_id is not null or ${tables.asksUntaken ?? false})))
      and (follow.act_id is null or follow.ask_from <= ${of.now})
    order by act.reserved_at, act.id
    limit ${of.limit}`.execute(tx)
  return rows.map((row) => ({
    actId: row.id,
    dossierId: row.dossier_id,
    state: row.state,
    simulated: row.simulated,
    reservedAt: row.reserved_at,
    taken:
      row.provider === null || row.provider_id === null || row.taken_at === null
        ? null
        : { provider: row.provider, providerId: row.provider_id, at: row.taken_at },
  }))
}

/** When a provider is next asked of an act, and what it last answered. */
export type ActFollowed = {
  readonly actId: string
  /** Null once nothing more is expected. */
  readonly askFrom: Temporal.Instant | null
  readonly askedAt: Temporal.Instant
  readonly failure: string | null
}

/** Says when a provider is next asked of an act; null for no more. */
export async function followAct(
  tx: OrganisationTransaction,
  { followUp }: FollowedTables,
  of: ActFollowed,
): Promise<void> {
  await sql`
    insert into ${sql.table(followUp)} (organisation_id, act_id, ask_from, asked_at, failure)
    values (${here}, ${of.actId}, ${of.askFrom}, ${of.askedAt}, ${of.failure})
    on conflict (organisation_id, act_id) do update
      set ask_from = excluded.ask_from, asked_at = excluded.asked_at, failure = excluded.failure`.execute(
    tx,
  )
}
