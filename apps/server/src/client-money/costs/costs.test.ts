import type { ConventionInput } from '@quittance/contract'
import { entriesUnlikeCosts, inOrganisation, loadDossier, readBalances } from '@quittance/database'
import { day } from '@quittance/kernel'
import { readInvoice } from '@quittance/money-files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { totalOwed } from '#assessment/items-owed.ts'
import { statementRows } from '#statements/statement-rows.ts'
import { takenStatement } from '#statements/taken-statement.ts'
import { convention, standing } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { bankShows, statement, withDossier, type OneDossier } from '#testing/remission-steps.ts'
import { composed, expectOk, uploaded, versionOf } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

/** A dossier of 2 000,00 € whose creditor signed a convention with some terms. */
async function under(terms: Partial<ConventionInput>): Promise<OneDossier> {
  const of = await withDossier(house)
  const path = `/api/creditors/${of.member.creditorId}/conventions`
  expectOk(await of.member.post(path, convention({ signedOn: '2026-02-01', ...terms })))
  return of
}

/** The agency gives its number of VAT, which names the seller of an invoice as data. */
async function identified({ member }: OneDossier): Promise<void> {
  const vatNumber = 'FR11123456782'
  expectOk(await member.put('/api/organisation/standing', standing({ vatNumber })))
}

const listed = async ({ member }: OneDossier) =>
  listAt(expectOk(await member.get('/api/cost-invoices')), 'rows')

/** What the PDF of an invoice carries as data. */
async function dataOf({ member }: OneDossier, id: unknown) {
  const pdf = expectOk(await member.get(`/api/cost-invoices/${String(id)}/pdf`))
  const read = readInvoice(pdf.bytes)
  if (read.kind === 'refused') throw new Error(read.error.message)
  expect(read.value).toMatchObject({ container: 'pdf', syntax: 'cii', warnings: [] })
  return read.value.terms
}

/** A cost of 21,49 € and 4,30 € of VAT, paid on 18 May. */
async function noted({ member, id, itemId }: OneDossier, over: object = {}): Promise<Answer> {
  return await member.post(`/api/dossiers/${id}/costs`, {
    expectedVersion: await versionOf(member, id),
    kind: 'visit-or-call',
    itemId,
    supplier: 'SCP Fictive',
    document: '2026-118',
    paidOn: '2026-05-18',
    netCents: 2149,
    vatCents: 430,
    ...over,
  })
}

/** Notes that a payment order was served, and attaches the act that proves it. */
async function orderServed({ member, id }: OneDossier): Promise<string> {
  expectOk(
    await member.post(`/api/dossiers/${id}/limitation-events`, {
      expectedVersion: await versionOf(member, id),
      kind: 'payment-order-served',
      on: '2026-05-18',
    }),
  )
  const fileId = await uploaded(member, '%PDF-1.4 acte', 'acte.pdf')
  const attached = await member.post(`/api/dossiers/${id}/exhibits`, {
    expectedVersion: await versionOf(member, id),
    fileId,
    kind: 'other',
    deviceSha256: null,
    owners: [],
  })
  return textAt(expectOk(attached), 'exhibitId')
}

/** The accounts that costs move and that are not at zero. */
async function books({ member }: OneDossier): Promise<readonly string[]> {
  const { organisationId } = member
  const accounts = ['622700', '445660', '445710', '445740', '467600', '411000', '706100']
  const found = await inOrganisation(house.house.database.app, organisationId, (tx) =>
    readBalances(tx, { organisationId, accounts: [...accounts, '512000', 'D10000'] }),
  )
  return found.filter(({ amount }) => amount !== 0).map((one) => `${one.account} ${one.amount}`)
}

async function unlike({ member }: OneDossier) {
  return await inOrganisation(house.house.database.app, member.organisationId, entriesUnlikeCosts)
}

async function kept({ member, id }: OneDossier) {
  const dossier = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    loadDossier(tx, id),
  )
  if (dossier === null) throw new Error('no dossier')
  return dossier
}

/** What payments serve: costs, interest, indemnity, principal. */
async function served(of: OneDossier) {
  return (await kept(of)).payments
    .flatMap(({ allocations }) => allocations)
    .map((one) => [one.toCosts, one.toInterest, one.toIndemnity, one.toPrincipal])
}

