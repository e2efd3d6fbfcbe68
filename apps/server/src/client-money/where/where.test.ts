import type { ConventionInput } from '@quittance/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { convention, debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { accountRecorded, orderPrepared } from '#testing/pay-over-steps.ts'
import { at, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

const PAYER = 'FR7699998000070000000440203'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

type Desk = {
  readonly manager: Ready
  readonly accountant: Member
  readonly dossierId: string
  readonly rf: string
  /** Takes a statement of one day that goes on from the one before. */
  readonly bank: (on: string, ...bookings: readonly Omit<StatementLine, 'on'>[]) => Promise<void>
  /** What the API says of the money of the dossier, its sums checked to the cent. */
  readonly money: () => Promise<unknown>
}

/** An agency of two people with one dossier of 2 000,00 € and interest. */
async function desk(terms: Partial<ConventionInput> = {}): Promise<Desk> {
  const manager = await readyToAct(house)
  const accountant = await house.joined(manager.organisationId, 'accountant')
  const path = `/api/creditors/${manager.creditorId}/conventions`
  expectOk(await manager.post(path, convention({ signedOn: '2026-02-01', ...terms })))
  const { id: dossierId } = await deposited(manager)
  const rf = textAt(expectOk(await manager.get(`/api/dossiers/${dossierId}`)), 'rfReference')
  let openingCents = 0
  const bank: Desk['bank'] = async (on, ...bookings) => {
    const of = { opening: openingCents, from: on, to: on }
    openingCents = bookings.reduce((sum, one) => sum + one.amount, openingCents)
    const file = bankStatement({ ...of, lines: bookings.map((one) => ({ on, ...one })) })
    const fileId = await uploaded(manager, file, `releve-${on}.xml`)
    expectOk(await manager.post('/api/bank-statements', { fileId }))
  }
  const money = async () => {
    const read = expectOk(await manager.get(`/api/dossiers/${dossierId}/money`)).body
    expectToTheCent(read)
    return read
  }
  return { manager, accountant, dossierId, rf, bank, money }
}

const centsOf = (row: unknown) => Number(at(row, 'amountCents'))

const sumOf = (rows: readonly unknown[]) =>
  rows.map(centsOf).reduce((sum, amount) => sum + amount, 0)

function rowsIn(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

function expectToTheCent(read: unknown): void {
  const payments = rowsIn(read, 'payments')
  for (const one of payments) expect(sumOf(rowsIn(one, 'shares'))).toBe(centsOf(one))
  expect(sumOf(payments)).toBe(at(read, 'totalCents'))
  expect(sumOf(rowsIn(read, 'places'))).toBe(at(read, 'totalCents'))
}

async function ordered({ manager, accountant }: Desk) {
  const accountId = await accountRecorded(manager, manager.creditorId)
  expectOk(await accountant.post(`/api/payout-accounts/${accountId}/confirmation`))
  const id = await orderPrepared(manager)
  return expectOk(await accountant.post(`/api/transfer-orders/${id}/approval`))
}

async function noted({ manager, dossierId }: Desk, method: 'cheque' | 'to-creditor') {
  expectOk(
    await manager.post(`/api/dossiers/${dossierId}/payments`, {
      expectedVersion: await versionOf(manager, dossierId),
      amountCents: 30_000,
      receivedOn: '2026-05-03',
      method,
    }),
  )
}

describe('where the money of a payment is', () => {
  it('is on the separate account until its term, with its receipt and who paid', async () => {
    const of = await desk()
    expect(await of.money()).toEqual({ payments: [], places: [], totalCents: 0 })
    await of.bank('2026-05-02', { amount: 95_000, remittance: of.rf, payer: 'GARAGE', iban: PAYER })
    const read = await of.money()
    expect(read).toMatchObject({
      payments: [
        {
          receivedOn: '2026-05-02',
          amountCents: 95_000,
          credited: { on: '2026-05-02', payerName: 'GARAGE', payerIban: PAYER },
          receipt: { annulledBy: null },
          shares: [{ place: 'to-pay-over', amountCents: 95_000, on: '2026-06-02' }],
        },
      ],
      places: [{ place: 'to-pay-over', amountCents: 95_000 }],
    })
    const because = at(read, 'payments', 0, 'because')
    expect(at(because, 'sentence')).toMatch(/^Les 950,00.€ reçus le 2.mai 2026 sont retrouvés/)
    expect(at(because, 'steps', 2, 'citations', 0)).toMatchObject({ article: 'R124-6, al. 2' })
  })

  it('is kept as commission for its part, then ordered, then paid over by the bank', async () => {
    const of = await desk({ retentionAllowed: true, commissionRateHundredths: 1200 })
    await of.bank('2026-05-01', { amount: 100_000, remittance: of.rf })
    const order = await ordered(of)
    const reference = textAt(order, 'reference')
    expect(at(await of.money(), 'payments', 0, 'shares')).toMatchObject([
      { place: 'retained', amountCents: 14_400 },
      { place: 'ordered', amountCents: 85_600, on: '2026-05-04', orderReference: reference },
    ])
    const endToEndId = textAt(order, 'transfers', 0, 'endToEndId')
    await of.bank('2026-05-03', { amount: -85_600, reference: endToEndId })
    expect(at(await of.money(), 'payments', 0, 'shares', 1)).toMatchObject({
      place: 'paid-over',
      amountCents: 85_600,
      on: '2026-05-03',
      orderReference: reference,
    })
    await of.bank('2026-05-04', { amount: 85_600, reference: endToEndId, returned: 'AC04' })
    expect(at(await of.money(), 'payments', 0, 'shares', 1)).toMatchObject({
      place: 'to-pay-over',
      on: '2026-06-01',
      bankLineId: null,
      orderReference: null,
      cameBackOn: '2026-05-04',
    })
  })

  it('is taken back by the bank, with what had left before to be covered', async () => {
    const of = await desk()
    await of.bank('2026-05-01', { amount: 95_000, remittance: of.rf, reference: 'VIR-4471-01' })
    const order = await ordered(of)
    const endToEndId = textAt(order, 'transfers', 0, 'endToEndId')
    await of.bank('2026-05-02', { amount: -95_000, reference: endToEndId })
    const reason = { reference: 'VIR-4471-01', returned: 'AC04' }
    await of.bank('2026-05-03', { amount: -95_000, ...reason })
    expect(at(await of.money(), 'payments', 0)).toMatchObject({
      shares: [{ place: 'taken-back', amountCents: 95_000, on: '2026-05-03' }],
      leftBeforeCents: 95_000,
      shortfallCents: 95_000,
    })
  })

  it('is the debtor’s for what is above the debt', async () => {
    const of = await desk()
    await of.bank('2026-05-02', { amount: 300_000, remittance: of.rf, iban: PAYER })
    const shares = rowsIn(await of.money(), 'payments', 0, 'shares')
    expect(shares).toMatchObject([{ place: 'to-pay-over' }, { place: 'overpaid' }])
    expect(centsOf(shares[1])).toBeGreaterThan(50_000)
  })

  it('is nowhere here for a payment noted by hand, until the bank shows it', async () => {
    const of = await desk()
    await noted(of, 'cheque')
    expect(at(await of.money(), 'payments', 0)).toMatchObject({
      credited: null,
      shares: [{ place: 'awaiting-bank', amountCents: 30_000 }],
    })
    await of.bank('2026-05-04', { amount: 30_000, remittance: of.rf })
    expect(at(await of.money(), 'payments')).toMatchObject([
      { credited: { on: '2026-05-04' }, shares: [{ place: 'to-pay-over', on: '2026-06-04' }] },
    ])
  })

  it('went past the separate account when the creditor was paid directly', async () => {
    const of = await desk()
    await noted(of, 'to-creditor')
    await of.bank('2026-05-04', { amount: 20_000, remittance: of.rf })
    expect(await of.money()).toMatchObject({
      places: [
        { place: 'to-pay-over', amountCents: 20_000 },
        { place: 'direct', amountCents: 30_000 },
      ],
      totalCents: 50_000,
    })
  })
})

describe('where the money of a creditor is', () => {
  it('is the sum of its dossiers that had a payment, the last paid first, page by page', async () => {
    const of = await desk()
    const { manager, dossierId } = of
    const path = `/api/creditors/${manager.creditorId}/money`
    expect(expectOk(await manager.get(path)).body).toMatchObject({ rows: [], totalCents: 0 })
    const other = await deposited(manager, { debtor: debtor({ name: 'Boulangerie Vasseur' }) })
    const dossier = expectOk(await manager.get(`/api/dossiers/${other.id}`))
    await of.bank('2026-05-02', { amount: 30_000, remittance: of.rf })
    await of.bank('2026-05-03', { amount: 5000, remittance: textAt(dossier, 'rfReference') })
    await noted(of, 'cheque')
    await of.bank('2026-05-04', { amount: 7000, remittance: of.rf })
    const read = expectOk(await manager.get(path)).body
    const places = [
      { place: 'awaiting-bank', amountCents: 30_000 },
      { place: 'to-pay-over', amountCents: 42_000 },
    ]
    expect(read).toMatchObject({ places, totalCents: 72_000, nextCursor: null })
    expect(rowsIn(read, 'rows')).toMatchObject([
      { dossierId, totalCents: 67_000 },
      { dossierId: other.id, debtorName: 'Boulangerie Vasseur', totalCents: 5000 },
    ])
    expect(sumOf(rowsIn(read, 'places'))).toBe(72_000)
    const first = expectOk(await manager.get(`${path}?limit=1`)).body
    expect(first).toMatchObject({
      rows: [{ dossierId }],
      nextCursor: dossierId,
      totalCents: 72_000,
    })
    expect(expectOk(await manager.get(`${path}?limit=1&cursor=${dossierId}`)).body).toMatchObject({
      rows: [{ dossierId: other.id }],
      nextCursor: null,
    })
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
