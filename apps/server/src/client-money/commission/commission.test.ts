import type { ConventionInput } from '@quittance/contract'
import { inOrganisation, readBalances } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { convention, debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

/** An agency whose creditor signed a convention with some terms. */
async function agency(terms: Partial<ConventionInput>): Promise<Ready> {
  const member = await readyToAct(house)
  expectOk(
    await member.post(
      `/api/creditors/${member.creditorId}/conventions`,
      convention({ signedOn: '2026-02-01', commissionRateHundredths: 1200, ...terms }),
    ),
  )
  return member
}

let statements = 0
async function bankShows(
  member: Ready,
  { opening, lines }: { readonly opening: number; readonly lines: readonly StatementLine[] },
) {
  statements += 1
  const [first, last] = [lines.at(0)?.on ?? '', lines.at(-1)?.on ?? '']
  const text = bankStatement({ id: `C${statements}`, from: first, to: last, opening, lines })
  const fileId = await uploaded(member, text, `releve-${statements}.xml`)
  return expectOk(await member.post('/api/bank-statements', { fileId }))
}

async function lineToMatch(member: Ready): Promise<string> {
  return textAt(await member.get('/api/bank-lines?state=to-match'), 'rows', 0, 'id')
}

/** The dossier of a debtor who paid 1 000,00 € by the bank on 2 May. */
async function paidDossier(member: Ready, reference = 'VIR-4471-0001') {
  const dossier = await deposited(member, { debtor: debtor({ name: 'Garage des Ormes' }) })
  const on = '2026-05-02'
  await bankShows(member, { opening: 0, lines: [{ on, amount: 100_000, reference }] })
  const id = await lineToMatch(member)
  const matched = expectOk(
    await member.post(`/api/bank-lines/${id}/match`, { dossierId: dossier.id }),
  )
  return { ...dossier, paymentId: textAt(matched, 'paymentId') }
}

/** The balances that are not zero, as account and amount. */
async function books(member: Ready, ...accounts: readonly string[]) {
  const { organisationId } = member
  const rows = await inOrganisation(house.house.database.app, organisationId, (tx) =>
    readBalances(tx, { organisationId, accounts }),
  )
  return rows.map(({ account, amount }) => `${account} ${amount}`)
}

const CLIENT_MONEY = ['512100', '467100', '467200', '471100', '467800', '467900'] as const
const OFFICE = ['411000', '706000', '445710', '445740', '512000'] as const

const openCents = async (member: Ready, id: string) =>
  numberAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'items', 0, 'openCents')

const commissions = async (member: Ready) => listAt(await member.get('/api/commissions'), 'rows')

describe('a commission retained', () => {
  it('is kept out of the receipt, and only the rest is to be paid over', async () => {
    const member = await agency({ retentionAllowed: true })
    await paidDossier(member)
    expect(await books(member, ...CLIENT_MONEY)).toEqual([
      '467100 -85600',
      '467800 -14400',
      '512100 100000',
    ])
    expect(await books(member, ...OFFICE)).toEqual([
      '411000 14400',
      '445710 -2400',
      '706000 -12000',
    ])
    expect(listAt(await member.get('/api/pay-overs'), 'rows')).toMatchObject([
      { amountCents: 85_600 },
    ])
    expect(await commissions(member)).toMatchObject([
      {
        taken: 'retained',
        baseCents: 100_000,
        netCents: 12_000,
        vatCents: 2400,
        grossCents: 14_400,
      },
    ])
    const [row] = await commissions(member)
    expect(at(row, 'because', 'sentence')).toMatch(
      /^Sur 1.000,00.€ encaissés, la commission est de/,
    )
    expect((await member.get('/api/commissions/summary')).body).toMatchObject({
      earnedCents: 12_000,
      toSweepCents: 14_400,
      unpaidCents: 0,
    })
  })

  it('follows the version in force on the day of the receipt, not the last one signed', async () => {
    const member = await agency({ retentionAllowed: true })
    const path = `/api/creditors/${member.creditorId}/conventions`
    const later = convention({ signedOn: '2026-05-03', commissionRateHundredths: 5000 })
    expectOk(await member.post(path, later))
    await paidDossier(member)
    expect(await commissions(member)).toMatchObject([{ netCents: 12_000, taken: 'retained' }])
  })

  it('goes by tiers, minimum, cap and base as the convention says', async () => {
    const member = await agency({
      retentionAllowed: true,
      commissionRateHundredths: null,
      commissionTierRule: 'slices',
      commissionTiers: [
        { upToCents: 50_000, rateHundredths: 1500 },
        { upToCents: null, rateHundredths: 1000 },
      ],
      commissionCapCents: 12_000,
      payOverMonths: 2,
    })
    await paidDossier(member)
    expect(await commissions(member)).toMatchObject([{ netCents: 12_000 }])
    const payOvers = listAt(await member.get('/api/pay-overs'), 'rows')
    expect(payOvers).toMatchObject([{ amountCents: 85_600, dueBy: '2026-07-02' }])
    const creditor = await member.get(`/api/creditors/${member.creditorId}`)
    expect(at(creditor.body, 'conventions', 0, 'example')).toMatchObject({
      netCents: 12_000,
      vatCents: 2400,
      paidOverCents: 85_600,
    })
  })
})

