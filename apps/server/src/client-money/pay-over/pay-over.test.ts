import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inOrganisation, readBalance } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { accountRecorded, orderPrepared, queueOf } from '#testing/pay-over-steps.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { debtor } from '#testing/facts.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

const xsd = fileURLToPath(
  new URL('../../../../../../shared/fixtures/money/xsd/pain.001.001.09.xsd', import.meta.url),
)

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
  /** Takes a statement that goes on from the one before. */
  readonly bank: (...bookings: readonly StatementLine[]) => Promise<void>
  readonly owed: () => Promise<number>
}

/** An agency of two people, a creditor whose account is confirmed, and 950,00 € received for it. */
async function deskWith(receivedCents: readonly number[] = [95_000]): Promise<Desk> {
  const manager = await readyToAct(house)
  const accountant = await house.joined(manager.organisationId, 'accountant')
  const { id: dossierId } = await deposited(manager, { debtor: debtor() })
  const rf = textAt(expectOk(await manager.get(`/api/dossiers/${dossierId}`)), 'rfReference')
  let opening = 0
  let month = 0
  const bank = async (...bookings: readonly StatementLine[]): Promise<void> => {
    month += 1
    const on = month === 1 ? '2026-04-01' : `2026-05-0${month + 2}`
    const of = { opening, from: on, to: on }
    opening = bookings.reduce((sum, one) => sum + one.amount, opening)
    const file = bankStatement({ ...of, lines: bookings.map((one) => ({ ...one, on: of.to })) })
    // A statement is read once its day has come.
    if (on > TODAY) house.clock.set(on)
    const fileId = await uploaded(manager, file, `releve-${month}.xml`)
    expectOk(await manager.post('/api/bank-statements', { fileId }))
    house.clock.set(TODAY)
  }
  await bank(
    ...receivedCents.map((amount) => ({
      on: '',
      amount,
      remittance: rf,
      payer: 'GARAGE DES ORMES',
    })),
  )
  const accountId = await accountRecorded(manager, manager.creditorId)
  expectOk(await accountant.post(`/api/payout-accounts/${accountId}/confirmation`))
  const owed = () =>
    inOrganisation(house.house.database.app, manager.organisationId, (tx) =>
      readBalance(tx, { organisationId: manager.organisationId, account: '467100' }),
    )
  return { manager, accountant, dossierId, bank, owed }
}

const refusedWith = (answer: Answer) => ({
  status: answer.status,
  code: at(answer.body, 'code'),
})

async function approvedOrder({ manager, accountant }: Desk): Promise<Answer> {
  const id = await orderPrepared(manager)
  return expectOk(await accountant.post(`/api/transfer-orders/${id}/approval`))
}

async function orders(member: Member): Promise<readonly unknown[]> {
  return listAt(expectOk(await member.get('/api/transfer-orders')), 'rows')
}

describe('the queue of what is to be paid over', () => {
  it('counts the days to the term, and says what may not leave and why', async () => {
    const manager = await readyToAct(house)
    const { id } = await deposited(manager)
    const rf = textAt(expectOk(await manager.get(`/api/dossiers/${id}`)), 'rfReference')
    const file = bankStatement({
      opening: 0,
      from: '2026-04-02',
      to: '2026-04-02',
      lines: [{ on: '2026-04-02', amount: 10_000, remittance: rf }],
    })
    expectOk(await manager.post('/api/bank-statements', { fileId: await uploaded(manager, file) }))
    const [row] = await queueOf(manager)
    expect(row).toMatchObject({
      amountCents: 10_000,
      collectedOn: '2026-04-02',
      dueBy: '2026-05-02',
      daysLeft: -2,
      heldCents: 10_000,
      blocked: { because: 'no-account' },
    })
    const accountId = await accountRecorded(manager, manager.creditorId, { check: null })
    expect((await queueOf(manager))[0]).toMatchObject({
      blocked: { because: 'account-to-confirm' },
    })
    expectOk(await manager.post(`/api/payout-accounts/${accountId}/confirmation`))
    expect((await queueOf(manager))[0]).toMatchObject({ blocked: { because: 'payee-to-check' } })
    const check = `/api/payout-accounts/${accountId}/payee-checks`
    expectOk(await manager.post(check, { result: 'no-match' }))
    expect((await queueOf(manager))[0]).toMatchObject({ blocked: { because: 'payee-differs' } })
    expectOk(await manager.post(check, { result: 'not-possible', note: 'Banque hors service.' }))
    expect((await queueOf(manager))[0]).toMatchObject({ blocked: null })
    expectOk(
      await manager.post(`/api/creditors/${manager.creditorId}/freezes`, {
        kind: 'attachment',
        because: 'Saisie du 4 mai.',
      }),
    )
    expect((await queueOf(manager))[0]).toMatchObject({ blocked: { because: 'frozen' } })
  })
})

