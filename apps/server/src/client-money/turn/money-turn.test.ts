import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { holdClientMoney, inOrganisation, lockDossiers, lockMoneyOf } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { deadlocksIn } from '#testing/histories/deadlocks.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { accountRecorded, orderPrepared } from '#testing/pay-over-steps.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

async function bankShows(member: Ready, opening: number, line: StatementLine): Promise<void> {
  const text = bankStatement({
    id: `T-${line.on}`,
    from: line.on,
    to: line.on,
    opening,
    lines: [line],
  })
  const fileId = await uploaded(member, text, 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
}

/** An order of transfer whose payment the bank took back before the order was executed. */
async function orderOfWhatWentBack() {
  const member = await readyToAct(house)
  const { id } = await deposited(member)
  const remittance = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
  const accountId = await accountRecorded(member, member.creditorId)
  expectOk(await member.post(`/api/payout-accounts/${accountId}/confirmation`))
  await bankShows(member, 0, { on: '2026-05-05', amount: 150_000, remittance })
  const order = await orderPrepared(member)
  await bankShows(member, 150_000, { on: '2026-05-13', amount: -150_000 })
  const [line] = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
  const path = `/api/bank-lines/${String(at(line, 'id'))}`
  const [payment] = listAt(await member.get(`${path}/returnable`), 'rows')
  expectOk(await member.post(`${path}/return`, { paymentId: at(payment, 'paymentId') }))
  return { member, dossierId: id, order }
}

/** Waits until some work waits for a lock of another. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const { rows } = await house.house.database.jobs.query('select from pg_locks where not granted')
    if (rows.length > 0) return
    await wait(20)
  }
}

describe('the turn of client money', () => {
  it('comes before any other lock: work that takes them in another order never waits in a ring', async () => {
    const { member, dossierId, order } = await orderOfWhatWentBack()
    const { creditorId, organisationId } = member
    const because = 'Le paiement est revenu.'
    const cancelled = await inOrganisation(
      house.house.database.app,
      organisationId,
      async (statement) => {
        await holdClientMoney(statement)
        await lockDossiers(statement, [dossierId])
        const cancelling = member.post(`/api/transfer-orders/${order}/cancellation`, { because })
        await someoneWaits()
        // Cancelling takes the creditor's money, then the dossier; a statement, the other way round.
        await lockMoneyOf(statement, [creditorId])
        return { cancelling }
      },
    )
    expectOk(await cancelled.cancelling)
    expect(await deadlocksIn(house)).toBe(0)
  })

  it('is waited for by every operation of the room that writes', () => {
    const room = join(import.meta.dirname, '..')
    const routes = globSync('**/routes.ts', { cwd: room })
    const outOfTurn = routes.filter((file) =>
      /\bwriting\(/.test(readFileSync(join(room, file), 'utf8')),
    )
    expect(routes.length).toBeGreaterThan(10)
    expect(outOfTurn).toEqual([])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
