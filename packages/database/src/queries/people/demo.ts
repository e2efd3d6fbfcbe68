import { sql, type Kysely } from 'kysely'
import { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
import { holdLog } from '#queries/log/seal-leaves.ts'
import type { DB } from '#schema.generated.ts'

/**
 * Removes a fictional organisation with everything in it, its members' accounts included.
 *
 * `once` commits with the removal, and is not asked when nothing is removed.
 *
 * @returns false, and nothing is removed, when the organisation is a real one.
 */
export async function removeDemoOrganisation(
  app: Kysely<DB>,
  organisationId: string,
  once: (tx: OrganisationTransaction) => Promise<void> = async () => undefined,
): Promise<boolean> {
  return await inOrganisation(app, organisationId, async (tx) => {
    await holdLog(tx)
    const { rows } = await sql<{
      removed: boolean
    }>`select remove_demo_organisation() as removed`.execute(tx)
    if (rows[0]?.removed !== true) return false
    await once(tx)
    return true
  })
}