describe('the account of a creditor', () => {
  it('is confirmed by another person than the one who noted it, where there is one', async () => {
    const desk = await deskWith()
    const other = 'FR7699998000070000000440203'
    const id = await accountRecorded(desk.manager, desk.manager.creditorId, { iban: other })
    expect((await queueOf(desk.manager))[0]).toMatchObject({
      blocked: { because: 'account-to-confirm' },
    })
    const own = await desk.manager.post(`/api/payout-accounts/${id}/confirmation`)
    expect(refusedWith(own)).toEqual({ status: 403, code: 'second-person-needed' })
    const refused = await desk.accountant.post(`/api/payout-accounts/${id}/refusal`, {
      because: 'Le relevé d’identité bancaire en dit un autre.',
    })
    expect(expectOk(refused).body).toMatchObject({
      rows: [
        { version: 2, state: 'refused', counts: false },
        { version: 1, state: 'confirmed', counts: true },
      ],
    })
  })

  it('takes a close name as a note, never in place of ours, and asks which', async () => {
    const { manager } = await deskWith()
    const path = `/api/creditors/${manager.creditorId}/payout-accounts`
    const id = textAt(await manager.get(path), 'rows', 0, 'id')
    const check = `/api/payout-accounts/${id}/payee-checks`
    expect(refusedWith(await manager.post(check, { result: 'close-match' }))).toEqual({
      status: 422,
      code: 'invalid-input',
    })
    const noted = await manager.post(check, { result: 'close-match', nameFound: 'ATELIER LUMEN' })
    expect(expectOk(noted).body).toMatchObject({
      rows: [{ holder: 'ATELIER LUMEN SARL', checks: [{ nameFound: 'ATELIER LUMEN' }, {}] }],
    })
  })
})

