import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { convention, creditor, debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { queueOf } from '#testing/pay-over-steps.ts'
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
  /** Two dossiers of 2 000,00 € of one creditor, one of another. */
  readonly first: string
  readonly second: string
  readonly other: string
  readonly bank: (on: string, ...bookings: readonly Omit<StatementLine, 'on'>[]) => Promise<void>
}

async function desk(): Promise<Desk> {
  const member = await readyToAct(house)
  const { id: first } = await deposited(member)
  const { id: second } = await deposited(member, { debtor: debtor({ name: 'Arvieux' }) })
  const creditorId = textAt(
    expectOk(await member.post('/api/creditors', creditor({ name: 'Fonderie Brac' }))),
    'id',
  )
  expectOk(await member.post(`/api/creditors/${creditorId}/conventions`, convention()))
  const of = { ...member, creditorId }
  const { id: other } = await deposited(of, { debtor: debtor({ name: 'Lemercier' }) })
  let openingCents = 0
  const bank: Desk['bank'] = async (on, ...bookings) => {
    const day = { opening: openingCents, from: on, to: on }
    openingCents = bookings.reduce((sum, one) => sum + one.amount, openingCents)
    const file = bankStatement({ ...day, lines: bookings.map((one) => ({ on, ...one })) })
    const fileId = await uploaded(member, file, `releve-${on}.xml`)
    expectOk(await member.post('/api/bank-statements', { fileId }))
  }
  return { member, first, second, other, bank }
}

async function lineOf({ member }: Desk, amountCents: number): Promise<unknown> {
  const rows = listAt(await member.get('/api/bank-lines'), 'rows')
  return rows.find((row) => at(row, 'amountCents') === amountCents)
}

type Part = readonly [dossierId: string, amountCents: number, chequeNumber?: string]

type Shares = { readonly of: number; readonly parts: readonly Part[]; readonly paidBy?: string }

async function shared(of: Desk, { of: amountCents, parts, paidBy = 'cheque' }: Shares) {
  const id = String(at(await lineOf(of, amountCents), 'id'))
  return await of.member.post(`/api/bank-lines/${id}/sharing`, {
    paidBy,
    parts: parts.map(([dossierId, cents, chequeNumber]) => ({
      dossierId,
      amountCents: cents,
      ...(chequeNumber === undefined ? {} : { chequeNumber }),
    })),
  })
}

const account = async ({ member }: Desk) => (await member.get('/api/separate-account')).body

const standing = async ({ member }: Desk) =>
  listAt(await member.get('/api/receipts'), 'rows').filter(
    (row) => at(row, 'annuls') === null && at(row, 'annulledBy') === null,
  )

async function sound(): Promise<void> {
  const report = await checkStore({ database: house.house.database, files: house.house.files })
  expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
}

const REMISE = 100_000
const threeCheques = ({ first, second, other }: Desk): readonly Part[] => [
  [first, 30_000, '0001234'],
  [second, 30_000, '0007788'],
  [other, 40_000, '0005511'],
]

