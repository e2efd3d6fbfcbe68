import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '#migrate.ts'
import { newId, testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const [organisation, creditor] = [newId(), newId()]

/** Debtors as they were kept: kind, whether a merchant, and the trade that stays. */
const debtors = [
  ['professional', true, 'merchant'],
  ['professional', false, null],
  ['professional', null, null],
  ['consumer', false, null],
  ['consumer', true, null],
] as const

async function before(owner: Client): Promise<void> {
  await owner.query(`select set_config('app.organisation', $1, false)`, [organisation])
  await owner.query(
    `insert into organisation (id, kind, name, street, town)
     values ($1, 'agency', 'Cabinet Exemple', '1 rue des Lilas', 'LYON')`,
    [organisation],
  )
  await owner.query(
    `insert into creditor
       (organisation_id, id, kind, acts_as, name, street, post_code, town, created_at)
     values ($1, $2, 'company', 'professional', 'Atelier', '2 rue', '69002', 'LYON', now())`,
    [organisation, creditor],
  )
  for (const [rank, [kind, isMerchant]] of debtors.entries()) {
    await owner.query(
      `insert into debtor
         (organisation_id, id, creditor_id, identity_key, kind, is_merchant, name, street,
          post_code, town, created_at)
       values ($1, $2, $3, $4, $5, $6, 'Nom', '3 rue', '69003', 'LYON', now())`,
      [organisation, newId(), creditor, String(rank), kind, isMerchant],
    )
  }
}

describe('0027-trades-and-disputes.sql', () => {
  it('keeps that a professional is a merchant, and says nothing of who was not one', async () => {
    const database = `quittance_before_${newId().replaceAll('-', '')}`
    await db.asOwner((owner) => owner.query(`create database ${database}`))
    const config = { ...db.config, owner: { ...db.config.owner, database } }
    const files = await readMigrations()
    const at = files.findIndex(({ name }) => name === '0027-trades-and-disputes.sql')
    await migrate(config, files.slice(0, at))
    const owner = new Client(config.owner)
    await owner.connect()
    await before(owner)
    await migrate(config, files)
    const kept = await owner.query('select trade from debtor order by identity_key')
    const creditors = await owner.query('select trade from creditor')
    await owner.end()
    await db.asOwner((other) => other.query(`drop database ${database} with (force)`))

    expect(kept.rows).toEqual(debtors.map(([, , trade]) => ({ trade })))
    expect(creditors.rows).toEqual([{ trade: null }])
  })
})
