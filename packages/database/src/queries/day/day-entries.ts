import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { debtorsOfSamePersons, dossiersOfDebtors, idsOf } from '#queries/day/apart.ts'
import { here } from '#queries/here.ts'

/** What a dossier asks for, as the daily run keeps it; codes as the pure rules give them. */
export type DayEntryRecord = {
  readonly dossierId: string
  readonly untilOn: string
  readonly act: string | null
  readonly verb: string | null
  readonly tab: string | null
  readonly reason: string | null
  readonly reasonOn: string | null
  readonly reasonCents: number | null
  /** Null for an act of each day. */
  readonly since: string | null
  readonly urgency: number | null
  readonly step: string | null
  readonly stepSince: string | null
  readonly lawful: string
  readonly lastDay: string | null
  readonly limitationLevel: string
  readonly proofBoxes: number
  readonly expected: number
  readonly expectedUrgency: number | null
}

type Held = { readonly day: Day; readonly epoch: number }

/** Writes what dossiers ask for on a day, over what was known of them; twice the same is once. */
export async function keepDayEntries(
  tx: OrganisationTransaction,
  { day, epoch }: Held,
  entries: readonly DayEntryRecord[],
): Promise<void> {
  if (entries.length === 0) return
  const of = <Key extends keyof DayEntryRecord>(key: Key) => entries.map((entry) => entry[key])
  await sql`
    insert into day_entry (organisation_id, epoch, from_on, dossier_id, until_on, act, verb, tab,
      reason, reason_on, reason_cents, since, urgency, step, step_since, lawful, last_day,
      limitation_level, proof_boxes, expected, expected_urgency)
    select ${here}, ${epoch}, ${day}, given.* from unnest(${of('dossierId')}::uuid[],
      ${of('untilOn')}::date[], ${of('act')}::text[], ${of('verb')}::text[], ${of('tab')}::text[],
      ${of('reason')}::text[], ${of('reasonOn')}::date[], ${of('reasonCents')}::bigint[],
      ${of('since')}::date[], ${of('urgency')}::integer[], ${of('step')}::text[],
      ${of('stepSince')}::date[], ${of('lawful')}::text[], ${of('lastDay')}::date[],
      ${of('limitationLevel')}::text[], ${of('proofBoxes')}::smallint[],
      ${of('expected')}::smallint[], ${of('expectedUrgency')}::integer[]) as given
    on conflict (organisation_id, dossier_id) do update set epoch = excluded.epoch,
      from_on = excluded.from_on, until_on = excluded.until_on, is_stale = false,
      act = excluded.act, verb = excluded.verb, tab = excluded.tab, reason = excluded.reason,
      reason_on = excluded.reason_on, reason_cents = excluded.reason_cents,
      since = excluded.since, urgency = excluded.urgency, step = excluded.step,
      step_since = excluded.step_since, lawful = excluded.lawful, last_day = excluded.last_day,
      limitation_level = excluded.limitation_level, proof_boxes = excluded.proof_boxes,
      expected = excluded.expected, expected_urgency = excluded.expected_urgency`.execute(tx)
}

/** Says of entries that something happened to their dossiers: they are computed again. */
export async function markDayEntriesStale(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<void> {
  await sql`
    update day_entry set is_stale = true
    where organisation_id = ${here} and dossier_id = any(${dossierIds}::uuid[])`.execute(tx)
}

/** Forgets the entries of dossiers that live no more. */
export async function forgetEndedEntries(tx: OrganisationTransaction): Promise<void> {
  await sql`
    delete from day_entry using dossier
    where day_entry.organisation_id = ${here} and dossier.organisation_id = ${here}
      and dossier.id = day_entry.dossier_id
      and dossier.status not in ('intake', 'amicable', 'plan')`.execute(tx)
}

/** What something happened to: dossiers, or what bears on some of them. */
export type Touched = {
  readonly dossierIds: readonly string[]
  readonly debtorIds: readonly string[]
  readonly creditorIds: readonly string[]
  readonly messageIds: readonly string[]
}

/**
 * The live dossiers that something bears on: those named, those of a creditor, those that a message
 * may be about, and all that are owed by the same persons, for what is known of a person holds on
 * each of them.
 */
export async function dossiersTouched(
  tx: OrganisationTransaction,
  by: Touched,
): Promise<readonly string[]> {
  const about = await idsOf(
    tx,
    sql`select dossier_id as id from inbound_candidate
      where organisation_id = ${here} and message_id = any(${by.messageIds}::uuid[])
      union select dossier_id from inbound_placing
      where organisation_id = ${here} and message_id = any(${by.messageIds}::uuid[])`,
  )
  const debtors = await idsOf(
    tx,
    sql`select debtor_id as id from dossier where organisation_id = ${here}
        and id = any(${[...by.dossierIds, ...about]}::uuid[])
      union select id from debtor
      where organisation_id = ${here} and creditor_id = any(${by.creditorIds}::uuid[])`,
  )
  const persons = await debtorsOfSamePersons(tx, [...by.debtorIds, ...debtors])
  return await dossiersOfDebtors(tx, persons)
}

/** How many dossiers ask for something, by sub-queue; what is late, and what is expected. */
export type DayCountRecord = {
  readonly tab: string | null
  readonly late: number
  readonly all: number
  readonly expected: number
}

/** The entries of an organisation counted by sub-queue; those that ask for nothing have none. */
export async function countDayEntries(
  tx: OrganisationTransaction,
  on: Day,
): Promise<readonly DayCountRecord[]> {
  const { rows } = await sql<DayCountRecord>`
    select tab, (count(*) filter (where since < ${on}))::integer as late, count(*)::integer as "all",
      sum(expected)::integer as expected
    from day_entry where organisation_id = ${here} group by tab order by tab`.execute(tx)
  return rows
}
