import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '#migrate.ts'
import { newId, testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** Entries of two organisations, written before there was a log. */
async function before(owner: Client): Promise<readonly string[]> {
  const written: string[] = []
  for (const organisation of [newId(), newId()]) {
    await owner.query(`select set_config('app.organisation', $1, false)`, [organisation])
    await owner.query(
      `insert into organisation (id, kind, name, street, town)
       values ($1, 'creditor', 'Atelier Exemple', '1 rue des Lilas', 'LYON')`,
      [organisation],
    )
    for (const verb of ['first', 'second']) {
      const id = newId()
      await owner.query(
        `insert into journal_entry (organisation_id, id, recorded_at, actor_kind, actor_id, verb,
           subject_kind, subject_id, facts, canonical, leaf_hash)
         values ($1, $2, now(), 'member', 'm', $3::text, 'dossier', 'd', '{}', '\\x00', sha256($3::text::bytea))`,
        [organisation, id, verb],
      )
      written.push(id)
    }
  }
  return written
}

describe('0028-sealed-log.sql', () => {
  it('sets every entry since the first day to wait for its place, in the order of the journal', async () => {
    const database = `quittance_before_${newId().replaceAll('-', '')}`
    await db.asOwner((owner) => owner.query(`create database ${database}`))
    const config = { ...db.config, owner: { ...db.config.owner, database } }
    const files = await readMigrations()
    const at = files.findIndex(({ name }) => name === '0028-sealed-log.sql')
    await migrate(config, files.slice(0, at))
    const owner = new Client(config.owner)
    await owner.connect()
    const written = await before(owner)
    await migrate(config, files)
    const waiting = []
    for (const { id } of (await owner.query<{ id: string }>('select id from organisation')).rows) {
      await owner.query(`select set_config('app.organisation', $1, false)`, [id])
      const { rows } = await owner.query<{ id: string; same: boolean }>(
        `select waiting.id, waiting.leaf_hash = entry.leaf_hash as same
         from leaf_to_seal as waiting join journal_entry as entry using (organisation_id, id)
         order by waiting.position`,
      )
      waiting.push(...rows)
    }
    const { rows: bound } = await owner.query<{ bound: boolean }>(
      `select bool_and(relforcerowsecurity) as bound from pg_class
       where relname in ('journal_entry', 'leaf_to_seal')`,
    )
    await owner.end()
    await db.asOwner((other) => other.query(`drop database ${database} with (force)`))

    expect(waiting.toSorted((a, b) => written.indexOf(a.id) - written.indexOf(b.id))).toEqual(
      written.map((id) => ({ id, same: true })),
    )
    expect(waiting.slice(0, 2).map(({ id }) => written.indexOf(id) % 2)).toEqual([0, 1])
    expect(bound).toEqual([{ bound: true }])
  })
})
