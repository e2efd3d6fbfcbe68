import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '#migrate.ts'
import { newId, testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const [organisation, batch] = [newId(), newId()]

const kept = [
  { field: 'dueOn', code: 'day-does-not-exist', value: '30/02/2026', sentence: 'Pas de ce jour.' },
  { field: 'town', code: 'a-code-of-nobody', value: '', sentence: 'Autre chose.' },
]

/** A database as it was before this migration, with a line to correct and an import that stopped. */
async function before(owner: Client): Promise<void> {
  await owner.query(`select set_config('app.organisation', $1, false)`, [organisation])
  await owner.query(
    `insert into organisation (id, kind, name, street, town)
     values ($1, 'creditor', 'Atelier Exemple', '1 rue des Lilas', 'LYON')`,
    [organisation],
  )
  await owner.query(
    'alter table import_batch drop constraint import_batch_organisation_id_creditor_id_fkey',
  )
  await owner.query(
    'alter table import_batch drop constraint import_batch_organisation_id_file_id_fkey',
  )
  await owner.query(
    `insert into import_batch
       (organisation_id, id, creditor_id, file_id, state, recognised, columns, failure, started_by, started_at)
     values ($1, $2, $2, $2, 'failed', '{}', '[]', 'Arrêté.', 'user-1', now())`,
    [organisation, batch],
  )
  await owner.query(
    `insert into import_line (organisation_id, batch_id, line, raw, state, errors)
     values ($1, $2, 2, '[]', 'rejected', $3), ($1, $2, 3, '[]', 'imported', '[]')`,
    [organisation, batch, JSON.stringify(kept)],
  )
}

describe('0020-import-sentences.sql', () => {
  it('keeps the French of each remark, and adds the English of its code', async () => {
    const database = `quittance_before_${newId().replaceAll('-', '')}`
    await db.asOwner((owner) => owner.query(`create database ${database}`))
    const config = { ...db.config, owner: { ...db.config.owner, database } }
    const files = await readMigrations()
    const at = files.findIndex(({ name }) => name === '0020-import-sentences.sql')
    await migrate(config, files.slice(0, at))
    const owner = new Client(config.owner)
    await owner.connect()
    await before(owner)
    await migrate(config, files)
    const lines = await owner.query('select errors from import_line order by line')
    const batches = await owner.query('select failure from import_batch')
    await owner.end()
    await db.asOwner((other) => other.query(`drop database ${database} with (force)`))

    expect(lines.rows).toEqual([
      {
        errors: [
          {
            field: 'dueOn',
            code: 'day-does-not-exist',
            value: '30/02/2026',
            said: {
              fr: 'Pas de ce jour.',
              en: 'This day does not exist. Write for example 28/02/2026.',
            },
          },
          {
            field: 'town',
            code: 'a-code-of-nobody',
            value: '',
            said: { fr: 'Autre chose.', en: 'This value is to be corrected.' },
          },
        ],
      },
      { errors: [] },
    ])
    expect(batches.rows).toEqual([
      { failure: { fr: 'Arrêté.', en: 'This import stopped before the end of the file.' } },
    ])
  })
})
