import { inOrganisation } from '@quittance/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConventionInput } from '@quittance/contract'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { convention, debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { accountRecorded, orderPrepared } from '#testing/pay-over-steps.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, toldOf, uploaded, type Ready } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

const PAYER = 'FR7699998000070000000440203'
const OTHER = 'FR7630006000011234567890189'

const TODAY = '2026-05-04'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(TODAY)
})
afterAll(async () => {
  await house.stop()
})

type Desk = {
  readonly manager: Ready
  readonly accountant: Member
  readonly dossierId: string
  readonly rf: string
  /** Takes a statement that goes on from the one before, then holds the books to be sound. */
  readonly bank: (...bookings: readonly Omit<StatementLine, 'on'>[]) => Promise<void>
}

/** An agency of two people with one dossier of 2 000,00 €, and interest. */
async function desk(terms: Partial<ConventionInput> = {}): Promise<Desk> {
  const manager = await readyToAct(house)
  const accountant = await house.joined(manager.organisationId, 'accountant')
  const path = `/api/creditors/${manager.creditorId}/conventions`
  expectOk(await manager.post(path, convention({ signedOn: '2026-02-01', ...terms })))
  const { id: dossierId } = await deposited(manager, { debtor: debtor() })
  const rf = textAt(expectOk(await manager.get(`/api/dossiers/${dossierId}`)), 'rfReference')
  let opening = 0
  let days = 0
  const bank: Desk['bank'] = async (...bookings) => {
    days += 1
    const on = days === 1 ? '2026-04-28' : `2026-05-0${days}`
    const of = { opening, from: on, to: on }
    opening = bookings.reduce((sum, one) => sum + one.amount, opening)
    const file = bankStatement({ ...of, lines: bookings.map((one) => ({ on, ...one })) })
    // A statement is read once its day has come.
    if (on > TODAY) house.clock.set(on)
    const fileId = await uploaded(manager, file, `releve-${on}.xml`)
    expectOk(await manager.post('/api/bank-statements', { fileId }))
    house.clock.set(TODAY)
    expect(await faults(manager, opening)).toEqual([])
  }
  return { manager, accountant, dossierId, rf, bank }
}

/** What does not hold: a book that is not level, a guarded account in debit, another bank balance. */
async function faults({ organisationId }: Ready, bank: number): Promise<readonly unknown[]> {
  return await inOrganisation(house.house.database.app, organisationId, async (tx) => {
    const { rows } = await sql`
      select 'book ' || book as fault from ledger_posting
        join ledger_account on ledger_account.number = account
       group by book having sum(amount_cents) <> 0
      union all
      select 'debit of ' || account from ledger_posting
        join ledger_account on ledger_account.number = account and guarded
       group by account, creditor_id, debtor_id, dossier_id, payment_id
      having sum(amount_cents) > 0
      union all
      select 'bank ' || coalesce(sum(amount_cents), 0) from ledger_posting
       where account = '512100' having coalesce(sum(amount_cents), 0) <> ${bank}`.execute(tx)
    return rows
  })
}

const refusedWith = ({ body, status }: Answer) => ({ status, code: at(body, 'code') })

const balanceOf = async ({ manager }: Desk, account: string) => {
  const read = expectOk(await manager.get('/api/separate-account'))
  const part = listAt(read, 'parts').find((one) => at(one, 'account') === account)
  return part === undefined ? 0 : at(part, 'amountCents')
}

const deskOf = async ({ manager }: Desk) => expectOk(await manager.get('/api/own-orders/desk')).body

/** 2 500,00 € paid for 2 000,00 € and interest: the excess stands on 467200. */
async function overpaid(terms: Partial<ConventionInput> = {}): Promise<Desk & { excess: number }> {
  const of = await desk(terms)
  await of.bank({ amount: 250_000, remittance: of.rf, payer: 'GARAGE DES ORMES', iban: PAYER })
  const excess = Number(at(await deskOf(of), 'overpayments', 0, 'heldCents'))
  expect(excess).toBeGreaterThan(0)
  return { ...of, excess }
}

const refundInput = (bankLineId: unknown, amountCents: number) => ({
  bankLineId,
  amountCents,
  identity: 'Nom et IBAN du relevé rapprochés de la facture ; débiteur joint par téléphone.',
  otherDebts: 'none',
})

async function refundPrepared(of: Desk & { excess: number }): Promise<Answer> {
  const lineId = at(await deskOf(of), 'overpayments', 0, 'payers', 0, 'bankLineId')
  const path = `/api/dossiers/${of.dossierId}/refund-orders`
  return expectOk(await of.manager.post(path, refundInput(lineId, of.excess)))
}

const approvedBy = async (member: Member, order: Answer) =>
  expectOk(await member.post(`/api/transfer-orders/${textAt(order, 'id')}/approval`))

