import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { idsOf } from '#queries/day/apart.ts'
import { here } from '#queries/here.ts'

/** A kept entry that asks for something, with the names that its row shows. */
export type DayRowRecord = {
  readonly dossier_id: string
  readonly act: string
  readonly verb: string
  readonly tab: string
  readonly reason: string
  readonly reason_on: Day | null
  readonly reason_cents: number | null
  readonly since: Day | null
  readonly urgency: number
  readonly last_day: Day | null
  readonly limitation_level: string
  readonly proof_boxes: number
  readonly reference: string
  readonly debtor_name: string
  readonly creditor_name: string
}

/** The most urgent entries of some sub-queues, but those of the dossiers named. */
export async function urgentDayRows(
  tx: OrganisationTransaction,
  asked: {
    readonly tabs: readonly string[]
    readonly limit: number
    readonly except: readonly string[]
  },
): Promise<readonly DayRowRecord[]> {
  const { rows } = await sql<DayRowRecord>`
    select entry.dossier_id, act, verb, entry.tab, reason, reason_on, reason_cents, since, urgency,
      last_day, limitation_level, proof_boxes, dossier.reference, debtor.name as debtor_name,
      creditor.name as creditor_name
    from unnest(${asked.tabs}::text[]) as queue (tab)
    cross join lateral (
      select * from day_entry
      where day_entry.organisation_id = ${here} and day_entry.tab = queue.tab and act is not null
        and dossier_id <> all (${asked.except}::uuid[])
      order by urgency, dossier_id limit ${asked.limit}) as entry
    join dossier on dossier.organisation_id = ${here} and dossier.id = entry.dossier_id
    join debtor on debtor.organisation_id = ${here} and debtor.id = dossier.debtor_id
    join creditor on creditor.organisation_id = ${here} and creditor.id = dossier.creditor_id
    order by urgency, dossier_id limit ${asked.limit}`.execute(tx)
  return rows
}

/** The dossiers on which a payment is expected, the gravest first, but those named. */
export async function dossiersExpectingPayment(
  tx: OrganisationTransaction,
  asked: { readonly limit: number; readonly except: readonly string[] },
): Promise<readonly string[]> {
  const { rows } = await sql<{ dossier_id: string }>`
    select dossier_id from day_entry
    where organisation_id = ${here} and expected > 0
      and dossier_id <> all (${asked.except}::uuid[])
    order by expected_urgency, dossier_id limit ${asked.limit}`.execute(tx)
  return rows.map(({ dossier_id: id }) => id)
}

/** What the entries of some dossiers count for, so that it may be taken off the whole. */
export async function countedOf(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<
  readonly { readonly tab: string | null; readonly since: Day | null; readonly expected: number }[]
> {
  const { rows } = await sql<{ tab: string | null; since: Day | null; expected: number }>`
    select tab, since, expected from day_entry
    where organisation_id = ${here} and dossier_id = any(${dossierIds}::uuid[])`.execute(tx)
  return rows
}

/**
 * The next dossiers by id that the run found to ask for one of some acts, and those named beside
 * them: a walk over all of them in bounds.
 */
export async function dossiersAskingAfter(
  tx: OrganisationTransaction,
  asked: {
    readonly acts: readonly string[]
    readonly beside: readonly string[]
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly string[]> {
  const { acts, beside, after, limit } = asked
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  return await idsOf(
    tx,
    sql`(select dossier_id as id from day_entry
        where organisation_id = ${here} and act = any(${acts}::text[]) and dossier_id > ${from}::uuid
        order by dossier_id limit ${limit})
      union (select id from dossier
        where organisation_id = ${here} and id = any(${beside}::uuid[]) and id > ${from}::uuid
          and status in ('intake', 'amicable', 'plan'))
      order by id limit ${limit}`,
  )
}
