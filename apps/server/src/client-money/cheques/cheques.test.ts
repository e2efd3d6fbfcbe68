import { cents } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isCheque } from '#client-money/cheques/is-cheque.ts'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { accountRecorded, queueOf } from '#testing/pay-over-steps.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

type Desk = {
  readonly member: Ready
  readonly dossierId: string
  readonly rf: string
  readonly bank: (on: string, ...bookings: readonly Omit<StatementLine, 'on'>[]) => Promise<void>
}

async function desk(): Promise<Desk> {
  const member = await readyToAct(house)
  const { id: dossierId } = await deposited(member)
  const rf = textAt(expectOk(await member.get(`/api/dossiers/${dossierId}`)), 'rfReference')
  const accountId = await accountRecorded(member, member.creditorId)
  expectOk(await member.post(`/api/payout-accounts/${accountId}/confirmation`))
  let openingCents = 0
  const bank: Desk['bank'] = async (on, ...bookings) => {
    const of = { opening: openingCents, from: on, to: on }
    openingCents = bookings.reduce((sum, one) => sum + one.amount, openingCents)
    const file = bankStatement({ ...of, lines: bookings.map((one) => ({ on, ...one })) })
    const fileId = await uploaded(member, file, `releve-${on}.xml`)
    expectOk(await member.post('/api/bank-statements', { fileId }))
  }
  return { member, dossierId, rf, bank }
}

const stated = (member: Ready, days: number) =>
  member.post('/api/cheque-term', { days, source: 'Convention du compte, article 7.' })

describe('a cheque that the bank credits', () => {
  it('is receipted under reserve, and not paid over while no term is stated', async () => {
    const { member, rf, bank } = await desk()
    expect((await member.get('/api/cheque-term')).body).toEqual({ term: null })
    await bank('2026-05-12', { amount: 95_000, remittance: rf, code: '02' })
    expect(await queueOf(member)).toMatchObject([
      { amountCents: 95_000, blocked: { because: 'cheque-term-unknown' } },
    ])
    const [receipt] = listAt(await member.get('/api/receipts'), 'rows')
    const pdf = await member.get(`/api/receipts/${String(at(receipt, 'id'))}/pdf`)
    const text = pdfText(pdf.bytes).replaceAll(/\s+/g, ' ')
    expect(text).toContain('par chèque')
    expect(text).toContain('sous réserve de l’encaissement définitif')
  })

  it('is held for the days that the bank says, from its credit', async () => {
    const { member, rf, bank } = await desk()
    await bank('2026-05-12', { amount: 95_000, remittance: rf, code: '02' })
    expectOk(await stated(member, 15))
    expect(await queueOf(member)).toMatchObject([
      { availableOn: '2026-05-27', dueBy: '2026-06-12', blocked: { because: 'not-yet-available' } },
    ])
    const payOverIds = (await queueOf(member)).map((row) => at(row, 'id'))
    expect(await member.post('/api/transfer-orders', { payOverIds })).toMatchObject({
      status: 409,
      body: { code: 'funds-not-available' },
    })
    expectOk(await stated(member, 8))
    expect(await queueOf(member)).toMatchObject([{ availableOn: '2026-05-20', blocked: null }])
  })

  it('is never free sooner than was said when it came', async () => {
    const { member, rf, bank } = await desk()
    expectOk(await stated(member, 30))
    await bank('2026-05-12', { amount: 95_000, remittance: rf, code: '02' })
    expectOk(await stated(member, 2))
    expect(await queueOf(member)).toMatchObject([{ availableOn: '2026-06-11' }])
  })

  it('is held too when it confirms one that was noted by hand', async () => {
    const { member, dossierId, rf, bank } = await desk()
    expectOk(await stated(member, 15))
    expectOk(
      await member.post(`/api/dossiers/${dossierId}/payments`, {
        expectedVersion: await versionOf(member, dossierId),
        amountCents: 30_000,
        receivedOn: '2026-05-04',
        method: 'cheque',
      }),
    )
    await bank('2026-05-12', { amount: 30_000, remittance: rf, code: '05' })
    expect(await queueOf(member)).toMatchObject([
      { collectedOn: '2026-05-12', availableOn: '2026-05-27' },
    ])
  })

  it('is taken back when it comes back unpaid: debt, receipt and pay-over', async () => {
    const { member, rf, bank } = await desk()
    const reference = 'REMISE-00412'
    await bank('2026-05-12', { amount: 95_000, remittance: rf, code: '02', reference })
    await bank('2026-05-15', { amount: -95_000, code: '03', reference })
    expect(await queueOf(member)).toEqual([])
    expect(listAt(await member.get('/api/receipts'), 'rows')).toMatchObject([
      { number: 'Q-2026-000002', annuls: 'Q-2026-000001' },
      { annulledBy: 'Q-2026-000002' },
    ])
    expect((await member.get('/api/separate-account')).body).toMatchObject({ gapCents: 0 })
  })
})

describe('a transfer', () => {
  it('waits for nobody', async () => {
    const { member, rf, bank } = await desk()
    await bank('2026-05-12', { amount: 95_000, remittance: rf, code: '05' })
    expect(await queueOf(member)).toMatchObject([{ availableOn: '2026-05-12', blocked: null }])
  })
})

describe('a line of the bank', () => {
  it('is known for a cheque by the codes of CFONB, ISO 20022, MT940 and OFX', () => {
    const codes = ['02', 'PMNT/RCHQ/CCHQ', 'NCHK', 'CHECK', 'chèque', '05', 'PMNT/ICHQ/CCHQ', null]
    const known = codes.map((bankCode) => isCheque({ amountCents: cents(100), bankCode }))
    expect(known).toEqual([true, true, true, true, true, false, false, false])
    expect(isCheque({ amountCents: cents(-100), bankCode: '02' })).toBe(false)
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
