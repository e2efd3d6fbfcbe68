import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { referencesAlongside } from '#queries/outreach/acts.ts'
import type { OutwardAct } from '#schema.generated.ts'

/** A sending with all that an inspector reads of it. */
export type InspectedAct = Selectable<OutwardAct> & {
  readonly dossier_reference: string | null
  readonly debtor_name: string | null
  readonly creditor_name: string | null
  /** The file that left; null for what never did. */
  readonly file_sha256: string | null
  readonly batch_posted_on: string | null
  /** The other dossiers of the same letter, by reference. */
  readonly grouped_with: readonly string[]
}

/** A page of what happened between two instants, in its order; it begins after the last one seen. */
export type PageOfPeriod = {
  readonly from: Temporal.Instant
  readonly before: Temporal.Instant
  readonly after: { readonly at: Temporal.Instant; readonly id: string } | null
  readonly limit: number
}

/** The sendings reserved between two instants, in their order. */
export async function actsReserved(
  tx: OrganisationTransaction,
  of: PageOfPeriod,
): Promise<readonly InspectedAct[]> {
  let query = tx
    .selectFrom('outward_act')
    .leftJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('dossier.id', '=', 'outward_act.dossier_id'),
    )
    .leftJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .leftJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('creditor.id', '=', 'dossier.creditor_id'),
    )
    .selectAll('outward_act')
    .select(['dossier.reference as dossier_reference', 'debtor.name as debtor_name'])
    .select('creditor.name as creditor_name')
    .select(
      sql<string | null>`(select encode(stored_file.sha256, 'hex') from stored_file
        where stored_file.organisation_id = outward_act.organisation_id
          and stored_file.id = coalesce(
            (select postal_item.file_id from postal_item
              where postal_item.organisation_id = outward_act.organisation_id
                and postal_item.act_id = coalesce(outward_act.carried_by, outward_act.id)),
            (outward_act.result->>'fileId')::uuid))`.as('file_sha256'),
    )
    .select(
      sql<string | null>`(select postal_batch.posted_on::text from postal_item
        join postal_batch on postal_batch.organisation_id = postal_item.organisation_id
          and postal_batch.id = postal_item.batch_id
        where postal_item.organisation_id = outward_act.organisation_id
          and postal_item.act_id = coalesce(outward_act.carried_by, outward_act.id))`.as(
        'batch_posted_on',
      ),
    )
    .select(referencesAlongside.as('grouped_with'))
    .where('outward_act.organisation_id', '=', here)
    .where('outward_act.reserved_at', '>=', of.from)
    .where('outward_act.reserved_at', '<', of.before)
    .orderBy('outward_act.reserved_at')
    .orderBy('outward_act.id')
    .limit(of.limit)
  const { after } = of
  if (after !== null) {
    query = query.where(
      sql<boolean>`(outward_act.reserved_at, outward_act.id) > (${after.at}, ${after.id}::uuid)`,
    )
  }
  return await query.execute()
}
