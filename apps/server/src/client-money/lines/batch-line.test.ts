import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

type Desk = {
  readonly member: Ready
  readonly first: { readonly id: string; readonly rf: string }
  readonly second: { readonly id: string; readonly rf: string }
  readonly bank: (on: string, booking: Omit<StatementLine, 'on'>) => Promise<void>
}

async function desk(): Promise<Desk> {
  const member = await readyToAct(house)
  const opened = async (name: string) => {
    const { id } = await deposited(member, { debtor: debtor({ name }) })
    return { id, rf: textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference') }
  }
  const first = await opened('Arvieux')
  const second = await opened('Lemercier')
  let opening = 0
  const bank: Desk['bank'] = async (on, booking) => {
    const file = bankStatement({ opening, from: on, to: on, lines: [{ on, ...booking }] })
    opening += booking.amount
    const fileId = await uploaded(member, file, `releve-${on}.xml`)
    expectOk(await member.post('/api/bank-statements', { fileId }))
  }
  return { member, first, second, bank }
}

async function lineOf({ member }: Desk, amountCents: number): Promise<unknown> {
  const rows = listAt(await member.get('/api/bank-lines'), 'rows')
  return rows.find((row) => at(row, 'amountCents') === amountCents)
}

const paymentsOf = async ({ member }: Desk, id: string) =>
  listAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'payments').map((one) =>
    at(one, 'amountCents'),
  )

async function sound(): Promise<void> {
  const report = await checkStore({ database: house.house.database, files: house.house.files })
  expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
}

const of = (...each: readonly (readonly [amount: number, reference: string])[]) => ({
  of: each.map(([amount, reference]) => ({ amount, reference })),
})

describe('a credit in which the bank booked several payments', () => {
  it('is taken alone where each names one dossier and they make the line', async () => {
    const on = await desk()
    const batch = of([10_000, on.first.rf], [20_000, on.second.rf])
    await on.bank('2026-05-12', { amount: 30_000, batch })
    expect(await lineOf(on, 30_000)).toMatchObject({
      state: 'matched',
      leftCents: 0,
      parts: [{ amountCents: 10_000 }, { amountCents: 20_000 }],
      batch: { count: 2, details: [{ amountCents: 10_000 }, { amountCents: 20_000 }] },
    })
    expect(await paymentsOf(on, on.first.id)).toEqual([10_000])
    expect(await paymentsOf(on, on.second.id)).toEqual([20_000])
    const receipts = listAt(await on.member.get('/api/receipts'), 'rows')
    expect(new Set(receipts.map((row) => at(row, 'amountCents')))).toEqual(
      new Set([10_000, 20_000]),
    )
    await on.bank('2026-05-18', { amount: -20_000, returned: 'AC04', reference: on.second.rf })
    expect(at(await lineOf(on, -20_000), 'state')).toBe('matched')
    expect(await paymentsOf(on, on.first.id)).toEqual([10_000])
    await sound()
  })

  it('waits where a detail names nobody: shown, searched, and never matched whole unsaid', async () => {
    const on = await desk()
    const batch = of([10_000, on.first.rf], [20_000, 'VIR-DIVERS'])
    await on.bank('2026-05-12', { amount: 30_000, batch })
    const line = await lineOf(on, 30_000)
    expect(line).toMatchObject({
      state: 'to-match',
      batch: {
        count: 2,
        details: [
          { rank: 0, paymentId: null, proposals: [{ dossierId: on.first.id, certain: true }] },
          { rank: 1, references: ['VIR-DIVERS'], proposals: [] },
        ],
      },
    })
    const path = `/api/bank-lines/${String(at(line, 'id'))}`
    const whole = await on.member.post(`${path}/match`, { dossierId: on.first.id })
    expect(whole).toMatchObject({ status: 422, body: { code: 'invalid-input', path: 'whole' } })
    expect(await paymentsOf(on, on.first.id)).toEqual([])
    const parts = [
      { dossierId: on.first.id, amountCents: 10_000, detail: 0 },
      { dossierId: on.second.id, amountCents: 20_000, detail: 1 },
    ]
    const twice = parts.map((part) => ({ ...part, detail: 0 }))
    const refused = await on.member.post(`${path}/sharing`, { paidBy: 'transfer', parts: twice })
    expect(refused.body).toMatchObject({ path: 'parts[1].detail' })
    const done = expectOk(await on.member.post(`${path}/sharing`, { paidBy: 'transfer', parts }))
    await on.member.post(`/api/payments/${textAt(done, 'parts', 1, 'paymentId')}/undoing`, {})
    expect(await lineOf(on, 30_000)).toMatchObject({ state: 'to-match', leftCents: 20_000 })
    expectOk(await on.member.post(`${path}/match`, { dossierId: on.second.id }))
    await on.bank('2026-05-18', { amount: -20_000, returned: 'AC04', reference: 'VIR-DIVERS' })
    expect(at(await lineOf(on, -20_000), 'state')).toBe('matched')
    expect(await paymentsOf(on, on.first.id)).toEqual([10_000])
    await sound()
  })

  it('keeps which detail a payment is when it is given to another dossier', async () => {
    const on = await desk()
    await on.bank('2026-05-12', {
      amount: 30_000,
      batch: of([15_000, 'A-11111'], [15_000, 'B-22222']),
    })
    const path = `/api/bank-lines/${String(at(await lineOf(on, 30_000), 'id'))}/sharing`
    const parts = [0, 1].map((detail) => ({
      dossierId: on.first.id,
      amountCents: 15_000,
      detail,
    }))
    const done = expectOk(await on.member.post(path, { paidBy: 'transfer', parts }))
    const undoing = `/api/payments/${textAt(done, 'parts', 1, 'paymentId')}/undoing`
    expectOk(await on.member.post(undoing, { dossierId: on.second.id }))
    await on.bank('2026-05-18', { amount: -15_000, returned: 'AC04', reference: 'B-22222' })
    expect(at(await lineOf(on, -15_000), 'state')).toBe('matched')
    expect(await paymentsOf(on, on.first.id)).toEqual([15_000])
    await sound()
  })

  it('is one dossier’s whole where a person says so', async () => {
    const on = await desk()
    await on.bank('2026-05-12', { amount: 30_000, batch: of([10_000, 'A-1'], [20_000, 'A-2']) })
    const path = `/api/bank-lines/${String(at(await lineOf(on, 30_000), 'id'))}/match`
    expectOk(await on.member.post(path, { dossierId: on.first.id, whole: true }))
    expect(await paymentsOf(on, on.first.id)).toEqual([30_000])
    await sound()
  })

  it('waits where its details do not make the line', async () => {
    const on = await desk()
    const batch = of([10_000, on.first.rf], [15_000, on.second.rf])
    await on.bank('2026-05-12', { amount: 30_000, batch })
    expect(at(await lineOf(on, 30_000), 'state')).toBe('to-match')
  })
})