describe('an order of transfer', () => {
  it('is approved by another person, and gives a file that the bank takes', async () => {
    const { manager, accountant } = await deskWith()
    const id = await orderPrepared(manager)
    const own = await manager.post(`/api/transfer-orders/${id}/approval`)
    expect(refusedWith(own)).toEqual({ status: 403, code: 'second-person-needed' })
    const order = expectOk(await accountant.post(`/api/transfer-orders/${id}/approval`)).body
    const reference = String(at(order, 'reference'))
    expect(order).toMatchObject({
      state: 'approved',
      amountCents: 95_000,
      approved: { alone: false, userId: accountant.userId },
      transfers: [{ endToEndId: `${reference}-1`, amountCents: 95_000, state: 'held' }],
    })
    const file = expectOk(await manager.get(`/api/files/${String(at(order, 'file', 'id'))}`))
    const text = file.bytes.toString()
    expect(text).toContain(`<MsgId>${reference}</MsgId>`)
    expect(text).toContain(`<EndToEndId>${reference}-1</EndToEndId>`)
    expect(text).toContain('<InstdAmt Ccy="EUR">950.00</InstdAmt>')
    expect(text).toContain('<Nm>ATELIER LUMEN SARL</Nm>')
    expect(text).not.toContain('PstlAdr')
    if (existsSync(xsd) && existsSync('/usr/bin/xmllint')) {
      const options = { input: file.bytes, stdio: 'pipe' } as const
      execFileSync('/usr/bin/xmllint', ['--noout', '--schema', xsd, '-'], options)
    }
  })

  it('holds its funds: what it orders is in no other order', async () => {
    const { manager, accountant } = await deskWith()
    const [row] = await queueOf(manager)
    const payOverIds = [at(row, 'id')]
    const both = await Promise.all([
      manager.post('/api/transfer-orders', { payOverIds }),
      accountant.post('/api/transfer-orders', { payOverIds }),
    ])
    expect(both.map(refusedWith).toSorted((one, two) => one.status - two.status)).toEqual([
      { status: 200, code: undefined },
      { status: 409, code: 'already-done' },
    ])
  })

  it('gives its funds back when it is cancelled before approval, and not after', async () => {
    const desk = await deskWith()
    const { manager, accountant } = desk
    const id = await orderPrepared(manager)
    const because = 'Montant à revoir.'
    const path = `/api/transfer-orders/${id}/cancellation`
    expect(expectOk(await manager.post(path, { because })).body).toMatchObject({
      state: 'cancelled',
      transfers: [{ state: 'released' }],
    })
    const again = textAt(await approvedOrder(desk), 'id')
    const late = await manager.post(`/api/transfer-orders/${again}/cancellation`, { because })
    expect(refusedWith(late)).toEqual({ status: 409, code: 'already-done' })
    const rejected = await accountant.post(`/api/transfer-orders/${again}/rejection`, {
      because: 'RJCT AC01',
    })
    expect(expectOk(rejected).body).toMatchObject({ state: 'rejected' })
    expect((await queueOf(manager))[0]).toMatchObject({ order: null, blocked: null })
  })

  it('pays nobody the funds of a payment that the bank took back meanwhile, once cancelled', async () => {
    const desk = await deskWith()
    const { manager, bank, owed } = desk
    const order = await orderPrepared(manager)
    await bank({ on: '', amount: -95_000 })
    const line = textAt(await manager.get('/api/bank-lines?state=to-match'), 'rows', 0, 'id')
    const returnable = await manager.get(`/api/bank-lines/${line}/returnable`)
    const paymentId = textAt(returnable, 'rows', 0, 'paymentId')
    expectOk(await manager.post(`/api/bank-lines/${line}/return`, { paymentId }))
    const balanceOf = (account: string) =>
      inOrganisation(house.house.database.app, manager.organisationId, (tx) =>
        readBalance(tx, { organisationId: manager.organisationId, account }),
      )
    expect([await owed(), await balanceOf('467900')]).toEqual([-95_000, 95_000])

    const because = 'La banque a repris le paiement.'
    expectOk(await manager.post(`/api/transfer-orders/${order}/cancellation`, { because }))
    expect([await owed(), await balanceOf('467900')]).toEqual([0, 0])
    expect(await queueOf(manager)).toEqual([])
  })

  it('is not approved once the funds are frozen or the account is doubted', async () => {
    const { manager, accountant } = await deskWith()
    const id = await orderPrepared(manager)
    const frozen = await manager.post(`/api/creditors/${manager.creditorId}/freezes`, {
      kind: 'dispute',
      because: 'Deux créanciers les réclament.',
    })
    const approval = `/api/transfer-orders/${id}/approval`
    expect(refusedWith(await accountant.post(approval))).toEqual({
      status: 409,
      code: 'funds-not-available',
    })
    const freezeId = textAt(expectOk(frozen), 'id')
    const lifting = { because: 'Ils se sont accordés.' }
    expectOk(await accountant.post(`/api/freezes/${freezeId}/lifting`, lifting))
    expectOk(await accountant.post(approval))
  })
})

describe('what the bank says of an order', () => {
  const status = (reference: string, inside: string) =>
    `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>${reference}</OrgnlMsgId>${inside}</OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>`

  it('moves nothing when it accepts, and releases what it refuses, its account in doubt', async () => {
    const desk = await deskWith()
    const reference = textAt(await approvedOrder(desk), 'reference')
    const take = async (inside: string) => {
      const fileId = await uploaded(desk.manager, status(reference, inside), 'retour.xml')
      return await desk.manager.post('/api/transfer-order-statuses', { fileId })
    }
    expect(expectOk(await take('<GrpSts>ACSC</GrpSts>')).body).toMatchObject({
      rejected: 0,
      order: { state: 'approved', transfers: [{ state: 'held' }] },
    })
    const refused = '<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>'
    expect(expectOk(await take(refused)).body).toMatchObject({
      rejected: 1,
      order: { state: 'rejected', ended: { because: 'AC01' }, transfers: [{ state: 'released' }] },
    })
    expect(await desk.owed()).toBe(-95_000)
    expect(await queueOf(desk.manager)).toMatchObject([
      { order: null, blocked: { because: 'payee-to-check' } },
    ])
    expect(expectOk(await take(refused)).body).toMatchObject({ rejected: 0 })
  })
})

