import type { OrganisationTransaction } from '#in-organisation.ts'
import { departureOf, type ActKey } from '#queries/outward-acts.ts'

/** Puts off an act that was about to be done, and those that it carries: it is taken again from then on. */
export async function putActOff(
  tx: OrganisationTransaction,
  act: ActKey & { readonly notBefore: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('outward_act')
    .set({ not_before: act.notBefore })
    .where('organisation_id', '=', act.organisationId)
    .where(departureOf(act.id))
    .where('state', '=', 'reserved')
    .execute()
}