describe('the refund of an overpayment', () => {
  it('goes to the account that paid, by two people, and is booked by the bank alone', async () => {
    const of = await overpaid()
    const order = await refundPrepared(of)
    expect(order.body).toMatchObject({
      kind: 'refund',
      state: 'prepared',
      transfers: [{ iban: PAYER, payeeName: 'Garage des Ormes', takes: [{ account: '467200' }] }],
    })
    const own = await of.manager.post(`/api/transfer-orders/${textAt(order, 'id')}/approval`)
    expect(refusedWith(own)).toMatchObject({ code: 'second-person-needed' })
    expect(await balanceOf(of, '467200')).toBe(of.excess)
    const approved = await approvedBy(of.accountant, order)
    const file = expectOk(
      await of.manager.get(`/api/files/${String(at(approved.body, 'file', 'id'))}`),
    )
    expect(file.bytes.toString()).toContain(`<IBAN>${PAYER}</IBAN>`)
    expect(file.bytes.toString()).toContain('Remboursement de trop-percu')
    await of.bank({ amount: -of.excess, reference: textAt(order, 'transfers', 0, 'endToEndId') })
    expect(await balanceOf(of, '467200')).toBe(0)
    const money = expectOk(await of.manager.get(`/api/dossiers/${of.dossierId}/money`)).body
    expect(at(money, 'places')).toContainEqual({ place: 'refunded', amountCents: of.excess })
    expect(JSON.stringify(await toldOf(of.manager, of.dossierId))).toContain('trop-perçu rendus')
    const orders = await of.manager.get('/api/transfer-orders')
    expect(at(orders.body, 'rows', 0, 'transfers', 0, 'remittanceActId')).not.toBeNull()
  })

  it('that comes back is owed to the debtor again, and its line says so', async () => {
    const of = await overpaid()
    const order = await refundPrepared(of)
    await approvedBy(of.accountant, order)
    const reference = textAt(order, 'transfers', 0, 'endToEndId')
    await of.bank({ amount: -of.excess, reference })
    await of.bank({ amount: of.excess, reference, returned: 'AC04' })
    expect(await balanceOf(of, '467200')).toBe(of.excess)
    expect(at(await deskOf(of), 'overpayments', 0)).toMatchObject({
      freeCents: of.excess,
      cameBackOn: '2026-05-03',
      order: null,
    })
  })

  it('is asked for twice in vain: what one order holds, no other takes', async () => {
    const of = await overpaid()
    const lineId = at(await deskOf(of), 'overpayments', 0, 'payers', 0, 'bankLineId')
    const path = `/api/dossiers/${of.dossierId}/refund-orders`
    const both = await Promise.all(
      [of.manager, of.accountant].map((one) => one.post(path, refundInput(lineId, of.excess))),
    )
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 409,
    ])
    expect(at(await deskOf(of), 'overpayments', 0)).toMatchObject({ freeCents: 0 })
  })

  it('asks what else the debtor owes, and takes a documented account only from two people', async () => {
    const of = await desk()
    await of.bank({ amount: 250_000, remittance: of.rf })
    const excess = Number(at(await deskOf(of), 'overpayments', 0, 'heldCents'))
    const path = `/api/dossiers/${of.dossierId}/refund-orders`
    expect(at(await deskOf(of), 'overpayments', 0, 'payers', 0, 'iban')).toBeNull()
    const none = await of.manager.post(path, refundInput(null, excess))
    expect(refusedWith(none)).toEqual({ status: 409, code: 'funds-not-available' })
    const fileId = await uploaded(of.manager, 'RIB', 'rib.txt')
    const noted = expectOk(
      await of.manager.post(`/api/dossiers/${of.dossierId}/refund-accounts`, {
        iban: OTHER,
        holder: 'GARAGE DES ORMES',
        because: 'Chèque sans IBAN : le débiteur a remis son RIB.',
        fileId,
      }),
    )
    const confirmation = `/api/payee-accounts/${textAt(noted, 'id')}/confirmation`
    expect(refusedWith(await of.manager.post(confirmation))).toMatchObject({
      code: 'second-person-needed',
    })
    expectOk(await of.accountant.post(confirmation))
    const order = expectOk(await of.manager.post(path, refundInput(null, excess)))
    expect(at(order.body, 'transfers', 0, 'iban')).toBe(OTHER)
  })

  it('racing a payment taken back leaves no client in debit: the firm answers for it', async () => {
    const of = await overpaid({ creditNoteWhenReturned: true })
    const order = await refundPrepared(of)
    await approvedBy(of.accountant, order)
    await of.bank({ amount: -250_000, returned: 'AC04' })
    const [line] = listAt(await of.manager.get('/api/bank-lines?state=to-match'), 'rows')
    const lineId = String(at(line, 'id'))
    const found = expectOk(await of.manager.get(`/api/bank-lines/${lineId}/returnable`))
    const paymentId = textAt(found, 'rows', 0, 'paymentId')
    expectOk(await of.manager.post(`/api/bank-lines/${lineId}/return`, { paymentId }))
    await of.bank({ amount: -of.excess, reference: textAt(order, 'transfers', 0, 'endToEndId') })
    const { covers } = await coversOf(of)
    expect(covers).toMatchObject({ firmCents: of.excess, alarm: true })
  })
})

