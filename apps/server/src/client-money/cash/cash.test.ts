import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

async function imported(member: Ready, xml: string): Promise<void> {
  const fileId = await uploaded(member, xml, 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
}

const account = async (member: Ready) => (await member.get('/api/separate-account')).body

describe('cash handed over by a debtor', () => {
  it('pays the debt at once, is expected at the bank, and is confirmed by its line', async () => {
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    const noted = expectOk(
      await member.post(`/api/dossiers/${id}/payments`, {
        expectedVersion: await versionOf(member, id),
        amountCents: 20_000,
        receivedOn: '2026-05-12',
        method: 'cash',
      }),
    )
    expect(textAt(noted, 'receiptNumber')).toMatch(/^Q-2026-/)
    expect(await account(member)).toMatchObject({ ledgerBankCents: 0 })
    expect((await member.get('/api/cash-lodgings')).body).toMatchObject({
      rows: [{ amountCents: 20_000, receivedOn: '2026-05-12', workingDays: 5, late: true }],
    })

    const on = '2026-05-19'
    const lines = [{ on, amount: 20_000, payer: 'VERSEMENT ESPECES' }]
    await imported(member, bankStatement({ from: on, to: on, opening: 0, lines }))
    const [line] = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    expect(line).toMatchObject({ proposals: [{ foundBy: 'noted', on: '2026-05-12' }] })
    const matched = await member.post(`/api/bank-lines/${String(at(line, 'id'))}/match`, {
      dossierId: id,
    })
    expect(expectOk(matched).body).toMatchObject({
      paymentId: textAt(noted, 'paymentId'),
      payOverBy: '2026-06-12',
    })
    expect((await member.get('/api/cash-lodgings')).body).toEqual({ rows: [] })
    expect(listAt(await member.get('/api/receipts'), 'rows')).toHaveLength(1)
    expect(await account(member)).toMatchObject({ bankCents: 20_000, ledgerBankCents: 20_000 })
  })

  it('may be refused: the dossier says so, and the debt does not move', async () => {
    const member = await readyToAct(house)
    const { id } = await deposited(member)
    const refused = { amountCents: 90_000, on: '2026-05-20' }
    const expectedVersion = await versionOf(member, id)
    const path = `/api/dossiers/${id}/cash-refusals`
    expect(expectOk(await member.post(path, { expectedVersion, ...refused })).body).toEqual({
      version: expectedVersion + 1,
    })
    const late = { expectedVersion: expectedVersion + 1, ...refused, on: '2026-05-21' }
    expect((await member.post(path, late)).status).toBe(422)
    const [told] = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
    expect(at(told, 'title', 'fr')).toBe('Espèces refusées\u00a0: 900,00\u00a0€')
    expect((await member.get('/api/cash-lodgings')).body).toEqual({ rows: [] })
  })
})

describe('a fee of the bank', () => {
  it('stands on the firm until it is covered, whether its code or a person names it', async () => {
    const member = await readyToAct(house)
    const on = '2026-05-18'
    const lines = [
      { on, amount: -1240, code: '62', payer: 'Banque' },
      { on, amount: -500, payer: 'Banque' },
    ]
    await imported(member, bankStatement({ from: on, to: on, opening: 100_000, lines }))
    const waiting = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    const debit = waiting.find((row) => at(row, 'amountCents') === -500)
    const path = `/api/bank-lines/${String(at(debit, 'id'))}/fee`
    expectOk(await member.post(path, {}))
    expect((await member.post(path, {})).status).toBe(409)
    const fees = listAt(await member.get('/api/bank-lines?state=fee'), 'rows')
    expect(fees.map((row) => at(row, 'toCover'))).toEqual(
      expect.arrayContaining([
        { amountCents: 1240, days: 2 },
        { amountCents: 500, days: 2 },
      ]),
    )
    const covers = async () => at((await member.get('/api/own-orders/desk')).body, 'covers')
    expect(await covers()).toMatchObject({ feesCents: 1740, firmCents: 0 })
    expectOk(await member.post(`${path}/undoing`, { because: 'Un chèque revenu impayé.' }))
    expect((await member.post(`${path}/undoing`, {})).status).toBe(409)
    const again = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    expect(again.find((row) => at(row, 'amountCents') === -500)).toMatchObject({ toCover: null })
    expect(await account(member)).toMatchObject({ bankCents: 98_260, gapCents: 0 })
    expect(await covers()).toMatchObject({ feesCents: 1240, firmCents: 500 })
    const credit = waiting.find((row) => Number(at(row, 'amountCents')) > 0)
    const refused = await member.post(`/api/bank-lines/${String(at(credit, 'id'))}/fee`, {})
    expect(refused.status).toBe(422)
  })

  it('that the bank gives back is reversed while uncovered; the rest is the firm’s to take back', async () => {
    const member = await readyToAct(house)
    const on = '2026-05-18'
    const lines = [
      { on, amount: -1240, code: '62', payer: 'Banque' },
      { on, amount: 2000, code: '61', payer: 'Banque' },
    ]
    await imported(member, bankStatement({ from: on, to: on, opening: 100_000, lines }))
    const waiting = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    const credit = waiting.find((row) => at(row, 'amountCents') === 2000)
    expect(at(credit, 'codedFee')).toBe(true)
    const path = `/api/bank-lines/${String(at(credit, 'id'))}/fee-return`
    const covers = async () => at((await member.get('/api/own-orders/desk')).body, 'covers')
    const given = { feesCents: 0, firmCents: 0, advancedCents: 760, takeBackCents: 760 }
    expectOk(await member.post(path, {}))
    expect((await member.post(path, {})).status).toBe(409)
    expect(await covers()).toMatchObject({ ...given, alarm: false })
    expect(await account(member)).toMatchObject({ bankCents: 100_760, gapCents: 0 })
    expect((await member.post(`${path.replace('-return', '')}/undoing`, {})).status).toBe(409)
    expectOk(await member.post(`${path}/undoing`, { because: 'C’était un virement.' }))
    expect((await member.post(`${path}/undoing`, {})).status).toBe(409)
    expect(await covers()).toMatchObject({ feesCents: 1240, advancedCents: 0 })
    const again = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    expect(again.map((row) => at(row, 'amountCents'))).toContain(2000)
    expectOk(await member.post(path, {}))
    expect(await covers()).toMatchObject(given)
    const debit = listAt(await member.get('/api/bank-lines?state=fee'), 'rows').find(
      (row) => at(row, 'amountCents') === -1240,
    )
    expect(at(debit, 'toCover')).toBeNull()
    const wrong = `/api/bank-lines/${String(at(debit, 'id'))}/fee-return`
    expect((await member.post(wrong, {})).status).toBe(409)
    const report = await checkStore({ database: house.house.database, files: house.house.files })
    expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
  })
})
