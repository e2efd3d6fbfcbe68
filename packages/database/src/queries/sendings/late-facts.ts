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

/** The acts that ask something of a debtor and left for sure, by when each began to leave. */
const demands = sql`(
  select organisation_id, id, coalesce(carried_by, id) as carrier_id, dossier_id,
         payload ->> 'letter' as letter, reserved_at,
         coalesce(started_at, finished_at) as left_at
    from outward_act
   where organisation_id = ${here} and state = 'done' and dossier_id is not null
     and payload ->> 'letter' in
       ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'))`

/** How many demands left, and since when. */
export async function demandsSent(tx: OrganisationTransaction): Promise<DemandsSent> {
  const { rows } = await sql<{ count: number; since: Temporal.Instant | null }>`
    select count(distinct carrier_id)::integer as count, min(left_at) as since from ${demands} as demand`.execute(
    tx,
  )
  return rows[0] ?? { count: 0, since: null }
}

/**
 * Facts that were written down after a demand was approved, and are dated of the day it left or
 * before: the rule says which of them make it an error. The last demand first.
 */
export async function lateFacts(
  tx: OrganisationTransaction,
  limit: number,
): Promise<readonly LateFact[]> {
  const { rows } = await sql<Row>`
    with demand as materialized (select * from ${demands} as sent),
    fact as (
      select dossier_id, 'payment' as kind, received_on as day, null::date as until_on,
             amount_cents, recorded_at
        from payment where organisation_id = ${here} and ${notTakenBack}
      union all
      select dossier_id, 'dispute', opened_on, settled_on, 0, recorded_at
        from dispute where organisation_id = ${here}
      union all
      select dossier_id, 'promise', made_on, due_on, amount_cents, recorded_at
        from promise where organisation_id = ${here}
      union all
      select pause.dossier_id, 'pause', pause.from_on,
             coalesce(ending.resumes_on - 1, pause.until_on), 0, pause.recorded_at
        from sequence_pause as pause
        left join sequence_pause_end as ending
          on ending.organisation_id = pause.organisation_id and ending.pause_id = pause.id
       where pause.organisation_id = ${here}
    )
    select demand.id, demand.carrier_id, demand.dossier_id, dossier.reference, debtor.name, demand.letter,
           demand.reserved_at, demand.left_at, fact.kind, fact.day, fact.until_on,
           fact.amount_cents, fact.recorded_at,
           (select count(*)::integer from demand as later
             where later.dossier_id = demand.dossier_id
               and later.left_at > fact.recorded_at) as sent_since
      from demand
      join fact on fact.dossier_id = demand.dossier_id
       and fact.recorded_at > demand.reserved_at
       and fact.day <= (demand.left_at at time zone 'Europe/Paris')::date
      join dossier on dossier.organisation_id = ${here} and dossier.id = demand.dossier_id
      join debtor on debtor.organisation_id = ${here} and debtor.id = dossier.debtor_id
     order by demand.left_at desc, demand.id, fact.recorded_at
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
