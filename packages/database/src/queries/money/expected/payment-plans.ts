import type { Cents, Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A plan of instalments about to be kept, as the next version of its dossier. */
export type NewPlan = {
  readonly id: string
  readonly dossierId: string
  readonly version: number
  readonly agreedOn: Day
  readonly channel: string
  readonly exhibitId: string | null
  readonly graceWorkingDays: number
  readonly defaultAfterDays: number
  readonly note: string
  readonly instalments: readonly { readonly dueOn: Day; readonly amountCents: Cents }[]
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps a plan and its instalments, ranked as given. */
export async function insertPlan(tx: OrganisationTransaction, plan: NewPlan): Promise<void> {
  await tx
    .insertInto('payment_plan')
    .values({
      organisation_id: here,
      id: plan.id,
      dossier_id: plan.dossierId,
      version: plan.version,
      agreed_on: plan.agreedOn,
      channel: plan.channel,
      exhibit_id: plan.exhibitId,
      total_cents: plan.instalments.reduce((sum, { amountCents }) => sum + amountCents, 0),
      grace_working_days: plan.graceWorkingDays,
      default_after_days: plan.defaultAfterDays,
      note: plan.note,
      recorded_at: plan.at,
      recorded_by: plan.by,
    })
    .execute()
  await tx
    .insertInto('plan_instalment')
    .values(
      plan.instalments.map(({ dueOn, amountCents }, index) => ({
        organisation_id: here,
        plan_id: plan.id,
        rank: index + 1,
        due_on: dueOn,
        amount_cents: amountCents,
      })),
    )
    .execute()
}

/** What became of a plan: the creditor knows it, it was stopped, an instalment is in default. */
export type NewPlanEvent = {
  readonly id: string
  readonly planId: string
  readonly on: Day
  readonly note: string
  readonly at: Temporal.Instant
  readonly by: string
} & (
  | { readonly kind: 'creditor-knows'; readonly exhibitId: string | null }
  | {
      readonly kind: 'stopped'
      /** What lets it be stopped. */
      readonly stoppedFor: 'notice-unanswered' | 'debtor-agreed'
      readonly exhibitId: string | null
    }
  | { readonly kind: 'default'; readonly rank: number; readonly leftCents: Cents }
)

/** Keeps what became of a plan; false where it was kept before: each happens once. */
export async function insertPlanEvent(
  tx: OrganisationTransaction,
  event: NewPlanEvent,
): Promise<boolean> {
  const row = await tx
    .insertInto('plan_event')
    .values({
      organisation_id: here,
      id: event.id,
      plan_id: event.planId,
      kind: event.kind,
      rank: event.kind === 'default' ? event.rank : null,
      left_cents: event.kind === 'default' ? event.leftCents : null,
      exhibit_id: event.kind === 'default' ? null : event.exhibitId,
      stopped_for: event.kind === 'stopped' ? event.stoppedFor : null,
      happened_on: event.on,
      note: event.note,
      recorded_at: event.at,
      recorded_by: event.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The dossiers whose plan stands and may have an instalment in default by a day that no event tells:
 * whether it is whole is counted from its payments.
 */
export async function dossiersWithPlansPast(
  tx: OrganisationTransaction,
  by: Day,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct dossier.id from payment_plan as plan
    join dossier on dossier.organisation_id = ${here} and dossier.id = plan.dossier_id
      and dossier.status <> 'closed'
    join plan_instalment as one on one.organisation_id = ${here} and one.plan_id = plan.id
      and one.due_on + plan.default_after_days < ${by.toString()}::date
    where plan.organisation_id = ${here}
      and not exists (select from payment_plan as later where later.organisation_id = ${here}
        and later.dossier_id = plan.dossier_id and later.version > plan.version)
      and not exists (select from plan_event as told where told.organisation_id = ${here}
        and told.plan_id = plan.id and (told.kind = 'stopped' or told.rank = one.rank))`.execute(tx)
  return rows.map(({ id }) => id)
}
