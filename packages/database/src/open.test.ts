import { sql } from 'kysely'
import { day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asJson } from '#column-types.ts'
import { inOrganisation } from '#in-organisation.ts'
import { openDatabase } from '#open.ts'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

async function read<Value>(expression: ReturnType<typeof sql<Value>>): Promise<Value | undefined> {
  const { rows } = await sql<{ value: Value }>`select ${expression} as value`.execute(db.app)
  return rows[0]?.value
}

describe('values', () => {
  it('are days and instants of Temporal, both ways', async () => {
    const leapDay = day('2028-02-29')
    const instant = Temporal.Instant.from('2026-03-29T01:30:00.123456Z')
    expect(await read(sql`${leapDay}::date`)).toEqual(leapDay)
    expect(await read(sql`${instant}::timestamptz`)).toEqual(instant)
    expect(await read(sql`${[leapDay]}::date[]`)).toEqual([leapDay])
    expect(await read(sql`array[${instant}::timestamptz, null]`)).toEqual([instant, null])
    expect(await read(sql`(${leapDay}::date)::text`)).toBe('2028-02-29')
  })

  it('are numbers only where a number holds them exactly', async () => {
    expect(await read(sql`9007199254740991::bigint`)).toBe(Number.MAX_SAFE_INTEGER)
    await expect(read(sql`9007199254740992::bigint`)).rejects.toThrow('broken invariant')
  })

  it('are written to json as they are, lists too', async () => {
    expect(await read(sql`${asJson([1, { a: 'é' }, null])}::jsonb`)).toEqual([1, { a: 'é' }, null])
    expect(await read(sql`${asJson('text')}::jsonb`)).toBe('text')
    expect(await read(sql`${asJson({ on: day('2026-11-20') })}::jsonb`)).toEqual({
      on: '2026-11-20',
    })
  })
})

describe('inOrganisation', () => {
  it('leaves no organisation behind on its connection', async () => {
    const one = openDatabase(db.config, { connections: 1 })
    const organisationId = await db.newOrganisation()
    const current = sql<{ at: string }>`select current_setting('app.organisation', true) as at`
    const inside = await inOrganisation(one.app, organisationId, (tx) => current.execute(tx))
    const after = await current.execute(one.app)
    await one.close()
    expect(inside.rows).toEqual([{ at: organisationId }])
    expect(after.rows).toEqual([{ at: '' }])
  })

  it('undoes all when its work throws', async () => {
    const organisationId = await db.newOrganisation()
    const failing = inOrganisation(db.app, organisationId, async (tx) => {
      await tx.updateTable('organisation').set({ name: 'Autre' }).execute()
      throw new Error('the law says no')
    })
    await expect(failing).rejects.toThrow('the law says no')
    const row = await inOrganisation(db.app, organisationId, (tx) =>
      tx.selectFrom('organisation').select('name').executeTakeFirst(),
    )
    expect(row).toEqual({ name: 'Cabinet Exemple' })
  })

  it('takes nothing but an identifier', async () => {
    const attempt = inOrganisation(db.app, `' or true`, async () => 1)
    await expect(attempt).rejects.toThrow('broken invariant')
  })
})