describe('a line of the bank that holds several cheques', () => {
  it('is shared out exactly or not at all; each part has its receipt, under reserve', async () => {
    const of = await desk()
    const source = 'Convention du compte, article 7.'
    expectOk(await of.member.post('/api/cheque-term', { days: 15, source }))
    await of.bank('2026-05-12', { amount: REMISE, code: '02', payer: 'REMISE 3 CHEQUES' })

    const short = await shared(of, { of: REMISE, parts: threeCheques(of).slice(0, 2) })
    expect(short).toMatchObject({ status: 422, body: { code: 'invalid-input', path: 'parts' } })
    expect(textAt(short, 'detail')).toContain('600,00')
    expect(await standing(of)).toEqual([])

    const done = expectOk(await shared(of, { of: REMISE, parts: threeCheques(of) }))
    expect(listAt(done, 'parts')).toMatchObject([
      { amountCents: 30_000, receiptNumber: 'Q-2026-000001', payOverBy: '2026-06-12' },
      { amountCents: 30_000, receiptNumber: 'Q-2026-000002', chequeNumber: '0007788' },
      { amountCents: 40_000, receiptNumber: 'Q-2026-000003', debtorName: 'Lemercier' },
    ])
    expect(await lineOf(of, REMISE)).toMatchObject({
      state: 'matched',
      paymentId: null,
      leftCents: 0,
      parts: [{ amountCents: 30_000 }, { chequeNumber: '0007788' }, { takenBack: false }],
    })
    const queue = await queueOf(of.member)
    expect(queue.map((row) => [at(row, 'amountCents'), at(row, 'availableOn')])).toEqual([
      [30_000, '2026-05-27'],
      [30_000, '2026-05-27'],
      [40_000, '2026-05-27'],
    ])
    expect(await account(of)).toMatchObject({ bankCents: REMISE, gapCents: 0 })
    expect((await shared(of, { of: REMISE, parts: threeCheques(of) })).status).toBe(409)
    await sound()
  })

  it('loses only the part of the cheque that comes back, told by its number', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: REMISE, code: '02' })
    expectOk(await shared(of, { of: REMISE, parts: threeCheques(of) }))
    await of.bank('2026-05-18', { amount: -30_000, code: '03', remittance: 'CHQ IMPAYE 7788' })
    expect(await lineOf(of, -30_000)).toMatchObject({ state: 'matched' })
    const left = await standing(of)
    expect(new Set(left.map((row) => at(row, 'dossierId')))).toEqual(new Set([of.first, of.other]))
    expect(at(await lineOf(of, REMISE), 'parts')).toMatchObject([
      { takenBack: false },
      { takenBack: true, chequeNumber: '0007788' },
      { takenBack: false },
    ])
    expect(await queueOf(of.member)).toMatchObject([
      { amountCents: 30_000 },
      { amountCents: 40_000 },
    ])
    expect(await account(of)).toMatchObject({ bankCents: 70_000, gapCents: 0 })
    await sound()
  })

  it('leaves it to a person when no number tells one from the other', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: 60_000, code: '02', reference: 'REMISE-77' })
    expectOk(
      await shared(of, {
        of: 60_000,
        parts: [
          [of.first, 30_000],
          [of.second, 30_000],
        ],
      }),
    )
    await of.bank('2026-05-18', { amount: -30_000, code: '03', reference: 'REMISE-77' })
    const debit = await lineOf(of, -30_000)
    expect(at(debit, 'state')).toBe('to-match')
    const path = `/api/bank-lines/${String(at(debit, 'id'))}`
    const rows = listAt(await of.member.get(`${path}/returnable`), 'rows')
    expect(rows).toMatchObject([{ sameReference: true }, { sameReference: true }])
    const chosen = rows.find((row) => at(row, 'dossierId') === of.second)
    const taken = await of.member.post(`${path}/return`, { paymentId: at(chosen, 'paymentId') })
    expect(expectOk(taken).body).toMatchObject({ dossierId: of.second, shortfallCents: 0 })
    expect((await standing(of)).map((row) => at(row, 'dossierId'))).toEqual([of.first])
    await sound()
  })

  it('has a part undone alone: it waits again, is given away or matched for what it is', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: REMISE, code: '02' })
    const parts = listAt(
      expectOk(await shared(of, { of: REMISE, parts: threeCheques(of) })),
      'parts',
    )
    const undo = async (index: number, body: object) =>
      expectOk(
        await of.member.post(
          `/api/payments/${String(at(parts[index], 'paymentId'))}/undoing`,
          body,
        ),
      )
    await undo(0, {})
    expect(await lineOf(of, REMISE)).toMatchObject({
      state: 'to-match',
      leftCents: 30_000,
      parts: [{ dossierId: of.second }, { dossierId: of.other }],
    })
    expect((await of.member.get('/api/day')).body).toMatchObject({
      lateBankLines: { count: 1, amountCents: 30_000 },
    })
    const id = String(at(await lineOf(of, REMISE), 'id'))
    const match = await of.member.post(`/api/bank-lines/${id}/match`, { dossierId: of.second })
    expect(expectOk(match).body).toMatchObject({ overpaidCents: 0 })
    expect(at(await lineOf(of, REMISE), 'leftCents')).toBe(0)
    await undo(2, { dossierId: of.first })
    const line = await lineOf(of, REMISE)
    expect(at(line, 'state')).toBe('matched')
    expect(at(line, 'parts')).toMatchObject([
      { dossierId: of.second, amountCents: 30_000 },
      { dossierId: of.second, amountCents: 30_000 },
      { dossierId: of.first, amountCents: 40_000 },
    ])
    expect(await standing(of)).toHaveLength(3)
    expect(await account(of)).toMatchObject({ bankCents: REMISE, gapCents: 0 })
    await sound()
  })

  it('is refused whole where one dossier is of another organisation', async () => {
    const of = await desk()
    const { other } = await desk()
    await of.bank('2026-05-12', { amount: 60_000, code: '02' })
    const parts: readonly Part[] = [
      [of.first, 30_000],
      [other, 30_000],
    ]
    expect((await shared(of, { of: 60_000, parts })).status).toBe(404)
    expect(await standing(of)).toEqual([])
    expect(at(await lineOf(of, 60_000), 'state')).toBe('to-match')
  })
})

describe('a line of the bank that holds several sums of cash', () => {
  it('confirms each of those that were noted, and counts none twice', async () => {
    const of = await desk()
    const noted = async (id: string, amountCents: number) =>
      expectOk(
        await of.member.post(`/api/dossiers/${id}/payments`, {
          expectedVersion: await versionOf(of.member, id),
          amountCents,
          receivedOn: '2026-05-12',
          method: 'cash',
        }),
      )
    await noted(of.first, 20_000)
    await noted(of.second, 15_000)
    await of.bank('2026-05-13', { amount: 35_000, payer: 'VERSEMENT ESPECES' })
    const parts: readonly Part[] = [
      [of.first, 20_000],
      [of.second, 15_000],
    ]
    const numberedParts: readonly Part[] = [[of.first, 20_000, '0001234'], ...parts.slice(1)]
    const numbered = await shared(of, { of: 35_000, parts: numberedParts, paidBy: 'cash' })
    expect(numbered.body).toMatchObject({ path: 'parts[0].chequeNumber' })
    const done = expectOk(await shared(of, { of: 35_000, parts, paidBy: 'cash' }))
    expect(listAt(done, 'parts')).toMatchObject([
      { receiptNumber: 'Q-2026-000001', payOverBy: '2026-06-12' },
      { receiptNumber: 'Q-2026-000002', payOverBy: '2026-06-12' },
    ])
    expect((await of.member.get('/api/cash-lodgings')).body).toEqual({ rows: [] })
    expect(await standing(of)).toHaveLength(2)
    expect(await account(of)).toMatchObject({ bankCents: 35_000, gapCents: 0 })
    await sound()
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
