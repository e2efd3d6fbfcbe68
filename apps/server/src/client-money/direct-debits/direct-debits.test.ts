import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inOrganisation, readBalance } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import {
  collectionIn,
  identifierSet,
  mandateAsked,
  mandateIn,
  planned,
} from '#testing/direct-debit-steps.ts'
import { convention, debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { queueOf } from '#testing/pay-over-steps.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

const xsd = fileURLToPath(
  new URL('../../../../../../shared/fixtures/money/xsd/pain.008.001.08.xsd', import.meta.url),
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
  /** Two dossiers of two debtors, each with a mandate. */
  readonly dossierIds: readonly [string, string]
  readonly mandateIds: readonly [string, string]
  /** Takes a statement that goes on from the one before. */
  readonly bank: (...lines: readonly Omit<StatementLine, 'on'>[]) => Promise<void>
}

async function deskWith(terms: object = {}): Promise<Desk> {
  const manager = await readyToAct(house)
  const accountant = await house.joined(manager.organisationId, 'accountant')
  if (Object.keys(terms).length > 0) {
    const signed = convention({ signedOn: '2026-02-01', ...terms })
    expectOk(await manager.post(`/api/creditors/${manager.creditorId}/conventions`, signed))
  }
  await identifierSet(manager)
  const first = (await deposited(manager, { debtor: debtor() })).id
  const second = (await deposited(manager, { debtor: debtor({ name: 'Scierie du Lac' }) })).id
  const mandateIds = [await mandateIn(manager, first), await mandateIn(manager, second)] as const
  let opening = 0
  let days = 11
  const bank: Desk['bank'] = async (...lines) => {
    const on = `2026-05-${days}`
    days += 1
    const of = { opening, from: on, to: on, lines: lines.map((line) => ({ ...line, on })) }
    opening = lines.reduce((sum, { amount }) => sum + amount, opening)
    // A statement is read once its day has come; mandates and notices are of the first day.
    house.clock.set(on)
    const fileId = await uploaded(manager, bankStatement(of), `${on}.xml`)
    expectOk(await manager.post('/api/bank-statements', { fileId }))
    house.clock.set(TODAY)
  }
  return { manager, accountant, dossierIds: [first, second], mandateIds, bank }
}

const refusedWith = ({ status, body }: Answer) => ({ status, code: at(body, 'code') })

/** Collections of 300,00 € and 200,00 €, one for each debtor. */
async function twoCollections(desk: Desk): Promise<readonly [string, string]> {
  const { manager, dossierIds, mandateIds } = desk
  const of = (index: 0 | 1, amountCents: number) =>
    collectionIn(manager, {
      dossierId: dossierIds[index],
      mandateId: mandateIds[index],
      asked: { amountCents },
    })
  return [await of(0, 30_000), await of(1, 20_000)]
}

async function prepared(desk: Desk, collectionIds: readonly string[]): Promise<Answer> {
  return await desk.manager.post('/api/direct-debit-orders', { collectionIds })
}

async function approvedOrder(desk: Desk, collectionIds: readonly string[]): Promise<Answer> {
  const id = textAt(expectOk(await prepared(desk, collectionIds)), 'id')
  return expectOk(await desk.accountant.post(`/api/direct-debit-orders/${id}/approval`))
}

/** The references of the collections of an order, in the order of its file. */
function referencesOf(order: Answer): readonly string[] {
  return listAt(order, 'collections').map((one) => String(at(one, 'endToEndId')))
}

async function stateOf(desk: Desk, index: 0 | 1 = 0): Promise<unknown> {
  const path = `/api/dossiers/${desk.dossierIds[index]}/direct-debits`
  return at((await desk.manager.get(path)).body, 'collections', 0, 'state')
}

async function balance({ manager }: Desk, account: string): Promise<number> {
  const { organisationId } = manager
  return await inOrganisation(house.house.database.app, organisationId, (tx) =>
    readBalance(tx, { organisationId, account }),
  )
}

describe('a mandate of direct debit', () => {
  it('asks for an express power of the creditor and an identifier of the firm', async () => {
    const manager = await readyToAct(house)
    const { id } = await deposited(manager)
    expect(refusedWith(await mandateAsked(manager, id))).toEqual({
      status: 422,
      code: 'law-refuses',
    })
    const wrong = await manager.post('/api/direct-debits/identifier', {
      identifier: 'FR73ZZZ123456',
    })
    expect(wrong.body).toMatchObject({ code: 'invalid-input', path: 'identifier' })
    await identifierSet(manager)
    const without = convention({ signedOn: '2026-02-01', directDebitPower: false })
    expectOk(await manager.post(`/api/creditors/${manager.creditorId}/conventions`, without))
    const refused = await mandateAsked(manager, id)
    expect(refused.body).toMatchObject({ code: 'law-refuses', article: 'CPCE R124-3' })
    expect(textAt(refused, 'detail')).toContain('pouvoir exprès')
  })

  it('is refused for a wrong account, a day to come, or a reference that another bears', async () => {
    const { manager, dossierIds } = await deskWith()
    const [id] = dossierIds
    const iban = await mandateAsked(manager, id, { iban: 'FR7630006000011234567890188' })
    expect(iban.body).toMatchObject({ code: 'invalid-input', path: 'iban' })
    const late = await mandateAsked(manager, id, { signedOn: '2026-05-05' })
    expect(late.body).toMatchObject({ code: 'invalid-input', path: 'signedOn' })
    const taken = await mandateAsked(manager, id, { reference: 'RUM-2026-0001' })
    expect(taken.body).toMatchObject({ code: 'already-done', path: 'reference' })
    const consumer = await deposited(manager, {
      debtor: debtor({ name: 'Camille Fictive', kind: 'consumer', siren: null, trade: null }),
    })
    const b2b = await mandateAsked(manager, consumer.id, { type: 'B2B' })
    expect(b2b.body).toMatchObject({ code: 'invalid-input', path: 'type' })
  })
})

describe('the first day that a debtor told today may be collected from', () => {
  it('is that of the notice of each mandate: fourteen days, or what it agrees on', async () => {
    const { manager, dossierIds } = await deskWith()
    const [id] = dossierIds
    expectOk(await mandateAsked(manager, id, { noticeDays: 5 }))
    const read = expectOk(await manager.get(`/api/dossiers/${id}/direct-debits`))
    const today = Temporal.PlainDate.from('2026-05-04')
    const days = listAt(read, 'mandates').map((one) => [at(one, 'noticeDays'), at(one, 'firstDay')])
    expect(days).toContainEqual([14, today.add({ days: 14 }).toString()])
    expect(days).toContainEqual([5, today.add({ days: 5 }).toString()])
  })
})

describe('a collection', () => {
  it('needs an agreement, a notice early enough, and no more than is owed that day', async () => {
    const { manager, dossierIds, mandateIds } = await deskWith()
    const of = { dossierId: dossierIds[0], mandateId: mandateIds[0] }
    const ask = async (asked: object) => refusedWith(await planned(manager, { ...of, asked }))
    expect(await ask({ agreedHow: null })).toEqual({ status: 422, code: 'invalid-input' })
    const notice = { kind: 'noted', on: '2026-05-01', how: 'Par lettre.' }
    expect(await ask({ notice })).toEqual({ status: 422, code: 'law-refuses' })
    expect(await ask({ collectOn: '2026-05-04' })).toEqual({ status: 422, code: 'law-refuses' })
    expect(await ask({ amountCents: 900_000 })).toEqual({
      status: 409,
      code: 'funds-not-available',
    })
  })

  it('carries out an instalment of the plan in force, and no other', async () => {
    const { manager, dossierIds, mandateIds } = await deskWith()
    const [dossierId] = dossierIds
    expectOk(
      await manager.post(`/api/dossiers/${dossierId}/plans`, {
        expectedVersion: await versionOf(manager, dossierId),
        agreedOn: '2026-05-02',
        channel: 'phone',
        instalments: [
          { dueOn: '2026-05-20', amountCents: 15_000 },
          { dueOn: '2026-06-20', amountCents: 20_000 },
        ],
        knownToCreditor: true,
      }),
    )
    const path = `/api/dossiers/${dossierId}/direct-debits`
    const debits = expectOk(await manager.get(path))
    expect(debits.body).toMatchObject({
      instalments: [
        { rank: 1, of: 2, dueOn: '2026-05-20', amountCents: 15_000 },
        { rank: 2, of: 2, dueOn: '2026-06-20', amountCents: 20_000 },
      ],
    })
    const planId = textAt(debits, 'instalments', 0, 'planId')
    const asked = { agreedHow: null, amountCents: 20_000, collectOn: '2026-06-20' }
    const of = { dossierId, mandateId: mandateIds[0] }
    const other = await planned(manager, {
      ...of,
      asked: { ...asked, instalment: { planId, rank: 3 } },
    })
    expect(other.body).toMatchObject({ code: 'invalid-input', path: 'instalment' })
    const own = await planned(manager, {
      ...of,
      asked: { ...asked, instalment: { planId, rank: 2 } },
    })
    const how = textAt(expectOk(own), 'collections', 0, 'agreedHow')
    expect(how.replaceAll(/\s/g, ' ')).toBe(
      'Échéance 2 sur 2 de l’échéancier convenu le 2 mai 2026.',
    )
  })

  it('never takes more than is owed, even when two are planned at once', async () => {
    const { manager, accountant, dossierIds, mandateIds } = await deskWith()
    const of = { dossierId: dossierIds[0], mandateId: mandateIds[0] }
    const asked = { amountCents: 120_000 }
    const both = await Promise.all([
      planned(manager, { ...of, asked }),
      planned(accountant, { ...of, asked }),
    ])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
  })

  it('sends its notice through the gate, as the person read it', async () => {
    const { manager, dossierIds, mandateIds } = await deskWith()
    const path = `/api/dossiers/${dossierIds[0]}/direct-debits`
    const asked = { mandateId: mandateIds[0], amountCents: 30_000, collectOn: '2026-05-18' }
    const notice = expectOk(await manager.post(`${path}/notice`, { ...asked, channel: 'letter' }))
    expect(notice.body).toMatchObject({ gate: { verdict: 'pass', findings: [] } })
    const text = textAt(notice, 'text').replaceAll(/[\u00A0\u202F]/g, ' ')
    expect(text).toContain('300,00 € seront prélevés le 18 mai 2026')
    expect(text).toContain('se termine par 0189')
    const send = (textSha256: string) => ({ kind: 'send', channel: 'letter', textSha256 })
    const plan = { ...asked, agreedHow: 'Accord écrit.' }
    const other = await manager.post(path, { ...plan, notice: send('a'.repeat(64)) })
    expect(refusedWith(other)).toEqual({ status: 409, code: 'dossier-moved' })
    const sent = await manager.post(path, { ...plan, notice: send(textAt(notice, 'textSha256')) })
    expect(expectOk(sent).body).toMatchObject({
      collections: [{ notice: { on: '2026-05-04', allowsFrom: '2026-05-18' }, blocked: null }],
    })
    const actId = textAt(sent, 'collections', 0, 'notice', 'actId')
    const acts = listAt(await manager.get(`/api/acts?dossierId=${dossierIds[0]}`), 'rows')
    expect(acts.find((act) => at(act, 'id') === actId)).toMatchObject({
      label: { fr: 'Prénotification de prélèvement' },
    })
  })
})

describe('an order of direct debits', () => {
  it('is approved by another person, in a file that the schema accepts', async () => {
    const desk = await deskWith()
    const order = expectOk(await prepared(desk, await twoCollections(desk)))
    expect(order.body).toMatchObject({ state: 'prepared', amountCents: 50_000, file: null })
    const approval = `/api/direct-debit-orders/${textAt(order, 'id')}/approval`
    expect(refusedWith(await desk.manager.post(approval))).toEqual({
      status: 403,
      code: 'second-person-needed',
    })
    const approved = expectOk(await desk.accountant.post(approval))
    const file = await desk.manager.get(`/api/files/${textAt(approved, 'file', 'id')}`)
    const xml = file.bytes.toString()
    expect(xml.match(/<SeqTp>\w+/g)).toEqual(['<SeqTp>FRST'])
    expect(xml.match(/<CtrlSum>[\d.]+/g)).toEqual(['<CtrlSum>500.00', '<CtrlSum>500.00'])
    expect(xml).toContain('<Id>FR72ZZZ123456</Id>')
    if (!existsSync(xsd)) return
    execFileSync('xmllint', ['--noout', '--schema', xsd, '-'], { input: xml, stdio: 'pipe' })
  })

  it('moves money on the entry of the bank alone: each debit is the payment of its dossier', async () => {
    const desk = await deskWith()
    const order = await approvedOrder(desk, await twoCollections(desk))
    expect(await balance(desk, '467100')).toBe(0)
    const [one = '', two = ''] = referencesOf(order)
    const of = [
      { amount: 30_000, reference: one },
      { amount: 20_000, reference: two },
    ]
    await desk.bank({ amount: 50_000, batch: { of } })
    expect(await balance(desk, '467100')).toBe(-50_000)
    expect(await balance(desk, '471100')).toBe(0)
    expect([await stateOf(desk, 0), await stateOf(desk, 1)]).toEqual(['booked', 'booked'])
    const board = expectOk(await desk.manager.get('/api/direct-debits'))
    expect(board.body).toMatchObject({ orders: [{ state: 'booked' }], planned: [] })
    const receipts = listAt(await desk.manager.get('/api/receipts'), 'rows')
    expect(receipts).toHaveLength(2)
    expect(new Set(receipts.map((row) => at(row, 'amountCents')))).toEqual(
      new Set([20_000, 30_000]),
    )
    const [row] = await queueOf(desk.manager)
    expect(row).toMatchObject({ dueBy: '2026-06-11', refundableUntil: '2026-07-06' })
  })

  it('is known by the name of its lot, and by its total where the bank names nothing', async () => {
    const desk = await deskWith()
    const order = await approvedOrder(desk, await twoCollections(desk))
    const lot = textAt(order, 'collections', 0, 'lotId')
    const of = referencesOf(order).map((reference) => ({ amount: 1, reference }))
    await desk.bank({ amount: 50_000, batch: { lot, of } })
    expect(await stateOf(desk)).toBe('booked')
    const other = await deskWith()
    await approvedOrder(other, await twoCollections(other))
    await other.bank({ amount: 50_000 }, { amount: 50_000, code: 'A1' })
    expect(await stateOf(other)).toBe('booked')
    expect(await balance(other, '471100')).toBe(-50_000)
  })

  it('is left to a person where the sum differs', async () => {
    const desk = await deskWith()
    const order = await approvedOrder(desk, await twoCollections(desk))
    const [reference = ''] = referencesOf(order)
    await desk.bank({ amount: 29_999, reference })
    expect(await stateOf(desk)).toBe('ordered')
    expect(await balance(desk, '471100')).toBe(-29_999)
  })

  it('tells the bank once what changed of a mandate, and again where it was refused', async () => {
    const desk = await deskWith()
    const { manager, dossierIds, mandateIds } = desk
    const path = `/api/direct-debit-mandates/${mandateIds[0]}/amendment`
    const because = 'Le débiteur a changé de banque.'
    const iban = 'FR7699998000070000000440203'
    expect((await manager.post(path, { because })).body).toMatchObject({ code: 'invalid-input' })
    const taken = await manager.post(path, { reference: 'RUM-2026-0002', because })
    expect(taken.body).toMatchObject({ code: 'already-done', path: 'reference' })
    await approvedOrder(desk, await twoCollections(desk))
    const changed = expectOk(await manager.post(path, { iban, reference: 'RUM-NEUVE', because }))
    expect(changed.body).toMatchObject({
      mandates: [
        {
          iban,
          reference: 'RUM-NEUVE',
          toTell: true,
          amendments: [{ because, before: { reference: 'RUM-2026-0001', identifier: null } }],
        },
      ],
    })
    const next = async () => {
      const of = { dossierId: dossierIds[0], mandateId: mandateIds[0] }
      const one = await collectionIn(manager, { ...of, asked: { amountCents: 1000 } })
      const order = await approvedOrder(desk, [one])
      const file = await manager.get(`/api/files/${textAt(order, 'file', 'id')}`)
      return { id: textAt(order, 'id'), xml: file.bytes.toString().replaceAll(/\s*\n\s*/g, '') }
    }
    const told =
      '<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlMndtId>RUM-2026-0001</OrgnlMndtId>' +
      '<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct></AmdmntInfDtls>'
    const first = await next()
    expect(first.xml).toContain(told)
    expect(first.xml).toContain(`<IBAN>${iban}</IBAN>`)
    expectOk(await manager.post(`/api/direct-debit-orders/${first.id}/rejection`, { because }))
    expect((await next()).xml).toContain(told)
    expect((await next()).xml).not.toContain('AmdmntInd')
    const read = await manager.get(`/api/dossiers/${dossierIds[0]}/direct-debits`)
    expect(read.body).toMatchObject({ mandates: [{ toTell: false }] })
  })

  it('serves again under another identifier of the firm, told with the former one', async () => {
    const desk = await deskWith()
    const { manager, dossierIds, mandateIds } = desk
    await approvedOrder(desk, await twoCollections(desk))
    expectOk(
      await manager.post('/api/direct-debits/identifier', { identifier: 'DE98ZZZ09999999999' }),
    )
    const path = `/api/direct-debit-mandates/${mandateIds[0]}/amendment`
    const asked = { creditor: true, formerName: 'Étude Exemple', because: 'Nouvel identifiant.' }
    expectOk(await manager.post(path, asked))
    const of = { dossierId: dossierIds[0], mandateId: mandateIds[0] }
    const one = await collectionIn(manager, { ...of, asked: { amountCents: 1000 } })
    const order = await approvedOrder(desk, [one])
    const file = await manager.get(`/api/files/${textAt(order, 'file', 'id')}`)
    const xml = file.bytes.toString()
    expect(xml.replaceAll(/\s*\n\s*/g, '')).toContain(
      '<OrgnlCdtrSchmeId><Nm>Etude Exemple</Nm><Id><PrvtId><Othr><Id>FR72ZZZ123456</Id>',
    )
    if (!existsSync(xsd)) return
    execFileSync('xmllint', ['--noout', '--schema', xsd, '-'], { input: xml, stdio: 'pipe' })
  })

  it('is stopped by a mandate revoked between preparing and approving', async () => {
    const desk = await deskWith()
    const id = textAt(expectOk(await prepared(desk, await twoCollections(desk))), 'id')
    const path = `/api/direct-debit-mandates/${desk.mandateIds[0]}/state`
    const because = 'Le débiteur a écrit.'
    expectOk(await desk.manager.post(path, { state: 'revoked', because }))
    const approval = await desk.accountant.post(`/api/direct-debit-orders/${id}/approval`)
    expect(refusedWith(approval)).toEqual({ status: 409, code: 'funds-not-available' })
    expectOk(await desk.manager.post(`/api/direct-debit-orders/${id}/cancellation`, { because }))
    expect(await stateOf(desk)).toBe('planned')
    const again = await desk.manager.post(path, { state: 'active', because })
    expect(refusedWith(again)).toEqual({ status: 409, code: 'already-done' })
  })

  it('releases what the bank refuses, and stops a mandate that its debtor contests', async () => {
    const desk = await deskWith()
    const order = await approvedOrder(desk, await twoCollections(desk))
    const [, two = ''] = referencesOf(order)
    const report = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${textAt(order, 'reference')}</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${two}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>MD01</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`
    const fileId = await uploaded(desk.manager, report, 'statut.xml')
    const path = '/api/direct-debit-order-statuses'
    const taken = expectOk(await desk.manager.post(path, { fileId }))
    expect(taken.body).toMatchObject({ rejected: 1, order: { state: 'approved' } })
    expect(expectOk(await desk.manager.post(path, { fileId })).body).toMatchObject({ rejected: 0 })
    expect([await stateOf(desk, 0), await stateOf(desk, 1)]).toEqual(['ordered', 'rejected'])
    const mandates = await desk.manager.get(`/api/dossiers/${desk.dossierIds[1]}/direct-debits`)
    expect(mandates.body).toMatchObject({ mandates: [{ state: 'suspended' }] })
    await desk.bank({ amount: 30_000, code: 'A1' })
    expect(await stateOf(desk, 0)).toBe('booked')
  })
})

describe('a collection that comes back', () => {
  it('is taken back by its reference; a contested mandate stops, and its next one is a first', async () => {
    const desk = await deskWith()
    const { manager, accountant, dossierIds, mandateIds } = desk
    const order = await approvedOrder(desk, await twoCollections(desk))
    const [one = '', two = ''] = referencesOf(order)
    const of = [
      { amount: 30_000, reference: one },
      { amount: 20_000, reference: two },
    ]
    await desk.bank({ amount: 50_000, batch: { of } })
    await desk.bank({ amount: -30_000, reference: one, returned: 'MD01', code: 'B3' })
    expect(await balance(desk, '467100')).toBe(-20_000)
    expect(await balance(desk, '467900')).toBe(0)
    expect([await stateOf(desk, 0), await stateOf(desk, 1)]).toEqual(['returned', 'booked'])
    const path = `/api/dossiers/${dossierIds[0]}/direct-debits`
    expect((await manager.get(path)).body).toMatchObject({
      mandates: [{ state: 'suspended', nextSequence: 'RCUR' }],
      collections: [{ state: 'returned', ended: { on: '2026-05-12', because: 'MD01' } }],
    })
    const receipts = listAt(await manager.get('/api/receipts'), 'rows')
    expect(receipts.filter((row) => at(row, 'amountCents') === 30_000)).toHaveLength(2)
    const dossier = { dossierId: dossierIds[0], mandateId: mandateIds[0] }
    expect(refusedWith(await planned(manager, dossier))).toEqual({
      status: 422,
      code: 'law-refuses',
    })
    const mandate = `/api/direct-debit-mandates/${mandateIds[0]}/state`
    const because = 'Mandat confirmé par écrit.'
    house.clock.set('2026-05-13')
    const resumed = expectOk(await accountant.post(mandate, { state: 'active', because }))
    expect(resumed.body).toMatchObject({ mandates: [{ state: 'active', nextSequence: 'FRST' }] })
    house.clock.set(TODAY)
  })

  it('is undone by its return alone, never by a person: its debtor accepted it for this dossier', async () => {
    const desk = await deskWith()
    const [first] = await twoCollections(desk)
    const [reference = ''] = referencesOf(await approvedOrder(desk, [first]))
    await desk.bank({ amount: 30_000, reference })
    const board = expectOk(await desk.manager.get('/api/direct-debits'))
    const path = `/api/payments/${textAt(board, 'orders', 0, 'collections', 0, 'paymentId')}/undoing`
    expect(expectOk(await desk.manager.get(path)).body).toMatchObject({
      blocked: { because: 'collected', said: { fr: expect.stringContaining(reference) } },
    })
    const asked = { dossierId: desk.dossierIds[1], coverShortfall: true }
    expect(refusedWith(await desk.manager.post(path, asked))).toEqual({
      status: 409,
      code: 'funds-not-available',
    })
    expect(await stateOf(desk)).toBe('booked')
    await desk.bank({ amount: -30_000, reference, returned: 'AM04', code: 'B3' })
    expect(await stateOf(desk)).toBe('returned')
  })

  it('leaves the mandate standing for want of funds, and the next one follows', async () => {
    const desk = await deskWith()
    const [first] = await twoCollections(desk)
    const order = await approvedOrder(desk, [first])
    const [reference = ''] = referencesOf(order)
    await desk.bank({ amount: 30_000, reference })
    await desk.bank({ amount: -30_000, reference, returned: 'AM04', code: 'B3' })
    const answer = await desk.manager.get(`/api/dossiers/${desk.dossierIds[0]}/direct-debits`)
    expect(answer.body).toMatchObject({ mandates: [{ state: 'active', nextSequence: 'RCUR' }] })
  })
})

describe('the term of paying over what came by direct debit', () => {
  it('is that of the convention where it lengthens it, and the funds wait, said', async () => {
    const desk = await deskWith({ directDebitPayOverDays: 60 })
    const [first] = await twoCollections(desk)
    const order = await approvedOrder(desk, [first])
    const [reference = ''] = referencesOf(order)
    await desk.bank({ amount: 30_000, reference })
    const [row] = await queueOf(desk.manager)
    expect(row).toMatchObject({ dueBy: '2026-07-10', availableOn: '2026-07-06' })
  })
})

describe('direct debits', () => {
  it('are those of their own organisation', async () => {
    const desk = await deskWith()
    const [first] = await twoCollections(desk)
    const stranger = await readyToAct(house)
    expect(expectOk(await stranger.get('/api/direct-debits')).body).toMatchObject({
      identifier: null,
      planned: [],
    })
    const order = await stranger.post('/api/direct-debit-orders', { collectionIds: [first] })
    expect(refusedWith(order).status).toBe(422)
    const why = await stranger.get(`/api/direct-debits/${first}/why`)
    expect(refusedWith(why).status).toBe(404)
    const own = expectOk(await desk.manager.get(`/api/direct-debits/${first}/why`))
    expect(listAt(own, 'steps')).toHaveLength(4)
  })
})
