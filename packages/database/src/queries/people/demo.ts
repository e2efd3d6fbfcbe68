import { sql, type Kysely } from 'kysely'
import { inOrganisation } from '#in-organisation.ts'
import type { DB } from '#schema.generated.ts'

/**
 * Removes a fictional organisation with everything in it, its members' accounts included.
 *
 * @returns false, and nothing is removed, when the organisation is a real one.
 */
export async function removeDemoOrganisation(
  app: Kysely<DB>,
  organisationId: string,
): Promise<boolean> {
  return await inOrganisation(app, organisationId, async (tx) => {
    const { rows } = await sql<{
      removed: boolean
    }>`select remove_demo_organisation() as removed`.execute(tx)
    return rows[0]?.removed === true
  })
}
