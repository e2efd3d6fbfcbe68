import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation, searchDossiers } from '@quittance/database'
import { sql } from 'kysely'
import { writeOneOfEach } from '../../../testing/one-of-each.ts'
import { testDatabase, type TestDatabase } from '../../../testing/test-database.ts'

let db: TestDatabase
let one: string
let other: string

beforeAll(async () => {
  db = await testDatabase()
  one = (await writeOneOfEach(db)).organisationId
  other = await db.newOrganisation()
})
afterAll(() => db.close())

/** What a search of everything finds: `%` as typed is a sign like any other, one letter is not. */
async function foundBy(organisationId: string, q: string): Promise<readonly string[]> {
  return await inOrganisation(db.app, organisationId, async (tx) =>
    (await searchDossiers(tx, { q, limit: 50 })).map(({ foundIn }) => foundIn),
  )
}

describe('searchDossiers', () => {
  it('finds a dossier by a part of its reference, its debtor, its creditor and its invoice', async () => {
    const { rows } = await inOrganisation(db.app, one, (tx) =>
      sql<{ reference: string; debtor: string; creditor: string; number: string }>`
        select reference, debtor.name as debtor, creditor.name as creditor, number from dossier
        join debtor on debtor.id = debtor_id join creditor on creditor.id = dossier.creditor_id
        join claim_item on dossier_id = dossier.id limit 1`.execute(tx),
    )
    const [row] = rows
    if (row === undefined) throw new Error('one of each was written')
    expect(await foundBy(one, row.reference.slice(1))).toContain('reference')
    expect(await foundBy(one, row.debtor.slice(1).toUpperCase())).toContain('debtor')
    expect(await foundBy(one, row.creditor.slice(1))).toContain('creditor')
    expect((await foundBy(one, row.number)).length).toBeGreaterThan(0)
  })

  it('finds nothing of another organisation, by any way of searching', async () => {
    for (const q of ['a', 'e', '2', '0', '-']) {
      expect(await foundBy(other, q)).toEqual([])
    }
    expect((await foundBy(one, 'e')).length).toBeGreaterThan(0)
  })

  it('finds an invoice by what it comes to once its credit notes are taken off', async () => {
    const { rows } = await inOrganisation(db.app, one, (tx) =>
      sql<{ net: number }>`
        select (principal_cents - sum(amount_cents))::bigint as net
        from claim_item join credit_note on claim_item_id = claim_item.id
        group by claim_item.id, principal_cents limit 1`.execute(tx),
    )
    const net = rows[0]?.net ?? 0
    expect(net).toBeGreaterThan(0)
    const typed = `${Math.trunc(net / 100)},${String(net % 100).padStart(2, '0')}`
    expect(await foundBy(one, typed)).toEqual(['amount'])
    expect(await foundBy(other, typed)).toEqual([])
  })

  it('finds nothing outside an organisation', async () => {
    const { rows } = await sql`
      select * from search_dossiers('%', '%', 1, 50)`.execute(db.app)
    expect(rows).toEqual([])
  })

  it('takes the signs of patterns as they are typed', async () => {
    expect(await foundBy(one, '%')).toEqual([])
    expect(await foundBy(one, '_')).toEqual([])
  })
})
