import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatabaseConfig } from '#config.ts'
import { migrate } from '#migrate.ts'
import { openDatabase } from '#open.ts'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A database of an owner who may make no role, as some hosts give. */
async function withPoorOwner(
  work: (config: DatabaseConfig, administrator: Client, name: string) => Promise<void>,
): Promise<void> {
  const name = `poor_${randomUUID().replaceAll('-', '')}`
  await db.asOwner(async (administrator) => {
    await administrator.query(`create role ${name} login`)
    await administrator.query(`grant ${name} to current_user`)
    await administrator.query(`create database ${name} owner ${name}`)
    const owner = { ...db.config.owner, user: name, database: name }
    try {
      await work({ owner, roles: 'set-role' }, administrator, name)
    } finally {
      await administrator.query(`drop database ${name} with (force)`)
      await administrator.query(`drop role ${name}`)
    }
  })
}

describe('on a server of others', () => {
  it('says what an administrator must run where roles cannot be made or taken', async () => {
    await withPoorOwner(async (config) => {
      await expect(migrate(config)).rejects.toMatchObject({
        code: 'roles-not-made',
        message: expect.stringContaining('GRANT quittance_app TO'),
      })
    })
  })

  it('works for an owner who was only given the two roles', async () => {
    await withPoorOwner(async (config, administrator, name) => {
      await administrator.query(`grant quittance_app, quittance_door to ${name}`)
      await migrate(config)
      const opened = openDatabase(config)
      const who = sql<{ app: string }>`select current_user as app`
      const { rows } = await who.execute(opened.app)
      await opened.close()
      expect(rows).toEqual([{ app: 'quittance_app' }])
    })
  })

  it('gives out no connection that could not take its role', async () => {
    await withPoorOwner(async (config) => {
      const opened = openDatabase(config)
      await expect(sql`select 1`.execute(opened.app)).rejects.toMatchObject({ code: '42501' })
      await opened.close()
    })
  })
})
