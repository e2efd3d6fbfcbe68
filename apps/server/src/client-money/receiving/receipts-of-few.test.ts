import { inOrganisation } from '@quittance/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement } from '#testing/bank.ts'
import { standing } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { manyDossiers } from '#testing/many-dossiers.ts'
import { expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
  // The background does nothing here: what a request waited for is what is there after it.
  await house.house.jobs.stop()
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

const LARGE = 120
const PAID = 1000

async function taken(of: { on: string; opening: number; references: readonly string[] }) {
  const { on, opening } = of
  const lines = of.references.map((reference) => ({ on, amount: PAID, reference }))
  const fileId = await uploaded(
    member,
    bankStatement({ from: on, to: on, opening, lines }),
    'r.xml',
  )
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

/** On which days the payments were received that have their receipt, and how many. */
async function receiptsByDay() {
  const { rows } = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    sql`
      select received_on::text as on, count(*)::integer as receipts
        from receipt join payment on payment.id = receipt.payment_id
       group by received_on order by received_on`.execute(tx),
  )
  return rows
}

describe('the receipts that a request waits for', () => {
  it('are those of its own payments, whatever waits of a large statement before it', async () => {
    const references = await manyDossiers(house, member, { count: LARGE, owed: 40_000 })
    expect(await taken({ on: '2026-05-05', opening: 0, references })).toMatchObject({
      posted: LARGE,
    })
    expect(await receiptsByDay()).toEqual([])
    const few = { on: '2026-05-06', opening: LARGE * PAID, references: references.slice(0, 2) }
    expect(await taken(few)).toMatchObject({ posted: 2 })
    expect(await receiptsByDay()).toEqual([{ on: '2026-05-06', receipts: 2 }])
  })

  it('are the first ones once the settings are changed, the others left to the background', async () => {
    expectOk(await member.put('/api/organisation/standing', standing()))
    expect(await receiptsByDay()).toEqual([
      { on: '2026-05-05', receipts: 100 },
      { on: '2026-05-06', receipts: 2 },
    ])
  })
})