const coversOf = async (of: Desk) => ({ covers: at(await deskOf(of), 'covers') })

async function officeAccount({ manager, accountant }: Desk): Promise<void> {
  const noted = expectOk(
    await manager.post('/api/office-accounts', {
      iban: OTHER,
      holder: 'CABINET BREVAULT',
      because: 'Compte courant du cabinet.',
    }),
  )
  expectOk(await accountant.post(`/api/payee-accounts/${textAt(noted, 'id')}/confirmation`))
}

const retaining = { retentionAllowed: true, commissionRateHundredths: 1000 }

describe('the transfer of commissions to the office', () => {
  it('takes all of 467800 in one order, and is an alarm from the second working day', async () => {
    const of = await desk(retaining)
    await of.bank({ amount: 100_000, remittance: of.rf })
    expect(at(await deskOf(of), 'sweep')).toMatchObject({
      heldCents: 12_000,
      freeCents: 12_000,
      workingDays: 3,
      late: true,
      account: null,
    })
    const day = expectOk(await of.manager.get('/api/day')).body
    expect(at(day, 'alarms')).toContainEqual(
      expect.objectContaining({ kind: 'commissions-late', page: 'own-orders' }),
    )
    const none = await of.manager.post('/api/sweep-orders', {})
    expect(refusedWith(none)).toMatchObject({ code: 'funds-not-available' })
    await officeAccount(of)
    const order = expectOk(await of.manager.post('/api/sweep-orders', {}))
    expect(order.body).toMatchObject({ kind: 'sweep', amountCents: 12_000 })
    const again = await of.manager.post('/api/sweep-orders', {})
    expect(refusedWith(again)).toMatchObject({ code: 'funds-not-available' })
    await approvedBy(of.accountant, order)
    await of.bank({ amount: -12_000, reference: textAt(order, 'transfers', 0, 'endToEndId') })
    expect(await balanceOf(of, '467800')).toBe(0)
    expect(at(await deskOf(of), 'sweep')).toMatchObject({ heldCents: 0, commissions: [] })
  })

  it('racing a payment taken back is not approved: the commission is the creditor’s again', async () => {
    const of = await desk({ ...retaining, creditNoteWhenReturned: true })
    await officeAccount(of)
    await of.bank({ amount: 100_000, remittance: of.rf, reference: 'PAIEMENT-77' })
    const order = expectOk(await of.manager.post('/api/sweep-orders', {}))
    await of.bank({ amount: -100_000, reference: 'PAIEMENT-77', returned: 'MD06' })
    const late = await of.accountant.post(`/api/transfer-orders/${textAt(order, 'id')}/approval`)
    expect(refusedWith(late)).toMatchObject({ code: 'funds-not-available' })
    expect(await balanceOf(of, '467800')).toBe(0)
    expect(at(await deskOf(of), 'covers', 'alarm')).toBe(false)
  })

  it('once approved leaves all the same: what is missing stands on its creditor, to be covered', async () => {
    const of = await desk({ ...retaining, creditNoteWhenReturned: true, setOffAllowed: true })
    await officeAccount(of)
    await of.bank({ amount: 100_000, remittance: of.rf, reference: 'PAIEMENT-78' })
    const order = expectOk(await of.manager.post('/api/sweep-orders', {}))
    await approvedBy(of.accountant, order)
    await of.bank({ amount: -100_000, reference: 'PAIEMENT-78', returned: 'MD06' })
    await of.bank({ amount: -12_000, reference: textAt(order, 'transfers', 0, 'endToEndId') })
    const { covers } = await coversOf(of)
    expect(covers).toMatchObject({
      alarm: true,
      shortfalls: [{ amountCents: 12_000, setOffAllowed: true }],
      toBring: [{ kind: 'advance', amountCents: 12_000 }],
    })
    const announced = expectOk(
      await of.manager.post('/api/covers', { kind: 'advance', amountCents: 12_000 }),
    )
    await of.bank({ amount: 12_000, remittance: `Avance ${textAt(announced, 'reference')}` })
    expect((await coversOf(of)).covers).toMatchObject({ alarm: false, advancedCents: 12_000 })
    await of.bank({ amount: 50_000, remittance: of.rf, reference: 'PAIEMENT-79' })
    const left = Number(at((await coversOf(of)).covers, 'shortfalls', 0, 'from', 0, 'freeCents'))
    expect(left).toBe(44_000)
    const path = `/api/creditors/${of.manager.creditorId}/set-offs`
    const tooMuch = await of.manager.post(path, { dossierId: of.dossierId, amountCents: 12_001 })
    expect(refusedWith(tooMuch)).toMatchObject({ code: 'funds-not-available' })
    expectOk(await of.manager.post(path, { dossierId: of.dossierId, amountCents: 12_000 }))
    expect((await coversOf(of)).covers).toMatchObject({ shortfalls: [], takeBackCents: 12_000 })
    const money = expectOk(await of.manager.get(`/api/dossiers/${of.dossierId}/money`)).body
    expect(at(money, 'places')).toContainEqual({ place: 'set-off', amountCents: 12_000 })
    const back = expectOk(await of.manager.post('/api/recovery-orders', { amountCents: 12_000 }))
    await approvedBy(of.accountant, back)
    await of.bank({ amount: -12_000, reference: textAt(back, 'transfers', 0, 'endToEndId') })
    expect((await coversOf(of)).covers).toMatchObject({ advancedCents: 0, takeBackCents: 0 })
  })

  it('races a reversement on one bank balance, and neither overdraws the other', async () => {
    const of = await desk(retaining)
    await officeAccount(of)
    await of.bank({ amount: 100_000, remittance: of.rf })
    const accountId = await accountRecorded(of.manager, of.manager.creditorId)
    expectOk(await of.accountant.post(`/api/payout-accounts/${accountId}/confirmation`))
    const [sweep, paid] = await Promise.all([
      of.manager.post('/api/sweep-orders', {}),
      orderPrepared(of.accountant),
    ])
    expectOk(sweep)
    await approvedBy(of.accountant, sweep)
    const orders = await of.manager.get('/api/transfer-orders')
    const own = listAt(orders, 'rows').find((one) => at(one, 'id') === paid)
    expectOk(await of.manager.post(`/api/transfer-orders/${paid}/approval`))
    await of.bank(
      { amount: -88_000, reference: String(at(own, 'transfers', 0, 'endToEndId')) },
      { amount: -12_000, reference: textAt(sweep, 'transfers', 0, 'endToEndId') },
    )
    expect(await balanceOf(of, '467800')).toBe(0)
    expect(await balanceOf(of, '467100')).toBe(0)
  })
})

