import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '#migrate.ts'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const added = (name: string, sql: string) => ({ name, sql, sha256: sql })

describe('migrate', () => {
  it('has nothing to do on a database of this release', async () => {
    expect(await migrate(db.config)).toEqual([])
  })

  it('applies a file once when several servers start together', async () => {
    const files = [...(await readMigrations()), added('9000-once.sql', 'create table once (a int)')]
    const applied = await Promise.all([1, 2, 3].map(() => migrate(db.config, files)))
    expect(applied.flat()).toEqual(['9000-once.sql'])
    const without = files.slice(0, -1)
    await expect(migrate(db.config, without)).rejects.toMatchObject({ code: 'migration-refused' })
  })

  it('leaves nothing of a file that fails', async () => {
    const other = await testDatabase()
    const broken = added('9001-broken.sql', 'create table half (a int); select 1 / 0')
    const files = [...(await readMigrations()), broken]
    await expect(migrate(other.config, files)).rejects.toThrow('9001-broken.sql: division by zero')
    expect(await migrate(other.config)).toEqual([])
    const { rows } = await other.asOwner((owner) => owner.query(`select to_regclass('half') as it`))
    await other.close()
    expect(rows).toEqual([{ it: null }])
  })

  it('refuses a file that is not what was applied', async () => {
    const other = await testDatabase()
    const files = (await readMigrations()).map((file) => ({ ...file, sha256: 'edited' }))
    await expect(migrate(other.config, files)).rejects.toMatchObject({ code: 'migration-refused' })
    await other.close()
  })
})