const rowOf = async ({ member, id }: OneDossier) =>
  listAt(expectOk(await member.get(`/api/dossiers/${id}/costs`)), 'rows')[0]

async function undone(of: OneDossier, costId: string): Promise<Answer> {
  const expectedVersion = await versionOf(of.member, of.id)
  return await of.member.post(`/api/costs/${costId}/undoing`, {
    expectedVersion,
    because: 'Autre.',
  })
}

const OWED = 200_000 + 7257 + 4000

describe('a cost that stays with the creditor, not rebilled', () => {
  let of: OneDossier
  beforeAll(async () => {
    of = await under({})
  })

  it('is judged by the law before it is noted: nothing of it is asked of the debtor', async () => {
    const path = `/api/dossiers/${of.id}/costs/judgement?kind=visit-or-call&netCents=2149&vatCents=430`
    expect(expectOk(await of.member.get(path)).body).toMatchObject({
      standing: 'judge-only',
      certainty: 'established',
      onDebtor: false,
      bearer: 'office',
      billed: null,
      because: { citations: [{ code: 'CPCE', article: 'L111-8, al. 2' }, {}] },
    })
  })

  it('is an expense of the office, and never in the debtors’ book', async () => {
    expectOk(await noted(of))
    expect(await books(of)).toEqual(['445660 430', '512000 -2579', '622700 2149'])
    expect(await statement(of)).toMatchObject({ costsCents: 0, totalCents: OWED })
    const issued = expectOk(await of.member.post('/api/commission-invoices', {}))
    expect(issued.body).toEqual({ issued: 0 })
    expect(await unlike(of)).toEqual([])
  })

  it('is undone line by line, once', async () => {
    const id = String(at(await rowOf(of), 'id'))
    expectOk(await undone(of, id))
    expect(await books(of)).toEqual([])
    expect((await undone(of, id)).status).toBe(409)
    expect(await unlike(of)).toEqual([])
  })

  it('refuses a day to come, the item of another dossier, and who may not handle money', async () => {
    expect((await noted(of, { paidOn: '2026-05-21' })).status).toBe(422)
    expect((await noted(of, { itemId: of.id })).status).toBe(422)
  })
})

describe('a cost that stays with the creditor, rebilled', () => {
  let of: OneDossier
  beforeAll(async () => {
    of = await under({ rebillsCosts: true })
    expectOk(await noted(of, { netCents: 1013, vatCents: 203 }))
  })

  it('is invoiced before tax with VAT rounded half up, which waits for payment', async () => {
    expect(await books(of)).toEqual([
      '411000 1216',
      '445660 203',
      '445740 -203',
      '512000 -1216',
      '622700 1013',
      '706100 -1013',
    ])
    expect(await statement(of)).toMatchObject({ costsCents: 0, totalCents: OWED })
  })

  it('has its invoice, printed as it was issued with its data, and its VAT due once it is paid', async () => {
    await identified(of)
    expectOk(await of.member.post('/api/commission-invoices', {}))
    const row = await rowOf(of)
    expect(at(row, 'billed')).toMatchObject({
      netCents: 1013,
      vatCents: 203,
      invoice: { reference: 'FF-2026-000001' },
    })
    const invoiceId = String(at(at(row, 'billed'), 'invoice', 'id'))
    const pdf = expectOk(await of.member.get(`/api/cost-invoices/${invoiceId}/pdf`))
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await listed(of)).toMatchObject([
      { reference: 'FF-2026-000001', grossCents: 1216, electronic: true, plainBecause: null },
    ])
    expect(await dataOf(of, invoiceId)).toMatchObject({
      'BT-1': 'FF-2026-000001',
      'BT-3': '380',
      'BT-31': [{ scheme: 'VA', id: 'FR11123456782' }],
      'BT-109': 1013,
      'BT-110': 203,
      'BT-112': 1216,
      'BT-115': 1216,
    })
    const sending = () => of.member.post(`/api/cost-invoices/${invoiceId}/sending`, {})
    expect(await sending()).toMatchObject({ status: 422, body: { code: 'law-refuses' } })
    await inOrganisation(house.house.database.app, of.member.organisationId, (tx) =>
      tx.updateTable('creditor').set({ email: 'compta@lumen.example' }).execute(),
    )
    const actId = textAt(expectOk(await sending()), 'actId')
    expect((await sending()).status).toBe(409)
    const act = listAt(expectOk(await of.member.get('/api/acts?limit=200')), 'rows').find(
      (one) => at(one, 'id') === actId,
    )
    expect(act).toMatchObject({ channel: 'e-mail', label: { fr: 'Facture de frais' } })
    const costId = String(at(row, 'id'))
    expectOk(await of.member.post(`/api/costs/${costId}/payment`, { paidOn: '2026-05-20' }))
    expect(await books(of)).toEqual(['445660 203', '445710 -203', '622700 1013', '706100 -1013'])
    expect((await undone(of, costId)).status).toBe(409)
    expect(await unlike(of)).toEqual([])
  })
})

