import { inOrganisation } from '@quittance/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { manyDossiers } from '#testing/many-dossiers.ts'
import { expectOk, readyToAct, uploaded } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

const DOSSIERS = 1020
const ON = '2026-05-05'

/** What each dossier owes at the least; interest and the fixed indemnity come on top. */
const OWED = 40_000

it('matches the lines of a batch while those before are written, and those of one dossier after them', async () => {
  const member = await readyToAct(house)
  const references = await manyDossiers(house, member, { count: DOSSIERS, owed: OWED })
  // Two batches of other dossiers each, then lines of dossiers that the batch before paid in part.
  const named = [...references, ...references.slice(600, 640)]
  const lines = named.map((reference) => ({ on: ON, amount: 30_000, reference }))
  const xml = bankStatement({ id: 'R-1', from: ON, to: ON, opening: 0, lines })
  const fileId = await uploaded(member, xml, 'releve.xml')
  const taken = expectOk(await member.post('/api/bank-statements', { fileId }))
  const all = named.length
  expect(taken.body).toMatchObject({ lines: all, posted: all, toMatch: 0, balanced: true })

  const { rows } = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    sql`
      select payments, principal, left_after, versions, count(*)::integer as dossiers
        from (
          select payment.dossier_id, count(distinct payment.id)::integer as payments,
                 sum(to_principal_cents)::integer as principal,
                 min((details->>'leftAfter')::integer) < 10000 as left_after,
                 min(version) - 1 as versions
            from payment join allocation on allocation.payment_id = payment.id
            join dossier on dossier.id = payment.dossier_id
           group by payment.dossier_id) as each
       group by payments, principal, left_after, versions order by payments`.execute(tx),
  )
  expect(rows).toEqual([
    { payments: 1, principal: expect.any(Number), left_after: false, versions: 1, dossiers: 980 },
    { payments: 2, principal: OWED, left_after: true, versions: 2, dossiers: 40 },
  ])
  expect((await member.get('/api/separate-account')).body).toMatchObject({
    bankCents: all * 30_000,
    gapCents: 0,
  })
})
