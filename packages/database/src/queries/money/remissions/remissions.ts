import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'

/** What a creditor gave up of an item (remise), from the day it takes effect. */
export type RemissionParts = {
  readonly id: string
  readonly claimItemId: string
  readonly on: Day
  readonly toCosts: Cents
  readonly toInterest: Cents
  readonly toIndemnity: Cents
  readonly toPrincipal: Cents
  /** The plan kept to its end that it was the condition of; null for any other. */
  readonly planId: string | null
}

/** A remission as kept, with the decision that it rests on; undone ones included. */
export type RemissionRecord = RemissionParts & {
  /** The exhibit that holds the decision; null where none does. */
  readonly exhibitId: string | null
  readonly reference: string | null
  /** Who at the creditor decided. */
  readonly decidedBy: string
  readonly decidedOn: Day
  readonly channel: string | null
  readonly note: string
  readonly entryId: string
  readonly recordedAt: Temporal.Instant
  /** Why it was undone; null while it stands. */
  readonly undoneBecause: string | null
}

/** Keeps a remission, with the entry that writes it off. */
export async function insertRemission(
  tx: OrganisationTransaction,
  of: Omit<RemissionRecord, 'undoneBecause'> & {
    readonly dossierId: string
    readonly recordedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('remission')
    .values({
      organisation_id: here,
      id: of.id,
      dossier_id: of.dossierId,
      claim_item_id: of.claimItemId,
      takes_effect_on: of.on,
      to_costs_cents: of.toCosts,
      to_interest_cents: of.toInterest,
      to_indemnity_cents: of.toIndemnity,
      to_principal_cents: of.toPrincipal,
      exhibit_id: of.exhibitId,
      reference: of.reference,
      decided_by: of.decidedBy,
      decided_on: of.decidedOn,
      channel: of.channel,
      note: of.note,
      plan_id: of.planId,
      entry_id: of.entryId,
      recorded_at: of.recordedAt,
      recorded_by: of.recordedBy,
    })
    .execute()
}

/** Keeps that a remission was undone; false where it was before: it is undone once. */
export async function insertRemissionUndone(
  tx: OrganisationTransaction,
  of: {
    readonly remissionId: string
    readonly because: string
    readonly entryId: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('remission_undone')
    .values({
      organisation_id: here,
      remission_id: of.remissionId,
      because: of.because,
      entry_id: of.entryId,
      recorded_at: of.at,
      recorded_by: of.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('remission_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The dossier of a remission, or null. */
export async function dossierOfRemission(
  tx: OrganisationTransaction,
  id: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('remission')
    .select('dossier_id')
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.dossier_id ?? null
}

/** The remissions of dossiers by dossier, in the order in which they take effect. */
export async function remissionsOf(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RemissionRecord[]>> {
  const rows = await tx
    .selectFrom('remission')
    .leftJoin('remission_undone', (join) =>
      join
        .onRef('remission_undone.organisation_id', '=', 'remission.organisation_id')
        .onRef('remission_undone.remission_id', '=', 'remission.id'),
    )
    .selectAll('remission')
    .select('remission_undone.because')
    .where('remission.organisation_id', '=', here)
    .where('remission.dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('remission.takes_effect_on')
    .orderBy('remission.recorded_at')
    .orderBy('remission.id')
    .execute()
  return grouped(rows, (row): RemissionRecord => ({
    id: row.id,
    claimItemId: row.claim_item_id,
    on: row.takes_effect_on,
    toCosts: cents(row.to_costs_cents),
    toInterest: cents(row.to_interest_cents),
    toIndemnity: cents(row.to_indemnity_cents),
    toPrincipal: cents(row.to_principal_cents),
    planId: row.plan_id,
    exhibitId: row.exhibit_id,
    reference: row.reference,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    channel: row.channel,
    note: row.note,
    entryId: row.entry_id,
    recordedAt: row.recorded_at,
    undoneBecause: row.because,
  }))
}
