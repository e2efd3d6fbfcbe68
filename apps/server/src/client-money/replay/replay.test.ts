import { inOrganisation, readBalances } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
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

/** An agency with one dossier of 2 000,00 €, whose reference payments may bear. */
async function agency() {
  const member = await readyToAct(house)
  const { id } = await deposited(member)
  const reference = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
  const paid = (on: string): StatementLine => ({ on, amount: 150_000, remittance: reference })
  return { member, id, paid }
}

async function bankShows(member: Ready, opening: number, line: StatementLine): Promise<unknown> {
  const { on } = line
  const text = bankStatement({ id: `R-${on}`, from: on, to: on, opening, lines: [line] })
  const fileId = await uploaded(member, text, 'releve.xml')
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

/** What is owed on a dossier, and where the money of it stands: what a replay must not change. */
async function standing(member: Ready, id: string) {
  const { organisationId } = member
  const books = await inOrganisation(house.house.database.app, organisationId, (tx) =>
    readBalances(tx, {
      organisationId,
      accounts: ['467100', '467200', 'D20000', 'D30000', 'D40000', 'D90000'],
    }),
  )
  const assessment = await member.get(`/api/dossiers/${id}/assessment?asOf=2026-05-20`)
  const payOvers = listAt(await member.get('/api/pay-overs'), 'rows')
  return {
    books: books.map(({ account, amount }) => `${account} ${amount}`),
    owed: at(assessment.body, 'statement', 'totalCents'),
    payOvers: payOvers.map((row) => [at(row, 'amountCents'), at(row, 'dueBy')]),
  }
}

const overpaid = async (member: Ready) => {
  const parts = listAt(await member.get('/api/separate-account'), 'parts')
  return (
    at(
      parts.find((part) => at(part, 'account') === '467200'),
      'amountCents',
    ) ?? 0
  )
}

describe('the payments of a dossier', () => {
  it('are replayed when one is taken back: as had it never come', async () => {
    const { member, id, paid } = await agency()
    expect(await bankShows(member, 0, paid('2026-05-05'))).toMatchObject({ posted: 1 })
    await bankShows(member, 150_000, paid('2026-05-12'))
    expect(await overpaid(member)).toBeGreaterThan(80_000)
    await bankShows(member, 300_000, { on: '2026-05-13', amount: -150_000 })
    const lines = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    const candidates = listAt(
      await member.get(`/api/bank-lines/${String(at(lines[0], 'id'))}/returnable`),
      'rows',
    )
    const first = candidates.find((row) => at(row, 'receivedOn') === '2026-05-05')
    const answer = await member.post(`/api/bank-lines/${String(at(lines[0], 'id'))}/return`, {
      paymentId: at(first, 'paymentId'),
    })
    expectOk(answer)
    expect(await overpaid(member)).toBe(0)

    const other = await agency()
    await bankShows(other.member, 0, other.paid('2026-05-12'))
    expect(await standing(member, id)).toEqual(await standing(other.member, other.id))
    const timeline = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
    expect(timeline.map((row) => at(row, 'verb'))).toContain('payments-replayed')
  })

  it('are replayed when one of an earlier day comes late: as had they come in order', async () => {
    const late = await agency()
    await bankShows(late.member, 150_000, late.paid('2026-05-12'))
    await bankShows(late.member, 0, late.paid('2026-05-05'))
    const inOrder = await agency()
    await bankShows(inOrder.member, 0, inOrder.paid('2026-05-05'))
    await bankShows(inOrder.member, 150_000, inOrder.paid('2026-05-12'))
    expect(await overpaid(inOrder.member)).toBeGreaterThan(80_000)
    expect(await standing(late.member, late.id)).toEqual(await standing(inOrder.member, inOrder.id))
  })

  it('are set around one that was paid over: the creditor is not paid the same debt twice', async () => {
    const { member, id, paid } = await agency()
    await bankShows(member, 150_000, paid('2026-05-12'))
    await bankShows(member, 300_000, paid('2026-05-13'))
    const accountId = await accountRecorded(member, member.creditorId)
    expectOk(await member.post(`/api/payout-accounts/${accountId}/confirmation`))
    const order = await orderPrepared(member)
    expectOk(await member.post(`/api/transfer-orders/${order}/approval`))
    await bankShows(member, 0, paid('2026-05-05'))
    expect(await overpaid(member)).toBeGreaterThan(230_000)
    const { owed, payOvers } = await standing(member, id)
    expect(owed).toBe(0)
    expect(payOvers).toHaveLength(2)
  })

  it('leave no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