describe('a commission invoiced', () => {
  it('leaves the receipt whole; its tax falls due when the creditor pays', async () => {
    const member = await agency({ retentionAllowed: false })
    await paidDossier(member)
    expect(await books(member, ...CLIENT_MONEY)).toEqual(['467100 -100000', '512100 100000'])
    expect(await books(member, ...OFFICE)).toEqual([
      '411000 14400',
      '445740 -2400',
      '706000 -12000',
    ])
    const [row] = await commissions(member)
    const path = `/api/commissions/${String(at(row, 'id'))}/paid`
    expect(await member.post(path, { paidOn: '2026-05-05' })).toMatchObject({ status: 422 })
    expectOk(await member.post(path, { paidOn: '2026-05-04' }))
    expect(await books(member, ...OFFICE)).toEqual([
      '445710 -2400',
      '512000 14400',
      '706000 -12000',
    ])
    expect((await member.post(path, { paidOn: '2026-05-04' })).body).toMatchObject({
      code: 'already-done',
    })
  })

  it('falls on a payment made to the creditor only where that was agreed', async () => {
    for (const commissionOnDirectPayments of [false, true]) {
      const member = await agency({ commissionOnDirectPayments })
      const { id } = await deposited(member, { debtor: debtor({ name: 'Payé en direct' }) })
      const body = { amountCents: 10_000, receivedOn: '2026-05-02', method: 'to-creditor' }
      const expectedVersion = await versionOf(member, id)
      expectOk(await member.post(`/api/dossiers/${id}/payments`, { expectedVersion, ...body }))
      const expected = commissionOnDirectPayments ? [{ taken: 'invoiced', netCents: 1200 }] : []
      expect(await commissions(member)).toMatchObject(expected)
    }
  })

  it('is none before the convention was signed', async () => {
    const member = await readyToAct(house)
    const { id } = await deposited(member, { debtor: debtor({ name: 'Avant' }) })
    const on = '2026-01-05'
    await bankShows(member, { opening: 0, lines: [{ on, amount: 5000 }] })
    const line = await lineToMatch(member)
    expectOk(await member.post(`/api/bank-lines/${line}/match`, { dossierId: id }))
    expect(await commissions(member)).toEqual([])
    expect(await books(member, ...CLIENT_MONEY)).toEqual(['467100 -5000', '512100 5000'])
  })
})

describe('invoices', () => {
  it('are numbered without a gap, print what was issued, and are undone by a credit note', async () => {
    const member = await agency({ retentionAllowed: true, creditNoteWhenReturned: true })
    await paidDossier(member)
    const path = '/api/commission-invoices'
    expect((await member.post(path, {})).body).toEqual({ issued: 1 })
    expect((await member.post(path, {})).body).toEqual({ issued: 0 })
    const [row] = await commissions(member)
    expect(at(row, 'invoiceReference')).toBe('F-2026-000001')
    const pdf = await member.get(`${path}/${String(at(row, 'invoiceId'))}/pdf`)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const on = '2026-05-04'
    const reference = 'VIR-4471-0001'
    const lines = [{ on, amount: -100_000, reference, returned: 'AC04' }]
    await bankShows(member, { opening: 100_000, lines })
    expect((await member.post(path, {})).body).toEqual({ issued: 1 })
    expect(await commissions(member)).toMatchObject([
      { invoiceReference: 'F-2026-000001', creditNoteReference: 'F-2026-000002', credited: true },
    ])
    expect((await member.post(path, {})).body).toEqual({ issued: 0 })
  })
})

