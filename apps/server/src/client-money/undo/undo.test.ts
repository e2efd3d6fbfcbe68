import type { ConventionInput } from '@quittance/contract'
import { inOrganisation, readTrialBalance } from '@quittance/database'
import { day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkStore } from '#integrity/check-store.ts'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { convention, creditor, debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { accountRecorded, orderPrepared } from '#testing/pay-over-steps.ts'
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
  readonly accountant: Member
  /** Two dossiers of 2 000,00 €: the one matched in error, and the right one. */
  readonly wrong: string
  readonly right: string
  /** Takes a statement of one day that goes on from the one before. */
  readonly bank: (on: string, ...bookings: readonly Omit<StatementLine, 'on'>[]) => Promise<void>
}

async function desk(terms: Partial<ConventionInput> = {}): Promise<Desk> {
  const member = await readyToAct(house)
  const accountant = await house.joined(member.organisationId, 'accountant')
  const path = `/api/creditors/${member.creditorId}/conventions`
  expectOk(await member.post(path, convention({ signedOn: '2026-02-01', ...terms })))
  const { id: wrong } = await deposited(member)
  const other = textAt(
    expectOk(await member.post('/api/creditors', creditor({ name: 'Fonderie Brac' }))),
    'id',
  )
  expectOk(await member.post(`/api/creditors/${other}/conventions`, convention()))
  const ofOther = { ...member, creditorId: other }
  const { id: right } = await deposited(ofOther, { debtor: debtor({ name: 'Arvieux' }) })
  let openingCents = 0
  const bank: Desk['bank'] = async (on, ...bookings) => {
    const of = { opening: openingCents, from: on, to: on }
    openingCents = bookings.reduce((sum, one) => sum + one.amount, openingCents)
    const file = bankStatement({ ...of, lines: bookings.map((one) => ({ on, ...one })) })
    const fileId = await uploaded(member, file, `releve-${on}.xml`)
    expectOk(await member.post('/api/bank-statements', { fileId }))
  }
  return { member, accountant, wrong, right, bank }
}

async function lineOf({ member }: Desk, amountCents: number): Promise<unknown> {
  const rows = listAt(await member.get('/api/bank-lines'), 'rows')
  return rows.find((row) => at(row, 'amountCents') === amountCents)
}

/** Matches the line of an amount by hand. @returns the payment. */
async function matched(of: Desk, amountCents: number, dossierId: string): Promise<string> {
  const id = String(at(await lineOf(of, amountCents), 'id'))
  return textAt(
    expectOk(await of.member.post(`/api/bank-lines/${id}/match`, { dossierId })),
    'paymentId',
  )
}

const undo = (member: Member, paymentId: string, body: object = {}) =>
  member.post(`/api/payments/${paymentId}/undoing`, body)

async function books({ member }: Desk, book: 'client-money' | 'office'): Promise<string[]> {
  const { organisationId } = member
  const rows = await inOrganisation(house.house.database.app, organisationId, (tx) =>
    readTrialBalance(tx, { organisationId, book, from: day('2026-01-01'), to: day('2026-12-31') }),
  )
  return rows.flatMap(({ account, closing }) => (closing === 0 ? [] : [`${account} ${closing}`]))
}

const openCents = async ({ member }: Desk, id: string) =>
  at(
    expectOk(await member.get(`/api/dossiers/${id}/assessment?asOf=2026-05-20`)).body,
    'statement',
    'totalCents',
  )

const receipts = async ({ member }: Desk) =>
  listAt(await member.get('/api/receipts'), 'rows').map((row) => [
    at(row, 'number'),
    at(row, 'annuls'),
    at(row, 'annulledBy'),
  ])

const compareText = (one: string, other: string) => one.localeCompare(other, 'fr')

async function expectSound(of: Desk): Promise<void> {
  expect((await of.member.get('/api/separate-account')).body).toMatchObject({ gapCents: 0 })
  const report = await checkStore({ database: house.house.database, files: house.house.files })
  expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
}

