import { earlierDay, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'

/** What stops demands to a person, as its table checks it. */
export type HoldKind = 'insolvency' | 'over-indebtedness' | 'vulnerability'

/** A hold of a person (suspension), with how it ended once it did. */
export type HoldRecord = {
  readonly id: string
  readonly kind: HoldKind
  /** The stage or the situation, of the closed list of its kind; the table checks it. */
  readonly stage: string
  readonly fromOn: Day
  /** Its last day as foreseen; null for none. */
  readonly untilOn: Day | null
  readonly publishedOn: Day | null
  readonly publication: string | null
  readonly writeTo: string | null
  readonly exhibitId: string | null
  readonly replacesId: string | null
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
  /** When the details of a vulnerability were erased; null where they are kept. */
  readonly erasedAt: Temporal.Instant | null
  /** The dossier on which it was noted: it holds on all those of the person. */
  readonly notedOn: { readonly dossierId: string; readonly reference: string }
  /** The next stage, which ended this one; null where none did. */
  readonly replacedOn: Day | null
  readonly lifted: HoldEnd | null
}

/** How a person lifted a hold; `inError` where it never held. */
export type HoldEnd = {
  readonly endsOn: Day
  readonly inError: boolean
  readonly reason: string
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps a hold. */
export async function insertHold(
  tx: OrganisationTransaction,
  of: Omit<HoldRecord, 'notedOn' | 'replacedOn' | 'lifted' | 'erasedAt'> & {
    readonly debtorId: string
    readonly dossierId: string
  },
): Promise<void> {
  await tx
    .insertInto('debtor_hold')
    .values({
      organisation_id: here,
      id: of.id,
      debtor_id: of.debtorId,
      dossier_id: of.dossierId,
      kind: of.kind,
      stage: of.stage,
      from_on: of.fromOn,
      until_on: of.untilOn,
      published_on: of.publishedOn,
      publication: of.publication,
      write_to: of.writeTo,
      exhibit_id: of.exhibitId,
      replaces_id: of.replacesId,
      recorded_at: of.recordedAt,
      recorded_by: of.recordedBy,
    })
    .execute()
}

/** Lifts a hold, once; false when it was lifted before. */
export async function insertHoldEnd(
  tx: OrganisationTransaction,
  { holdId, endsOn, inError, reason, at, by }: HoldEnd & { readonly holdId: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('debtor_hold_end')
    .values({
      organisation_id: here,
      hold_id: holdId,
      ends_on: endsOn,
      in_error: inError,
      reason,
      recorded_at: at,
      recorded_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('hold_id')
    .executeTakeFirst()
  return row !== undefined
}

/** What is written in the place of a reason that was erased. */
const ERASED = 'Effacé.'

/** Erases the details of a vulnerability, once, and why it was lifted; false when that was done before. */
export async function eraseHold(
  tx: OrganisationTransaction,
  {
    holdId,
    at,
    by,
  }: { readonly holdId: string; readonly at: Temporal.Instant; readonly by: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('debtor_hold')
    .set({ stage: 'other', write_to: null, exhibit_id: null, erased_at: at, erased_by: by })
    .where('organisation_id', '=', here)
    .where('id', '=', holdId)
    .where('kind', '=', 'vulnerability')
    .where('erased_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return false
  await tx
    .updateTable('debtor_hold_end')
    .set({ reason: ERASED })
    .where('organisation_id', '=', here)
    .where('hold_id', '=', holdId)
    .execute()
  return true
}

/** A person's holds in the words of SQL: two debtors are one person where their identity is one. */
type HoldRow = {
  readonly dossier_id: string
  readonly id: string
  readonly kind: HoldKind
  readonly stage: string
  readonly from_on: Day
  readonly until_on: Day | null
  readonly published_on: Day | null
  readonly publication: string | null
  readonly write_to: string | null
  readonly exhibit_id: string | null
  readonly replaces_id: string | null
  readonly recorded_at: Temporal.Instant
  readonly recorded_by: string
  readonly erased_at: Temporal.Instant | null
  readonly noted_on: string
  readonly reference: string
  readonly replaced_on: Day | null
  readonly ends_on: Day | null
  readonly in_error: boolean | null
  readonly end_reason: string | null
  readonly ended_at: Temporal.Instant | null
  readonly ended_by: string | null
}

/**
 * The holds on the debtors of these dossiers, by dossier, wherever they were noted, ended ones
 * included, the first to begin first.
 *
 * Two debtors are one person where their names, their SIREN and their post codes are the same.
 */
export async function holdsOf(
  tx: OrganisationTransaction,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HoldRecord[]>> {
  const { rows } = await sql<HoldRow>`
    select mine.id as dossier_id, hold.id, hold.kind, hold.stage, hold.from_on, hold.until_on,
      hold.published_on, hold.publication, hold.write_to, hold.exhibit_id, hold.replaces_id,
      hold.recorded_at, hold.recorded_by, hold.erased_at, hold.dossier_id as noted_on, noted.reference,
      next_stage.from_on as replaced_on, ending.ends_on, ending.in_error,
      ending.reason as end_reason, ending.recorded_at as ended_at, ending.recorded_by as ended_by
    from dossier mine
    join debtor owing on owing.organisation_id = mine.organisation_id and owing.id = mine.debtor_id
    join debtor twin
      on twin.organisation_id = owing.organisation_id and twin.identity_key = owing.identity_key
    join debtor_hold hold
      on hold.organisation_id = twin.organisation_id and hold.debtor_id = twin.id
    join dossier noted
      on noted.organisation_id = hold.organisation_id and noted.id = hold.dossier_id
    left join debtor_hold_end ending
      on ending.organisation_id = hold.organisation_id and ending.hold_id = hold.id
    left join debtor_hold next_stage
      on next_stage.organisation_id = hold.organisation_id and next_stage.replaces_id = hold.id
    where mine.organisation_id = ${here} and mine.id = any(${dossierIds}::uuid[])
    order by hold.from_on, hold.recorded_at`.execute(tx)
  return grouped(rows, holdOf)
}

function holdOf(row: HoldRow): HoldRecord {
  const { ends_on: endsOn, in_error: inError, end_reason: reason } = row
  const { ended_at: at, ended_by: by } = row
  const isLifted =
    endsOn !== null && inError !== null && reason !== null && at !== null && by !== null
  return {
    id: row.id,
    kind: row.kind,
    stage: row.stage,
    fromOn: row.from_on,
    untilOn: row.until_on,
    publishedOn: row.published_on,
    publication: row.publication,
    writeTo: row.write_to,
    exhibitId: row.exhibit_id,
    replacesId: row.replaces_id,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    erasedAt: row.erased_at,
    notedOn: { dossierId: row.noted_on, reference: row.reference },
    replacedOn: row.replaced_on,
    lifted: isLifted ? { endsOn, inError, reason, at, by } : null,
  }
}

/**
 * The holds of a person, with the day of the judgment that opened insolvency proceedings.
 *
 * Proceedings that are over opened all the same: only what was noted in error never did.
 */
export function heldBy(holds: readonly HoldRecord[]): {
  readonly holds: readonly HoldRecord[]
  readonly insolvencyOpenedOn: Day | null
} {
  const opened = holds
    .filter(({ kind, lifted }) => kind === 'insolvency' && lifted?.inError !== true)
    .map(({ fromOn }) => fromOn)
  return { holds, insolvencyOpenedOn: opened.length === 0 ? null : opened.reduce(earlierDay) }
}

/** Every dossier of the person who owes this one, itself included, in one order. */
export async function dossiersOfPerson(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select other.id
    from dossier mine
    join debtor owing on owing.organisation_id = mine.organisation_id and owing.id = mine.debtor_id
    join debtor twin
      on twin.organisation_id = owing.organisation_id and twin.identity_key = owing.identity_key
    join dossier other on other.organisation_id = twin.organisation_id and other.debtor_id = twin.id
    where mine.organisation_id = ${here} and mine.id = ${dossierId}::uuid
    order by other.id`.execute(tx)
  return rows.map(({ id }) => id)
}