describe('the bank', () => {
  it('books an order: the books, the receipts and the statement to the creditor follow', async () => {
    const desk = await deskWith([50_000, 45_000])
    const order = await approvedOrder(desk)
    const endToEndId = textAt(order, 'transfers', 0, 'endToEndId')
    expect(await desk.owed()).toBe(-95_000)
    await desk.bank({ on: '', amount: -95_000, reference: endToEndId, payer: 'ATELIER LUMEN SARL' })
    expect(await desk.owed()).toBe(0)
    expect(await queueOf(desk.manager)).toEqual([])
    const [booked] = await orders(desk.manager)
    expect(booked).toMatchObject({
      state: 'booked',
      transfers: [{ state: 'booked', bookedOn: '2026-05-04', parts: [{}, {}] }],
    })
    const actId = String(at(booked, 'transfers', 0, 'remittanceActId'))
    const acts = listAt(expectOk(await desk.manager.get('/api/acts?limit=200')), 'rows')
    expect(acts.find((act) => at(act, 'id') === actId)).toMatchObject({
      dossierId: null,
      label: { fr: 'Bordereau de reversement' },
    })
    const account = expectOk(await desk.manager.get('/api/separate-account'))
    expect(account.body).toMatchObject({ bankCents: 0, owedCents: 0, gapCents: 0 })
  })

  it('books a batch by its total and its count, where it names no transfer', async () => {
    const desk = await deskWith()
    const reference = textAt(await approvedOrder(desk), 'reference')
    await desk.bank({ on: '', amount: -95_000, remittance: `REMISE ${reference}` })
    expect((await orders(desk.manager))[0]).toMatchObject({ state: 'booked' })
  })

  it('leaves a debit that differs by a cent unexplained, and says of which order', async () => {
    const desk = await deskWith()
    const order = await approvedOrder(desk)
    const endToEndId = textAt(order, 'transfers', 0, 'endToEndId')
    await desk.bank({ on: '', amount: -94_999, reference: endToEndId })
    expect((await orders(desk.manager))[0]).toMatchObject({ state: 'approved' })
    expect(await desk.owed()).toBe(-95_000)
    const queue = expectOk(await desk.manager.get('/api/pay-over/queue'))
    expect(at(queue.body, 'lookalikes', 0)).toMatchObject({ amountCents: -94_999 })
    expect(String(at(queue.body, 'lookalikes', 0, 'said', 'fr'))).toContain(endToEndId)
  })

  it('gives a transfer back: owed again by the first term, its account to be checked', async () => {
    const desk = await deskWith()
    const order = await approvedOrder(desk)
    const endToEndId = textAt(order, 'transfers', 0, 'endToEndId')
    const [before] = await queueOf(desk.manager)
    await desk.bank({ on: '', amount: -95_000, reference: endToEndId })
    await desk.bank({ on: '', amount: 95_000, reference: endToEndId, returned: 'AC04' })
    expect(await desk.owed()).toBe(-95_000)
    expect(await queueOf(desk.manager)).toMatchObject([
      { dueBy: at(before, 'dueBy'), order: null, blocked: { because: 'payee-to-check' } },
    ])
    expect((await orders(desk.manager))[0]).toMatchObject({
      transfers: [{ state: 'returned', returnReason: 'AC04' }],
    })
    const timeline = expectOk(await desk.manager.get(`/api/dossiers/${desk.dossierId}/timeline`))
    expect(timeline.bytes.toString()).toContain('Reversement de')
  })
})