describe('a debit of more than the payment that it takes back', () => {
  const paid = async () => {
    const on = await desk()
    await on.bank('2026-05-12', { amount: 10_000, remittance: on.first.rf })
    return on
  }

  it('is proposed with its charge; the payment is undone, the rest is a fee to cover', async () => {
    const on = await paid()
    await on.bank('2026-05-18', { amount: -10_800, code: 'B3', returned: 'MD01' })
    const line = await lineOf(on, -10_800)
    expect(at(line, 'state')).toBe('to-match')
    const path = `/api/bank-lines/${String(at(line, 'id'))}`
    const [row] = listAt(await on.member.get(`${path}/returnable`), 'rows')
    expect(row).toMatchObject({ amountCents: 10_000, chargeCents: 800, sameReference: false })
    const taken = await on.member.post(`${path}/return`, { paymentId: at(row, 'paymentId') })
    expect(expectOk(taken).body).toMatchObject({ chargeCents: 800, shortfallCents: 0 })
    expect(await on.member.get('/api/separate-account')).toMatchObject({
      body: {
        bankCents: -800,
        gapCents: 0,
        parts: [{ account: '467900', amountCents: -800 }],
      },
    })
    const [first] = listAt(await on.member.get('/api/receipts'), 'rows')
    expect(at(first, 'annuls')).not.toBeNull()
    expect(at((await on.member.get('/api/own-orders/desk')).body, 'covers')).toMatchObject({
      feesCents: 800,
      firmCents: 0,
    })
    await sound()
  })

  it('is not proposed of a payment that nothing names, far from its amount', async () => {
    const on = await paid()
    await on.bank('2026-05-18', { amount: -20_000, code: 'B3', returned: 'MD01' })
    const id = String(at(await lineOf(on, -20_000), 'id'))
    expect(listAt(await on.member.get(`/api/bank-lines/${id}/returnable`), 'rows')).toEqual([])
  })

  it('waits for a person even where its reference names the payment', async () => {
    const on = await paid()
    await on.bank('2026-05-18', { amount: -16_000, returned: 'MD01', remittance: on.first.rf })
    const line = await lineOf(on, -16_000)
    expect(at(line, 'state')).toBe('to-match')
    const path = `/api/bank-lines/${String(at(line, 'id'))}/returnable`
    expect(listAt(await on.member.get(path), 'rows')).toMatchObject([
      { chargeCents: 6000, sameReference: true },
    ])
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
