import type { Cents, Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'

/** The demands that left, since the first of them; one for several dossiers counts once. */
export type DemandsSent = { readonly count: number; readonly since: Temporal.Instant | null }

/** A demand that left, and a fact written down after it was approved but dated before it left. */
export type LateFact = {
  readonly actId: string
  /** The act that carried it, or itself: a letter for several dossiers is one. */
  readonly carrierId: string
  readonly dossierId: string
  readonly reference: string
  readonly debtorName: string
  readonly letter: string
  /** The way it left by, and the reference printed on it. */
  readonly channel: string
  readonly actReference: string
  readonly approvedAt: Temporal.Instant
  readonly leftAt: Temporal.Instant
  readonly kind: 'payment' | 'dispute' | 'promise' | 'pause'
  readonly on: Day
  /** The day a dispute was settled, a promise fell due, or the last day of a pause. */
  readonly until: Day | null
  readonly amountCents: Cents
  readonly recordedAt: Temporal.Instant
  /** How many demands left on the dossier after the fact was written down. */
  readonly sentSince: number
}

const isDemand = sql`letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice', 'sms')`

/** How many demands left, and since when: of the index of those, and nothing else. */
export async function demandsSent(tx: OrganisationTransaction): Promise<DemandsSent> {
  const demands = sql`from outward_act
    where organisation_id = ${here} and state = 'done' and dossier_id is not null
      and carried_by is null and ${isDemand}`
  const { rows } = await sql<{ count: number; since: Temporal.Instant | null }>`
    select (select count(*)::integer ${demands}) as count,
           (select coalesce(started_at, finished_at) ${demands}
             order by coalesce(started_at, finished_at) limit 1) as since`.execute(tx)
  return rows[0] ?? { count: 0, since: null }
}

/** Of the facts known late: the first of them all, or those of one demand. */
export type LateFactsAsked = { readonly limit: number; readonly actId?: string }

/**
 * Facts that were written down after a demand was approved, and are dated of the day it left or
 * before: the rule says which of them make it an error. The last demand first.
 */
export async function lateFacts(
  tx: OrganisationTransaction,
  { limit, actId }: LateFactsAsked,
): Promise<readonly LateFact[]> {
  const one = actId === undefined ? sql`true` : sql`late_fact.act_id = ${actId}`
  const { rows } = await sql<Row>`
    with known as materialized (
      select late_fact.kind, late_fact.fact_id, demand.id, demand.dossier_id, demand.letter,
             demand.channel, demand.payload ->> 'reference' as act_reference, demand.reserved_at,
             coalesce(demand.carried_by, demand.id) as carrier_id,
             coalesce(demand.started_at, demand.finished_at) as left_at
        from late_fact
        join outward_act as demand
          on demand.organisation_id = ${here} and demand.id = late_fact.act_id
       where late_fact.organisation_id = ${here} and ${one} and demand.state = 'done'
    ),
    fact as (
      select known.*, received_on as day, null::date as until_on, amount_cents, recorded_at
        from known join payment
          on payment.organisation_id = ${here} and payment.id = known.fact_id
       where known.kind = 'payment' and ${notTakenBack}
      union all
      select known.*, opened_on, settled_on, 0, recorded_at
        from known join dispute
          on dispute.organisation_id = ${here} and dispute.id = known.fact_id
       where known.kind = 'dispute'
      union all
      select known.*, made_on, due_on, promise.amount_cents, recorded_at
        from known join promise
          on promise.organisation_id = ${here} and promise.id = known.fact_id
       where known.kind = 'promise'
      union all
      select known.*, pause.from_on, coalesce(ending.resumes_on - 1, pause.until_on), 0,
             pause.recorded_at
        from known join sequence_pause as pause
          on pause.organisation_id = ${here} and pause.id = known.fact_id
        left join sequence_pause_end as ending
          on ending.organisation_id = ${here} and ending.pause_id = pause.id
       where known.kind = 'pause'
    )
    select fact.*, dossier.reference, debtor.name,
           (select count(*)::integer from outward_act as later
             where later.organisation_id = ${here} and later.dossier_id = fact.dossier_id
               and later.state = 'done' and later.${isDemand}
               and coalesce(later.started_at, later.finished_at) > fact.recorded_at) as sent_since
      from fact
      join dossier on dossier.organisation_id = ${here} and dossier.id = fact.dossier_id
      join debtor on debtor.organisation_id = ${here} and debtor.id = dossier.debtor_id
     order by fact.left_at desc, fact.id, fact.recorded_at
     limit ${limit}`.execute(tx)
  return rows.map(factOf)
}

type Row = {
  readonly id: string
  readonly carrier_id: string
  readonly dossier_id: string
  readonly reference: string
  readonly name: string
  readonly letter: string
  readonly channel: string
  readonly act_reference: string
  readonly reserved_at: Temporal.Instant
  readonly left_at: Temporal.Instant
  readonly kind: LateFact['kind']
  readonly day: Day
  readonly until_on: Day | null
  readonly amount_cents: Cents
  readonly recorded_at: Temporal.Instant
  readonly sent_since: number
}

function factOf(row: Row): LateFact {
  return {
    actId: row.id,
    carrierId: row.carrier_id,
    dossierId: row.dossier_id,
    reference: row.reference,
    debtorName: row.name,
    letter: row.letter,
    channel: row.channel,
    actReference: row.act_reference,
    approvedAt: row.reserved_at,
    leftAt: row.left_at,
    kind: row.kind,
    on: row.day,
    until: row.until_on,
    amountCents: row.amount_cents,
    recordedAt: row.recorded_at,
    sentSince: row.sent_since,
  }
}

/** A letter that answers something, by the start of its step. */
export type AnsweringAct = {
  readonly id: string
  readonly step: string
  readonly state: string
  readonly reservedAt: Temporal.Instant
}

/** The acts of these steps, and of those written again after them; the first reserved first. */
export async function actsOfSteps(
  tx: OrganisationTransaction,
  steps: readonly string[],
): Promise<readonly AnsweringAct[]> {
  const rows = await tx
    .selectFrom('outward_act')
    .select(['id', 'step', 'state', 'reserved_at'])
    .where('organisation_id', '=', here)
    .where('step', '=', sql<string>`any(${steps}::text[])`)
    .orderBy('reserved_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    step: row.step,
    state: row.state,
    reservedAt: row.reserved_at,
  }))
}
