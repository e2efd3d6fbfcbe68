// The house that day.ts measures: one creditor, and as many dossiers in the middle of their lives as
// are asked. They are written by the superuser of the embedded server, whose statements look up no
// reference, so that a million takes minutes; the rows are those that the tests write.
import { asOwner, listOrganisationIds, runningEmbedded } from '@quittance/database'
import { sql } from 'kysely'
import { convention, standing } from '../apps/server/testing/facts.ts'
import type { TestHouse } from '../apps/server/testing/house.ts'
import { insertManyLives } from '../apps/server/testing/many-lives.ts'
import { firstMember, TODAY } from './big-store.ts'

/** Dossiers of a hundred that have money, a promise, a dispute, a pause. */
export const APART = 12

const AT_ONCE = 100_000

const creditor = {
  kind: 'company',
  actsAs: 'professional',
  trade: null,
  name: 'Atelier Exemple',
  siret: null,
  siren: null,
  iban: null,
  accountHolder: null,
  email: null,
  phone: null,
  address: {
    line2: '',
    line3: '',
    street: '1 rue des Essais',
    postCode: '44000',
    town: 'NANTES',
  },
}

export async function fillLives(house: TestHouse, dossiers: number): Promise<void> {
  const member = await firstMember(house)
  await member.post('/api/organisation/standing', standing())
  const { body } = await member.post('/api/creditors', creditor)
  const creditorId =
    typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : ''
  await member.post(`/api/creditors/${creditorId}/conventions`, convention())
  const [organisationId = ''] = await listOrganisationIds(house.house.database.door)
  const config = await runningEmbedded(`${house.folder}/postgres`)
  if (config === null) throw new Error('the house is not open')
  const owner = { ...config.owner, user: 'postgres' }
  await asOwner({ ...config, owner }, async (db) => {
    for (let first = 1; first <= dossiers; first += AT_ONCE) {
      const count = Math.min(AT_ONCE, dossiers - first + 1)
      await db.transaction().execute(async (tx) => {
        await sql`select set_config('session_replication_role', 'replica', true),
          set_config('app.organisation', ${organisationId}, true)`.execute(tx)
        const lives = { first, count, creditorId, on: TODAY, seed: 'b', apartOfHundred: APART }
        await insertManyLives(tx, lives)
      })
    }
    // As autovacuum would do by the next morning.
    await sql`vacuum analyze`.execute(db)
    await sql`checkpoint`.execute(db)
  })
}
