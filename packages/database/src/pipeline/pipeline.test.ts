import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation, inSnapshot } from '#in-organisation.ts'
import type { DB } from '#schema.generated.ts'
import { testDatabase, type TestDatabase } from '../../testing/test-database.ts'

let db: TestDatabase
let organisationId: string
beforeAll(async () => {
  db = await testDatabase()
  organisationId = await db.newOrganisation()
})
afterAll(() => db.close())

const keyed = (tx: Kysely<DB>, name: string) =>
  sql`
  insert into numbering (organisation_id, series, year, last_number)
  values (${organisationId}, ${name}, 2026, 1)`.execute(tx)

async function series(): Promise<readonly string[]> {
  const { rows } = await inOrganisation(db.app, organisationId, (tx) =>
    sql<{ series: string }>`select series from numbering order by series`.execute(tx),
  )
  return rows.map((row) => row.series)
}

async function said(tx: Kysely<DB>, setting: string): Promise<string> {
  const { rows } = await sql<{ said: string | null }>`
    select current_setting(${setting}, true) as said`.execute(tx)
  return rows[0]?.said ?? ''
}

describe('a transaction of the application', () => {
  it('is of its organisation and its own settings from its first statement, and no longer', async () => {
    const inside = await inSnapshot(db.app, organisationId, async (tx) => [
      await said(tx, 'app.organisation'),
      await said(tx, 'transaction_isolation'),
      await said(tx, 'transaction_read_only'),
    ])
    expect(inside).toEqual([organisationId, 'repeatable read', 'on'])
    expect(await said(db.app, 'app.organisation')).toBe('')
    expect(await said(db.app, 'transaction_read_only')).toBe('off')
  })

  it('keeps all or nothing, and leaves the connection to the next', async () => {
    await expect(
      inOrganisation(db.app, organisationId, async (tx) => {
        await keyed(tx, 'undone')
        throw new Error('thought better of it')
      }),
    ).rejects.toThrow('thought better of it')
    await inOrganisation(db.app, organisationId, (tx) => keyed(tx, 'kept'))
    expect(await series()).toEqual(['kept'])
  })

  it('reads and plans once what it asks again and again, within the organisation of each time', async () => {
    const other = await db.newOrganisation()
    const asked = (tx: Kysely<DB>, name: string) =>
      sql<{ found: boolean }>`
        select exists (select from numbering where series = ${name}) as found`.execute(tx)
    await inOrganisation(db.app, organisationId, (tx) => keyed(tx, 'asked-again'))
    const found = async (of: string) =>
      await inOrganisation(db.app, of, async (tx) => {
        const { rows } = await asked(tx, 'asked-again')
        const { rows: prepared } = await sql<{ name: string }>`
          select name from pg_prepared_statements where statement like '%where series = $1%'`.execute(
          tx,
        )
        return { found: rows[0]?.found, prepared: prepared.length }
      })
    const times: unknown[] = []
    for (let count = 0; count < 20; count += 1)
      times.push(await found(count % 2 ? other : organisationId))
    expect(times.slice(0, 5).every((one) => JSON.stringify(one).includes('"prepared":0'))).toBe(
      true,
    )
    expect(times.slice(-2)).toEqual([
      { found: true, prepared: 1 },
      { found: false, prepared: 1 },
    ])
  })

  it('does not commit what a failed statement aborted, though nobody heard of it', async () => {
    await expect(
      inOrganisation(db.app, organisationId, async (tx) => {
        await keyed(tx, 'lost')
        await sql`select 1 / 0`.execute(tx).catch(() => undefined)
      }),
    ).rejects.toThrow(/rolled back instead of committed/)
    expect(await series()).not.toContain('lost')
  })

  it('lets a statement leave before the one asked before it is answered', async () => {
    const left = await inOrganisation(db.app, organisationId, async (tx) => {
      const executor = tx.getExecutor()
      return await executor.provideConnection(
        async () => await executor.provideConnection(async () => 'while the first waits'),
      )
    })
    expect(left).toBe('while the first waits')
  })

  it('does in the order asked what is asked together', async () => {
    const found = await inOrganisation(db.app, organisationId, async (tx) => {
      const [, seen] = await Promise.all([
        keyed(tx, 'together'),
        sql<{ last_number: number }>`
          update numbering set last_number = 2 where series = 'together' returning last_number`.execute(
          tx,
        ),
      ])
      return seen.rows
    })
    expect(found).toEqual([{ last_number: 2 }])
  })

  it('tells the failure of the one that failed of those asked together, and keeps none', async () => {
    await expect(
      inOrganisation(db.app, organisationId, async (tx) => {
        await Promise.all([
          keyed(tx, 'before-it'),
          sql`select 1 / 0`.execute(tx),
          keyed(tx, 'after-it'),
        ])
      }),
    ).rejects.toThrow('division by zero')
    const kept = await series()
    expect(kept).not.toContain('before-it')
    expect(kept).not.toContain('after-it')
    expect(await said(db.app, 'app.organisation')).toBe('')
  })

  it('takes no statement once it is over', async () => {
    const over = await inOrganisation(db.app, organisationId, async (tx) => ({ tx }))
    await expect(keyed(over.tx, 'late')).rejects.toThrow(/committed/)
    expect(await series()).not.toContain('late')
  })

  it('may send nothing at all, and may end before it begins', async () => {
    expect(await db.app.transaction().execute(async () => 'nothing')).toBe('nothing')
    await expect(
      db.app.transaction().execute(() => Promise.reject(new Error('at once'))),
    ).rejects.toThrow('at once')
    expect(await said(db.app, 'transaction_read_only')).toBe('off')
  })

  it('goes back to a savepoint', async () => {
    await inOrganisation(db.app, organisationId, async (tx) => {
      await sql`savepoint before`.execute(tx)
      await keyed(tx, 'back')
      await sql`rollback to savepoint before`.execute(tx)
      await keyed(tx, 'forth')
    })
    expect(await series()).toEqual(expect.arrayContaining(['forth']))
    expect(await series()).not.toContain('back')
  })

  it('fails where its connection breaks, and the pool takes another', async () => {
    await expect(
      inOrganisation(db.app, organisationId, async (tx) => {
        await keyed(tx, 'broken')
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
      }),
    ).rejects.toThrow(/terminat/)
    expect(await series()).not.toContain('broken')
  })

  it('names an organisation by an identifier only', async () => {
    await expect(
      inOrganisation(db.app, `${organisationId}'; set role none; --`, (tx) => keyed(tx, 'named')),
    ).rejects.toThrow('an organisation is named by its identifier')
  })
})
