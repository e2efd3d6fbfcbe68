import { asOwner, inOrganisation, runningEmbedded } from '@quittance/database'
import { sql } from 'kysely'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { accountRecorded, orderPrepared } from '#testing/pay-over-steps.ts'
import { textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready

/** Two payments of 1 000,00 € and 500,00 €: the first is paid over, the second waits. */
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  const { id } = await deposited(member)
  const rf = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
  const take = async (opening: number, on: string, booking: Omit<StatementLine, 'on'>) => {
    const file = bankStatement({ opening, from: on, to: on, lines: [{ on, ...booking }] })
    const fileId = await uploaded(member, file, `${on}.xml`)
    expectOk(await member.post('/api/bank-statements', { fileId }))
  }
  await take(0, '2026-04-01', { amount: 100_000, remittance: rf })
  const accountId = await accountRecorded(member, member.creditorId)
  expectOk(await member.post(`/api/payout-accounts/${accountId}/confirmation`))
  const orderId = await orderPrepared(member)
  const order = expectOk(await member.post(`/api/transfer-orders/${orderId}/approval`))
  const reference = textAt(order, 'transfers', 0, 'endToEndId')
  await take(100_000, '2026-04-02', { amount: -100_000, reference })
  await take(0, '2026-04-03', { amount: 50_000, remittance: rf })
})
afterAll(async () => {
  await house.stop()
})

/** What somebody does who owns the database, its guards put aside. */
async function asIntruder(table: string, statement: string): Promise<void> {
  const config = await runningEmbedded(join(house.folder, 'postgres'))
  if (config === null) throw new Error('the database runs')
  await asOwner(config, (db) =>
    inOrganisation(db, member.organisationId, async (tx) => {
      await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
      await sql.raw(statement).execute(tx)
      await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
    }),
  )
}

async function faults(): Promise<readonly string[]> {
  const { database, files } = house.house
  const { checks } = await checkStore({ database, files })
  return (checks.find(({ id }) => id === 'ledger')?.faults ?? []).map(({ code }) => code)
}

describe('an amount that no longer is that of its entries', () => {
  it('is told of none where nothing was changed', async () => {
    expect(await faults()).toEqual([])
  })

  it('is told of a principal, and of a component of it that stands below zero', async () => {
    const change = (by: number) =>
      asIntruder('claim_item', `update claim_item set principal_cents = principal_cents + ${by}`)
    await change(1)
    expect(await faults()).toEqual(['principal-differs-from-entries'])
    await change(-1)
    await asIntruder(
      'ledger_posting',
      `update ledger_posting set amount_cents = amount_cents - 1 where account = 'D20000' and amount_cents < 0`,
    )
    expect(await faults()).toContain('component-below-zero')
    await asIntruder(
      'ledger_posting',
      `update ledger_posting set amount_cents = amount_cents + 1 where account = 'D20000' and amount_cents < 0`,
    )
    expect(await faults()).toEqual([])
  })

  it.each([
    ['bank_line', 'amount_cents = 50000', 'bank-line'],
    ['payment', 'amount_cents = 50000', 'payment'],
    ['pay_over', `state = 'pending'`, 'pay-over'],
    ['pay_over', `state = 'posted'`, 'pay-over'],
    ['transfer', 'amount_cents = 100000', 'transfer'],
  ])('is told of a row of %s where %s', async (table, which, kind) => {
    const change = (by: number) =>
      asIntruder(
        table,
        `update ${table} set amount_cents = amount_cents + ${by} where amount_cents in
           (select amount_cents from ${table} where ${which} limit 1)`,
      )
    await change(1)
    expect(await faults()).toEqual([`${kind}-differs-from-entries`])
    await asIntruder(
      table,
      `update ${table} set amount_cents = amount_cents - 1
      where amount_cents in (50001, 100001)`,
    )
    expect(await faults()).toEqual([])
  })
})