describe('a match undone', () => {
  it('gives its line back to the inbox, its day of receipt kept, and undoes all that followed', async () => {
    const of = await desk()
    const owed = await openCents(of, of.wrong)
    await of.bank('2026-05-12', { amount: 95_000 })
    const paymentId = await matched(of, 95_000, of.wrong)
    expect(await books(of, 'client-money')).toEqual(['467100 -95000', '512100 95000'])
    expect(expectOk(await of.member.get(`/api/payments/${paymentId}/undoing`)).body).toMatchObject({
      amountCents: 95_000,
      line: { bookedOn: '2026-05-12' },
      receiptNumber: 'Q-2026-000001',
      shortfallCents: 0,
      blocked: null,
    })
    expect(expectOk(await undo(of.member, paymentId)).body).toMatchObject({
      dossierId: of.wrong,
      annulmentNumber: 'Q-2026-000002',
      shortfallCents: 0,
      becamePaymentId: null,
    })
    expect(await books(of, 'client-money')).toEqual(['471100 -95000', '512100 95000'])
    expect(await openCents(of, of.wrong)).toBe(owed)
    expect(await receipts(of)).toEqual([
      ['Q-2026-000002', 'Q-2026-000001', null],
      ['Q-2026-000001', null, 'Q-2026-000002'],
    ])
    expect(listAt(await of.member.get('/api/pay-overs'), 'rows')).toEqual([])
    expect(await lineOf(of, 95_000)).toMatchObject({
      state: 'to-match',
      dossierReference: null,
      bookedOn: '2026-05-12',
      waiting: { workingDays: 5, late: true },
    })
    expect((await of.member.get(`/api/dossiers/${of.wrong}/money`)).body).toMatchObject({
      payments: [{ shares: [{ place: 'undone', amountCents: 95_000, on: '2026-05-20' }] }],
      places: [],
      totalCents: 0,
    })
    await expectSound(of)
  })

  it('is undone once; the same dossier may take the line again, the month running from receipt', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: 95_000 })
    const first = await matched(of, 95_000, of.wrong)
    const key = crypto.randomUUID()
    const path = `/api/payments/${first}/undoing`
    const answers = await Promise.all([1, 2].map(() => of.member.post(path, {}, { key })))
    expect(answers.map(({ body }) => at(body, 'annulmentNumber'))).toEqual([
      'Q-2026-000002',
      'Q-2026-000002',
    ])
    expect(await undo(of.member, first)).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
    const second = await matched(of, 95_000, of.wrong)
    expect(second).not.toBe(first)
    expect(listAt(await of.member.get('/api/pay-overs'), 'rows')).toMatchObject([
      { paymentId: second, amountCents: 95_000, collectedOn: '2026-05-12', dueBy: '2026-06-12' },
    ])
    expect((await receipts(of))[0]).toEqual(['Q-2026-000003', null, null])
    expect(expectOk(await undo(of.member, second)).body).toMatchObject({
      annulmentNumber: 'Q-2026-000004',
    })
    await expectSound(of)
  })

  it('goes at once to the right dossier, from one creditor to the other in one entry', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: 95_000 })
    const paymentId = await matched(of, 95_000, of.wrong)
    const same = await undo(of.member, paymentId, { dossierId: of.wrong })
    expect(same).toMatchObject({ status: 422, body: { path: 'dossierId' } })
    const answer = expectOk(await undo(of.member, paymentId, { dossierId: of.right }))
    const became = textAt(answer, 'becamePaymentId')
    expect(answer.body).toMatchObject({
      annulmentNumber: 'Q-2026-000002',
      becameReceiptNumber: 'Q-2026-000003',
    })
    const entry = await of.member.get(`/api/books/entry?id=${became}%3AC`)
    expect(expectOk(entry).body).toMatchObject({ reverses: `${paymentId}:C` })
    expect(await books(of, 'client-money')).toEqual(['467100 -95000', '512100 95000'])
    expect(listAt(await of.member.get('/api/pay-overs'), 'rows')).toMatchObject([
      { dossierId: of.right, amountCents: 95_000, dueBy: '2026-06-12' },
    ])
    expect(await lineOf(of, 95_000)).toMatchObject({ state: 'matched' })
    expect((await of.member.get(`/api/dossiers/${of.right}/money`)).body).toMatchObject({
      payments: [{ shares: [{ place: 'to-pay-over', amountCents: 95_000 }] }],
    })
    await expectSound(of)
  })

  it('tells the debtor and the creditor, each once', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: 95_000 })
    await undo(of.member, await matched(of, 95_000, of.wrong))
    const acts = listAt(await of.member.get(`/api/acts?dossierId=${of.wrong}`), 'rows')
    expect(acts.map((act) => String(at(act, 'label', 'fr'))).toSorted(compareText)).toEqual(
      [
        'Annulation de quittance',
        'Annulation d’avis au créancier',
        'Avis d’encaissement au créancier',
        'Quittance',
      ].toSorted(compareText),
    )
  })

  it('gives back the commission kept, whatever the convention says of rejects', async () => {
    const of = await desk({ retentionAllowed: true, commissionRateHundredths: 1200 })
    await of.bank('2026-05-12', { amount: 100_000 })
    const paymentId = await matched(of, 100_000, of.wrong)
    expect(await books(of, 'client-money')).toEqual([
      '467100 -85600',
      '467800 -14400',
      '512100 100000',
    ])
    expect((await of.member.post('/api/commission-invoices', {})).body).toEqual({ issued: 1 })
    expect(expectOk(await undo(of.member, paymentId)).body).toMatchObject({
      commissionUndone: true,
    })
    expect(await books(of, 'client-money')).toEqual(['471100 -100000', '512100 100000'])
    expect(await books(of, 'office')).toEqual([])
    expect((await of.member.post('/api/commission-invoices', {})).body).toEqual({ issued: 1 })
    expect(listAt(await of.member.get('/api/commissions'), 'rows')).toMatchObject([
      { credited: true, invoiceReference: 'F-2026-000001', creditNoteReference: 'F-2026-000002' },
    ])
    await expectSound(of)
  })
})

