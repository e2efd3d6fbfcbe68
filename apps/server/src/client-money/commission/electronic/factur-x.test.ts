import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConventionInput, StandingInput } from '@quittance/contract'
import { inOrganisation } from '@quittance/database'
import { readInvoice } from '@quittance/money-files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement, type StatementLine } from '#testing/bank.ts'
import { convention, standing } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { pdfText, readsPdf } from '#testing/pdf-text.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  actInState,
  deposited,
  expectOk,
  readyToAct,
  uploaded,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

const VAT_NUMBER = 'FR11123456782'
const identified = { vatNumber: VAT_NUMBER, legalForm: 'SARL au capital de 10 000 €' }

/** An agency that received 1 000,00 € on 2 May under terms, and issued what invoice is due. */
async function invoiced(
  terms: Partial<ConventionInput>,
  asked: Partial<StandingInput> = identified,
) {
  const member = await readyToAct(house)
  expectOk(await member.put('/api/organisation/standing', standing(asked)))
  const signed = convention({ signedOn: '2026-02-01', commissionRateHundredths: 1200, ...terms })
  expectOk(await member.post(`/api/creditors/${member.creditorId}/conventions`, signed))
  const { id } = await deposited(member)
  const rf = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
  const on = '2026-05-02'
  await bankShows(member, 0, { on, amount: 100_000, remittance: rf, reference: 'PAYEUR-4471' })
  expectOk(await member.post('/api/commission-invoices'))
  return member
}

async function bankShows(member: Ready, opening: number, line: StatementLine): Promise<void> {
  const { on } = line
  const file = bankStatement({ from: on, to: on, opening, lines: [line] })
  const fileId = await uploaded(member, file, 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
}

async function commissionOf(member: Ready): Promise<unknown> {
  return listAt(await member.get('/api/commissions'), 'rows')[0]
}

async function pdfOf(member: Ready, document: 'invoiceId' | 'creditNoteId'): Promise<Buffer> {
  const id = String(at(await commissionOf(member), document))
  return expectOk(await member.get(`/api/commission-invoices/${id}/pdf`)).bytes
}

function dataIn(pdf: Uint8Array) {
  const read = readInvoice(pdf)
  if (read.kind === 'refused') throw new Error(read.error.message)
  expect(read.value).toMatchObject({ container: 'pdf', syntax: 'cii', warnings: [] })
  return read.value
}

describe('the invoice of a commission', () => {
  it('carries its figures as data, which our own reader reads back', async () => {
    const member = await invoiced({})
    expect(await commissionOf(member)).toMatchObject({ electronic: true, plainBecause: null })
    const { terms, notes, claim } = dataIn(await pdfOf(member, 'invoiceId'))
    expect(terms).toMatchObject({
      'BT-1': 'F-2026-000001',
      'BT-2': '2026-05-20',
      'BT-3': '380',
      'BT-9': '2026-06-19',
      'BT-24': 'urn:cen.eu:en16931:2017',
      'BT-27': 'Cabinet Brévault',
      'BT-30': [{ scheme: '0002', id: '123456782' }],
      'BT-31': [{ scheme: 'VA', id: VAT_NUMBER }],
      'BT-44': 'Atelier Lumen SARL',
      'BT-109': 12_000,
      'BT-110': 2400,
      'BT-112': 14_400,
      'BT-113': 0,
      'BT-115': 14_400,
    })
    expect(notes.map(({ subject }) => subject)).toEqual(['REG', 'PMD', 'PMT', 'AAB'])
    expect(claim).toMatchObject({ claimable: true, principal: 14_400 })
  })

  it('leaves nothing due where it was kept; its credit note undoes it by its number', async () => {
    const member = await invoiced({ retentionAllowed: true, creditNoteWhenReturned: true })
    const kept = dataIn(await pdfOf(member, 'invoiceId'))
    expect(kept.terms).toMatchObject({ 'BT-112': 14_400, 'BT-113': 14_400, 'BT-115': 0 })
    const taken = { amount: -100_000, reference: 'PAYEUR-4471', returned: 'AM04' }
    await bankShows(member, 100_000, { on: '2026-05-04', ...taken })
    expectOk(await member.post('/api/commission-invoices'))
    expect(dataIn(await pdfOf(member, 'creditNoteId')).terms).toMatchObject({
      'BT-1': 'F-2026-000002',
      'BT-3': '381',
      'BT-25': ['F-2026-000001'],
      'BT-112': 14_400,
    })
  })

  it('leaves for its creditor by e-mail, once, with its data', async () => {
    const member = await invoiced({})
    const id = String(at(await commissionOf(member), 'invoiceId'))
    const path = `/api/commission-invoices/${id}/sending`
    expect(await member.post(path)).toMatchObject({ status: 422, body: { code: 'law-refuses' } })
    await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
      tx.updateTable('creditor').set({ email: 'compta@lumen.example' }).execute(),
    )
    const actId = textAt(expectOk(await member.post(path)), 'actId')
    expect((await member.post(path)).status).toBe(409)
    const dossierId = String(at(await commissionOf(member), 'dossierId'))
    const act = await actInState(member, { actId, dossierId, state: 'done' })
    expect(act).toMatchObject({ label: { fr: 'Facture de commission' } })
    const sent = expectOk(await member.get(`/api/acts/${actId}/pdf`))
    expect(dataIn(sent.bytes).terms).toMatchObject({ 'BT-1': 'F-2026-000001' })
  })

  it('stays a plain PDF without the number of VAT, and says why', async () => {
    const member = await invoiced({}, {})
    const row = await commissionOf(member)
    expect(row).toMatchObject({ electronic: false, plainBecause: 'no-vat-number' })
    expect(readInvoice(await pdfOf(member, 'invoiceId')).kind).toBe('refused')
  })

  it.skipIf(!readsPdf)('says on its page whose it is (needs pdftotext)', async () => {
    const page = pdfText(await pdfOf(await invoiced({}), 'invoiceId'))
    for (const said of [VAT_NUMBER, 'SARL au capital de 10 000 €', '144,00 €']) {
      expect(page).toContain(said)
    }
  })

  it('is a PDF/A-3 that says it is Factur-X, as other tools read it', async () => {
    const member = await invoiced({})
    const bytes = await pdfOf(member, 'invoiceId')
    expect(Buffer.compare(bytes, await pdfOf(member, 'invoiceId'))).toBe(0)
    const text = bytes.toString('latin1')
    for (const said of ['<pdfaid:part>3', '<fx:ConformanceLevel>EN 16931', '/AFRelationship']) {
      expect(text).toContain(said)
    }
    const folder = mkdtempSync(join(tmpdir(), 'quittance-invoice-'))
    const file = join(folder, 'facture.pdf')
    writeFileSync(file, bytes)
    try {
      if (existsSync('/usr/bin/qpdf')) execFileSync('/usr/bin/qpdf', ['--check', file])
      if (!existsSync('/usr/bin/pdfdetach') || !existsSync('/usr/bin/xmllint')) return
      const xml = join(folder, 'factur-x.xml')
      execFileSync('/usr/bin/pdfdetach', ['-savefile', 'factur-x.xml', '-o', xml, file])
      execFileSync('/usr/bin/xmllint', ['--noout', xml])
      expect(readInvoice(readFileSync(xml)).kind).toBe('answered')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the number of VAT of an agency', () => {
  it('is refused with a wrong control', async () => {
    const member = await readyToAct(house)
    const wrong = standing({ vatNumber: 'FR12123456782' })
    expect(await member.put('/api/organisation/standing', wrong)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'vatNumber' },
    })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
