import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/**
 * Moves a dossier to its next version, if it still is at the one the person had under their eyes.
 *
 * @returns the new version, or null when the dossier moved meanwhile or is not there.
 */
export async function moveDossier(
  tx: OrganisationTransaction,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<number | null> {
  const row = await tx
    .updateTable('dossier')
    .set({ version: sql<number>`version + 1` })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .returning('version')
    .executeTakeFirst()
  return row?.version ?? null
}

/** Moves a dossier on, whatever its version: for facts that are never refused, such as the bank's. */
export async function advanceDossier(
  tx: OrganisationTransaction,
  id: string,
): Promise<number | null> {
  const row = await tx
    .updateTable('dossier')
    .set({ version: sql<number>`version + 1` })
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirst()
  return row?.version ?? null
}

/**
 * Waits until nobody else writes on these dossiers, and keeps others waiting to the end of the
 * transaction: what is read of them after it is what there is. Always in one order.
 */
export async function lockDossiers(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<void> {
  await tx
    .selectFrom('dossier')
    .select('id')
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** The version of a dossier, or null when it is not there. */
export async function versionOfDossier(
  tx: OrganisationTransaction,
  id: string,
): Promise<number | null> {
  const row = await tx
    .selectFrom('dossier')
    .select('version')
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.version ?? null
}

type Written = { readonly at: Temporal.Instant; readonly by: string }

/** Adds a note to a dossier. */
export async function insertNote(
  tx: OrganisationTransaction,
  note: Written & {
    readonly id: string
    readonly dossierId: string
    readonly kind: 'note' | 'call' | 'reply'
    readonly text: string
  },
): Promise<void> {
  await tx
    .insertInto('note')
    .values({
      organisation_id: here,
      id: note.id,
      dossier_id: note.dossierId,
      kind: note.kind,
      text: note.text,
      details: asJson({}),
      written_at: note.at,
      written_by: note.by,
    })
    .execute()
}

/** Adds a promise to a dossier, running. */
export async function insertPromise(
  tx: OrganisationTransaction,
  promise: Written & {
    readonly id: string
    readonly dossierId: string
    readonly amountCents: number
    readonly dueOn: Day
    readonly madeOn: Day
    readonly channel: string
    readonly findingId: string | null
  },
): Promise<void> {
  await tx
    .insertInto('promise')
    .values({
      organisation_id: here,
      id: promise.id,
      dossier_id: promise.dossierId,
      amount_cents: promise.amountCents,
      due_on: promise.dueOn,
      made_on: promise.madeOn,
      channel: promise.channel,
      finding_id: promise.findingId,
      recorded_at: promise.at,
      recorded_by: promise.by,
    })
    .execute()
}
