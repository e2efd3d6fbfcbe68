import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** The next open dossiers by id, those after one already read: a walk over all of them in bounds. */
export async function openDossiersAfter(
  tx: OrganisationTransaction,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly string[]> {
  let next = tx
    .selectFrom('dossier')
    .select('id')
    .where('organisation_id', '=', here)
    .where('status', 'in', ['intake', 'amicable', 'plan'])
    .orderBy('id')
    .limit(limit)
  if (after !== null) next = next.where('id', '>', after)
  return (await next.execute()).map(({ id }) => id)
}

/** Whether an act waits that may leave by now, its time to be taken back being over. */
export async function actsMayLeave(
  tx: OrganisationTransaction,
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .selectFrom('outward_act')
    .select('id')
    .where('organisation_id', '=', here)
    .where('state', '=', 'reserved')
    .where('not_before', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