describe('terms', () => {
  it('that cannot be counted are refused, with what to change', async () => {
    const member = await readyToAct(house)
    const path = `/api/creditors/${member.creditorId}/conventions`
    const rows = [
      [{ commissionTiers: [{ upToCents: null, rateHundredths: 5 }] }, 'commissionTierRule'],
      [{ commissionTierRule: 'whole' as const }, 'commissionRateHundredths'],
      [{ payOverDays: 5, payOverMonths: 1 }, 'payOverDays'],
      [{ minimumCommissionCents: 5, commissionCapCents: 4 }, 'commissionCapCents'],
      [{ commissionTierRule: 'whole' as const, commissionRateHundredths: null }, 'commissionTiers'],
    ] as const
    for (const [asked, field] of rows) {
      const answer = await member.post(path, { ...convention(), ...asked })
      expect(answer).toMatchObject({ status: 422 })
      expect(JSON.stringify(answer.body)).toContain(field)
    }
  })
})

describe('a payment that the bank takes back', () => {
  const back = (reference: string): StatementLine => ({
    on: '2026-05-04',
    amount: -100_000,
    reference,
    returned: 'AC04',
  })

  it('is undone alone where the bank names it: debt, commission, pay-over and receipt', async () => {
    const member = await agency({ retentionAllowed: true, creditNoteWhenReturned: true })
    const dossier = await paidDossier(member)
    expect(await openCents(member, dossier.id)).toBeLessThan(200_000)
    await bankShows(member, { opening: 100_000, lines: [back('VIR-4471-0001')] })
    expect(await books(member, ...CLIENT_MONEY)).toEqual([])
    expect(await books(member, ...OFFICE)).toEqual([])
    expect(await openCents(member, dossier.id)).toBe(200_000)
    expect(listAt(await member.get('/api/pay-overs'), 'rows')).toEqual([])
    expect(await commissions(member)).toMatchObject([{ credited: true, returnedOn: '2026-05-04' }])
    expect((await member.get('/api/commissions/summary')).body).toMatchObject({
      earnedCents: 0,
      toSweepCents: 0,
      creditedCents: 14_400,
    })
    expect(listAt(await member.get('/api/receipts'), 'rows')).toMatchObject([
      { number: 'Q-2026-000002', annuls: 'Q-2026-000001', annulledBy: null },
      { number: 'Q-2026-000001', annuls: null, annulledBy: 'Q-2026-000002' },
    ])
    expect((await member.get('/api/separate-account')).body).toMatchObject({ gapCents: 0 })
    const timeline = JSON.stringify((await member.get(`/api/dossiers/${dossier.id}`)).body)
    expect(timeline).not.toContain('Q-2026-000001')
  })

  it('leaves the commission due where no credit note was agreed: the rest is to be covered', async () => {
    const member = await agency({ retentionAllowed: true })
    await paidDossier(member)
    await bankShows(member, { opening: 100_000, lines: [back('VIR-4471-0001')] })
    expect(await books(member, ...CLIENT_MONEY)).toEqual(['467800 -14400', '467900 14400'])
    expect(await books(member, ...OFFICE)).toEqual([
      '411000 14400',
      '445710 -2400',
      '706000 -12000',
    ])
  })

  it('waits for a person where it is not certain; the books follow what was first posted', async () => {
    const member = await agency({ retentionAllowed: false, creditNoteWhenReturned: true })
    const dossier = await paidDossier(member)
    await bankShows(member, { opening: 100_000, lines: [back('AUTRE-REFERENCE')] })
    expect(await books(member, ...CLIENT_MONEY)).toEqual(['467100 -100000', '467900 100000'])
    const line = await lineToMatch(member)
    const candidates = listAt(await member.get(`/api/bank-lines/${line}/returnable`), 'rows')
    expect(candidates).toMatchObject([
      { paymentId: dossier.paymentId, sameReference: false, dossierReference: dossier.reference },
    ])
    const path = `/api/bank-lines/${line}/return`
    const { paymentId } = dossier
    expect(expectOk(await member.post(path, { paymentId })).body).toMatchObject({
      shortfallCents: 0,
      annulmentNumber: 'Q-2026-000002',
      commissionCredited: true,
    })
    expect(await books(member, ...CLIENT_MONEY)).toEqual([])
    expect(await books(member, ...OFFICE)).toEqual([])
    expect((await member.post(path, { paymentId })).body).toMatchObject({ code: 'already-done' })
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