describe('the invoice of a cost of an agency without a number of VAT', () => {
  it('stays a plain PDF, and says why', async () => {
    const of = await under({ rebillsCosts: true })
    expectOk(await noted(of))
    expectOk(await of.member.post('/api/commission-invoices', {}))
    const [row] = await listed(of)
    expect(row).toMatchObject({ electronic: false, plainBecause: 'no-vat-number' })
    const pdf = expectOk(await of.member.get(`/api/cost-invoices/${String(at(row, 'id'))}/pdf`))
    expect(readInvoice(pdf.bytes).kind).toBe('refused')
  })
})

describe('a cost that the law puts on the debtor', () => {
  let of: OneDossier
  let exhibitId: string
  beforeAll(async () => {
    of = await under({})
    exhibitId = await orderServed(of)
  })
  const order = { kind: 'payment-order-service' }

  it('is asked for with its proof', async () => {
    const without = await noted(of, order)
    expect(without.status).toBe(422)
    expect(without.bytes.toString()).toContain('joignez d’abord la pièce')
    expectOk(await noted(of, { ...order, exhibitId }))
    expect(await rowOf(of)).toMatchObject({
      standing: 'allowed',
      certainty: 'arguable',
      bearer: 'disbursement',
      chargedOn: '2026-05-20',
      exhibitNumber: 1,
      billed: { netCents: 2579, vatCents: 0, vatRateHundredths: 0 },
    })
  })

  it('is a disbursement of its exact sum, billed without VAT, and what the debtor owes', async () => {
    expect(await books(of)).toEqual(['411000 2579', '512000 -2579', 'D10000 2579'])
    expect(await statement(of, '2026-05-19')).toMatchObject({ costsCents: 0 })
    const told = await statement(of)
    expect(told).toMatchObject({ costsCents: 2579, totalCents: OWED + 2579 })
    const dossier = await kept(of)
    expect(totalOwed(dossier, day('2026-05-20'))).toBe(OWED + 2579)
    const taken = takenStatement(dossier, day('2026-05-20'))
    expect(statementRows(taken).reduce((sum, one) => sum + one.amountCents, 0)).toBe(OWED + 2579)
    const grounds = await of.member.get(`/api/dossiers/${of.id}/grounds?asOf=2026-05-20`)
    expect(expectOk(grounds).body).toMatchObject({ balanceCents: OWED + 2579 })
    expect(await unlike(of)).toEqual([])
  })

  it('is named in a letter with its texts, and the garde-fou finds the sums of the day', async () => {
    const letter = expectOk(await composed(of.member, of.id, { letter: 'first-reminder' }))
    const text = letter.bytes.toString().replaceAll(/[\u00A0\u202F]/gu, ' ')
    expect(text).toContain('Frais récupérables selon la loi')
    expect(text).toContain('CPC 1411')
    expect(text).toContain('2 138,36 €')
    const refused = listAt(letter, 'gate', 'findings').filter(
      (one) => at(one, 'severity') === 'refuse',
    )
    expect(refused).toEqual([])
  })

  it('keeps the act that it rests on: that is not withdrawn meanwhile', async () => {
    const [event] = (await kept(of)).limitationEvents
    const path = `/api/dossiers/${of.id}/limitation-events/${event?.id ?? ''}/withdrawal`
    const refused = await of.member.post(path, {
      expectedVersion: await versionOf(of.member, of.id),
      because: 'Jour faux.',
    })
    expect(refused.status).toBe(422)
    expect(refused.bytes.toString()).toContain('annulez-les d’abord')
  })

  it('is served first by a payment: 25,79 €, 72,57 € of interest, then the indemnity', async () => {
    await bankShows(of.member, 0, { on: '2026-05-20', amount: 10_000, remittance: of.reference })
    expect(await served(of)).toEqual([[2579, 7257, 164, 0]])
    expect(await statement(of)).toMatchObject({
      costsCents: 2579,
      paidCents: 10_000,
      totalCents: OWED + 2579 - 10_000,
    })
    expect(await books(of)).toContain('411000 3779')
    expect(await books(of)).not.toContain('D10000 2579')
    const [receipt] = listAt(await of.member.get('/api/receipts'), 'rows')
    expect(receipt).toMatchObject({ amountCents: 10_000 })
  })

  it('is owed again once the bank takes that payment back', async () => {
    await bankShows(of.member, 10_000, { on: '2026-05-20', amount: -10_000 })
    const line = textAt(await of.member.get('/api/bank-lines?state=to-match'), 'rows', 0, 'id')
    const candidates = await of.member.get(`/api/bank-lines/${line}/returnable`)
    const paymentId = textAt(candidates, 'rows', 0, 'paymentId')
    expectOk(await of.member.post(`/api/bank-lines/${line}/return`, { paymentId }))
    expect(await served(of)).toEqual([])
    expect(await statement(of)).toMatchObject({ costsCents: 2579, totalCents: OWED + 2579 })
    expect(await books(of)).toContain('D10000 2579')
  })

  it('is undone with its payments allocated anew, and a credit note on its invoice', async () => {
    await identified(of)
    expectOk(await of.member.post('/api/commission-invoices', {}))
    await bankShows(of.member, 0, { on: '2026-05-20', amount: 5000, remittance: of.reference })
    expect(await served(of)).toEqual([[2579, 2421, 0, 0]])
    expectOk(await undone(of, String(at(await rowOf(of), 'id'))))
    expect(await served(of)).toEqual([[0, 5000, 0, 0]])
    expect(await statement(of)).toMatchObject({ costsCents: 0, totalCents: OWED - 5000 })
    expectOk(await of.member.post('/api/commission-invoices', {}))
    expect(at(await rowOf(of), 'billed')).toMatchObject({
      invoice: { reference: 'FF-2026-000001' },
      creditNote: { reference: 'FF-2026-000002' },
    })
    const [row] = await listed(of)
    expect(row).toMatchObject({ electronic: true, creditNoteReference: 'FF-2026-000002' })
    // A disbursement is outside VAT: it names the agency by its SIREN alone.
    const outside = { 'BT-30': [{ scheme: '0002', id: '123456782' }], 'BT-110': 0, 'BT-112': 2579 }
    const invoice = await dataOf(of, at(row, 'id'))
    expect(invoice).toMatchObject({ ...outside, 'BT-3': '380', 'BT-115': 2579 })
    expect(invoice['BT-31'] ?? []).toEqual([])
    expect(await dataOf(of, at(row, 'creditNoteId'))).toMatchObject({
      ...outside,
      'BT-3': '381',
      'BT-25': ['FF-2026-000001'],
    })
    expect(await unlike(of)).toEqual([])
  })
})

describe('what the law does not put on the debtor', () => {
  it.each(['enforcement', 'court-costs', 'payment-order-registry', 'small-claims-procedure'])(
    'stays off him without a title or an order: %s',
    async (kind) => {
      const of = await under({})
      expectOk(await noted(of, { kind }))
      expect(await rowOf(of)).toMatchObject({ bearer: 'office', chargedOn: null })
      expect(await statement(of)).toMatchObject({ costsCents: 0, totalCents: OWED })
    },
  )

  it('asks which text prescribes an act that the law would put on him', async () => {
    const of = await under({})
    const exhibitId = await orderServed(of)
    const act = { kind: 'act-prescribed-by-law', exhibitId }
    expect((await noted(of, act)).status).toBe(422)
    expectOk(await noted(of, { ...act, prescribedBy: 'C. com. L143-2' }))
    expect(await rowOf(of)).toMatchObject({ chargedOn: '2026-05-20', certainty: 'arguable' })
    expect(house.failures).toEqual([])
  })
})