describe('a match undone after its money left', () => {
  async function ordered(of: Desk) {
    const accountId = await accountRecorded(of.member, of.member.creditorId)
    expectOk(await of.accountant.post(`/api/payout-accounts/${accountId}/confirmation`))
    return await orderPrepared(of.member)
  }

  it('is refused while an order holds it, which says to cancel the order first', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: 95_000 })
    const paymentId = await matched(of, 95_000, of.wrong)
    const order = await ordered(of)
    const refused = await undo(of.member, paymentId)
    expect(refused).toMatchObject({ status: 409, body: { code: 'funds-not-available' } })
    expect(textAt(refused, 'detail')).toContain('annulez d’abord cet ordre')
    const path = `/api/transfer-orders/${order}/cancellation`
    expectOk(await of.member.post(path, { because: 'Rapproché du mauvais dossier.' }))
    expectOk(await undo(of.member, paymentId))
    expect(await books(of, 'client-money')).toEqual(['471100 -95000', '512100 95000'])
  })

  it('is undone once a person saw what the firm covers: 467900 of who was paid over', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: 95_000 })
    const paymentId = await matched(of, 95_000, of.wrong)
    const id = await ordered(of)
    const order = expectOk(await of.accountant.post(`/api/transfer-orders/${id}/approval`))
    const reference = textAt(order, 'transfers', 0, 'endToEndId')
    await of.bank('2026-05-13', { amount: -95_000, reference })
    const refused = await undo(of.member, paymentId)
    expect(refused).toMatchObject({ status: 409, body: { path: 'coverShortfall' } })
    const cover = { coverShortfall: true, dossierId: of.right }
    expect(expectOk(await undo(of.member, paymentId, cover)).body).toMatchObject({
      shortfallCents: 95_000,
    })
    expect(await books(of, 'client-money')).toEqual(['467100 -95000', '467900 95000'])
    expect((await of.member.get(`/api/dossiers/${of.wrong}/money`)).body).toMatchObject({
      payments: [{ leftBeforeCents: 95_000, shortfallCents: 95_000 }],
    })
    await expectSound(of)
  })
})

