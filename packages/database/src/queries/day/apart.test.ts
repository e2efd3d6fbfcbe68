import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../testing/test-database.ts'
import { apartByDebtor, apartByDossier, apartByPerson, notApart } from '#queries/day/apart.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

describe('what sets a dossier apart', () => {
  it('is said of every table that names a dossier or a debtor, once', async () => {
    const naming = await db.asOwner((owner) =>
      owner.query(`select distinct table_name from information_schema.columns
        where table_schema = 'public' and column_name in ('dossier_id', 'debtor_id')`),
    )
    const said = [
      ...apartByDossier.map(({ table }) => table),
      ...apartByDebtor.map(({ table }) => table),
      ...apartByPerson.map(({ table }) => table),
      ...notApart,
    ]
    expect(said.toSorted()).toEqual(
      naming.rows.map(({ table_name: name }: { table_name: string }) => name).toSorted(),
    )
  })
})
