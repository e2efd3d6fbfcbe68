import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** What a creditor lets be agreed of plans, and who at the creditor said so. */
export type PlanLimitRecord = {
  readonly version: number
  readonly mostMonths: number | null
  readonly leastInstalmentCents: Cents | null
  readonly mostGivenUpHundredths: number | null
  readonly beyond: 'refuse' | 'ask'
  readonly decidedBy: string
  readonly decidedOn: Day
}

/** The limits of a creditor that stand; null where it set none. */
export async function findPlanLimits(
  tx: OrganisationTransaction,
  creditorId: string,
): Promise<PlanLimitRecord | null> {
  const row = await tx
    .selectFrom('plan_limit')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('creditor_id', '=', creditorId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { least_instalment_cents: least } = row
  return {
    version: row.version,
    mostMonths: row.most_months,
    leastInstalmentCents: least === null ? null : cents(least),
    mostGivenUpHundredths: row.most_given_up_hundredths,
    beyond: row.beyond === 'refuse' ? 'refuse' : 'ask',
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
  }
}

/** Keeps the limits of a creditor as their next version. @returns its number. */
export async function insertPlanLimits(
  tx: OrganisationTransaction,
  limits: Omit<PlanLimitRecord, 'version'> & {
    readonly id: string
    readonly creditorId: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<number> {
  const { version } = await tx
    .insertInto('plan_limit')
    .values({
      organisation_id: here,
      id: limits.id,
      creditor_id: limits.creditorId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from plan_limit
        where organisation_id = ${here} and creditor_id = ${limits.creditorId})`,
      most_months: limits.mostMonths,
      least_instalment_cents: limits.leastInstalmentCents,
      most_given_up_hundredths: limits.mostGivenUpHundredths,
      beyond: limits.beyond,
      decided_by: limits.decidedBy,
      decided_on: limits.decidedOn,
      recorded_at: limits.at,
      recorded_by: limits.by,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}