describe('a payment noted in error', () => {
  const noted = async ({ member }: Desk, id: string, method = 'transfer') =>
    textAt(
      expectOk(
        await member.post(`/api/dossiers/${id}/payments`, {
          expectedVersion: await versionOf(member, id),
          amountCents: 30_000,
          receivedOn: '2026-05-11',
          method,
        }),
      ),
      'paymentId',
    )

  it('is undone without any client money, its receipt annulled', async () => {
    const of = await desk()
    const owed = await openCents(of, of.wrong)
    const paymentId = await noted(of, of.wrong, 'cheque')
    const officer = await house.joined(of.member.organisationId, 'officer')
    expect(
      expectOk(await undo(officer, paymentId, { because: 'Chèque d’un autre.' })).body,
    ).toMatchObject({
      bankLineId: null,
      annulmentNumber: 'Q-2026-000002',
    })
    expect(await openCents(of, of.wrong)).toBe(owed)
    expect(await books(of, 'client-money')).toEqual([])
    await of.bank('2026-05-12', { amount: 30_000 })
    const later = await matched(of, 30_000, of.wrong)
    expect(later).not.toBe(paymentId)
    await expectSound(of)
  })

  it('is undone with the line that confirmed it, which may confirm that of another dossier', async () => {
    const of = await desk()
    const paymentId = await noted(of, of.wrong)
    const awaited = await noted(of, of.right)
    await of.bank('2026-05-12', { amount: 30_000 })
    expect(await matched(of, 30_000, of.wrong)).toBe(paymentId)
    const answer = expectOk(await undo(of.member, paymentId, { dossierId: of.right }))
    expect(textAt(answer, 'becamePaymentId')).toBe(awaited)
    expect(await books(of, 'client-money')).toEqual(['467100 -30000', '512100 30000'])
    await expectSound(of)
  })
})

describe('the payments around one undone', () => {
  it('are set as if it had never been', async () => {
    const of = await desk()
    const { id: control } = await deposited(of.member, { debtor: debtor({ name: 'Témoin' }) })
    await of.bank('2026-05-05', { amount: 150_000 })
    await of.bank('2026-05-12', { amount: 60_100 }, { amount: 60_000 })
    const first = await matched(of, 150_000, of.wrong)
    await matched(of, 60_000, of.wrong)
    await matched(of, 60_100, control)
    expectOk(await undo(of.member, first))
    const taken = Number(await openCents(of, control)) + 100
    expect(await openCents(of, of.wrong)).toBe(taken)
    const toPayOver = listAt(await of.member.get('/api/pay-overs'), 'rows')
    expect(new Set(toPayOver.map((row) => at(row, 'amountCents')))).toEqual(
      new Set([60_000, 60_100]),
    )
    await expectSound(of)
  })
})

describe('who may undo', () => {
  it('is whoever may match: not an officer, not an auditor, not another organisation', async () => {
    const of = await desk()
    await of.bank('2026-05-12', { amount: 95_000 })
    const paymentId = await matched(of, 95_000, of.wrong)
    for (const role of ['officer', 'auditor'] as const) {
      const other = await house.joined(of.member.organisationId, role)
      expect(await undo(other, paymentId)).toMatchObject({ status: 403 })
    }
    const stranger = await readyToAct(house)
    expect(await undo(stranger, paymentId)).toMatchObject({ status: 404 })
    expectOk(await undo(of.accountant, paymentId))
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