describe('the cover of what the bank took', () => {
  it('is announced with a reference, recognised on the statement, and an alarm until then', async () => {
    const of = await desk()
    await of.bank({ amount: 5_000 }, { amount: -1_200, code: '61' })
    expect((await coversOf(of)).covers).toMatchObject({
      feesCents: 1_200,
      alarm: true,
      toBring: [{ kind: 'fees', amountCents: 1_200 }],
    })
    const day = expectOk(await of.accountant.get('/api/day')).body
    expect(at(day, 'alarms')).toContainEqual(expect.objectContaining({ kind: 'cover' }))
    const tooMuch = await of.manager.post('/api/covers', { kind: 'fees', amountCents: 1_201 })
    expect(refusedWith(tooMuch)).toMatchObject({ code: 'invalid-input' })
    const announced = expectOk(
      await of.manager.post('/api/covers', { kind: 'fees', amountCents: 1_200 }),
    )
    await of.bank({ amount: 1_200, payer: 'CABINET BREVAULT' })
    const { covers } = await coversOf(of)
    expect(covers).toMatchObject({ alarm: true, expected: [{ lines: [{ named: false }] }] })
    const bankLineId = at(covers, 'expected', 0, 'lines', 0, 'bankLineId')
    expectOk(
      await of.accountant.post(`/api/covers/${textAt(announced, 'id')}/line`, { bankLineId }),
    )
    expect((await coversOf(of)).covers).toMatchObject({ feesCents: 0, alarm: false, expected: [] })
    expect(await balanceOf(of, '467900')).toBe(0)
  })
})

describe('money that nobody claims', () => {
  it('is told with its age and what to do, and is nobody’s income', async () => {
    const of = await overpaid()
    await of.bank({ amount: 7_700, payer: 'INCONNU' })
    const report = expectOk(await of.manager.get('/api/unclaimed-money')).body
    expect(report).toMatchObject({
      asOf: '2026-05-04',
      totalCents: of.excess + 7_700,
      rows: [
        { account: '467200', since: '2026-04-28', name: 'Garage des Ormes' },
        { account: '471100', amountCents: 7_700, name: 'INCONNU' },
      ],
    })
  })
})
