import { describe, expect, it } from 'vitest'
import { readInvoice } from '#invoices/read-invoice.ts'
import type { InvoiceToWrite } from '#invoices/writing/invoice-to-write.ts'
import { writeCii } from '#invoices/writing/write-cii.ts'
import { checkVatNumber } from '#references/vat-number.ts'

const invoice: InvoiceToWrite = {
  kind: 'invoice',
  number: 'F-2026-000001',
  issuedOn: '2026-05-04',
  preceding: null,
  notes: [
    { code: 'PMD', text: 'Pénalités au taux de l’article L441-10, II, du Code de commerce.' },
    { code: 'PMT', text: 'Indemnité de 40 €.' },
    { code: 'AAB', text: 'Sans escompte.' },
  ],
  seller: {
    name: 'Cabinet Brévault & fils',
    siren: '123456782',
    vatNumber: 'FR11123456782',
    address: { lines: ['4 rue des Tilleuls'], postCode: '69003', town: 'Lyon' },
  },
  buyer: {
    name: 'Atelier Lumen SARL',
    siren: '987654324',
    vatNumber: null,
    address: { lines: ['Bâtiment B', '12 quai Perrache'], postCode: '69002', town: 'Lyon' },
  },
  contract: 'version 1 du 10 janvier 2026',
  service: 'Commission de recouvrement',
  givenOn: '2026-04-02',
  netCents: 10_001,
  vatRateHundredths: 2000,
  vatCents: 2000,
  outsideVat: null,
  paidCents: 0,
  dueOn: '2026-06-03',
  terms: null,
}

function read(xml: string) {
  const answer = readInvoice(new TextEncoder().encode(xml))
  if (answer.kind === 'refused') throw new Error(answer.error.message)
  return answer.value
}

describe('an invoice written in CII', () => {
  it('is read back to the same figures by our own reader', () => {
    const { syntax, profile, terms, notes, claim, warnings } = read(writeCii(invoice))
    expect([syntax, profile, warnings]).toEqual(['cii', 'urn:cen.eu:en16931:2017', []])
    expect(terms).toMatchObject({
      'BT-1': 'F-2026-000001',
      'BT-2': '2026-05-04',
      'BT-3': '380',
      'BT-5': 'EUR',
      'BT-9': '2026-06-03',
      'BT-12': 'version 1 du 10 janvier 2026',
      'BT-27': 'Cabinet Brévault & fils',
      'BT-44': 'Atelier Lumen SARL',
      'BT-50': 'Bâtiment B',
      'BT-109': 10_001,
      'BT-110': 2000,
      'BT-112': 12_001,
      'BT-113': 0,
      'BT-115': 12_001,
    })
    expect(notes.map(({ subject }) => subject)).toEqual(['PMD', 'PMT', 'AAB'])
    expect(claim).toMatchObject({ claimable: true, principal: 12_001, dueOn: '2026-06-03' })
  })

  it('leaves nothing due of what was kept, and undoes by a credit note that names its invoice', () => {
    const kept = read(writeCii({ ...invoice, paidCents: 12_001, dueOn: null }))
    expect(kept.terms).toMatchObject({ 'BT-113': 12_001, 'BT-115': 0 })
    expect(kept.claim).toMatchObject({ claimable: false, reasons: ['nothing-due'] })
    const preceding = { number: 'F-2026-000001', issuedOn: '2026-05-04' }
    const undone = read(writeCii({ ...invoice, kind: 'credit-note', preceding, dueOn: null }))
    expect(undone.terms).toMatchObject({ 'BT-3': '381', 'BT-25': ['F-2026-000001'] })
    expect(undone.claim.reasons).toContain('credit-note')
  })

  it('of a sum outside VAT says why, in a category of its own, and names no number of VAT', () => {
    const outside = {
      ...invoice,
      seller: { ...invoice.seller, vatNumber: null },
      vatRateHundredths: 0,
      vatCents: 0,
      outsideVat: 'Débours (CGI 267, II, 2°).',
    }
    const xml = writeCii(outside)
    expect(read(xml).terms).toMatchObject({ 'BT-109': 10_001, 'BT-110': 0, 'BT-115': 10_001 })
    const [line, whole] = [
      ...xml.matchAll(/<ram:ApplicableTradeTax>(.*?)<\/ram:ApplicableTradeTax>/gs),
    ]
    expect(line?.[1]).toMatch(
      /^\s*<ram:TypeCode>VAT<.*<ram:CategoryCode>O<\/ram:CategoryCode>\s*$/s,
    )
    const names = [...(whole?.[1] ?? '').matchAll(/<ram:(\w+)/g)].map(([, name]) => name)
    // The order that the schema of CII D16B asks.
    expect(names).toEqual([
      'CalculatedAmount',
      'TypeCode',
      'ExemptionReason',
      'BasisAmount',
      'CategoryCode',
      'ExemptionReasonCode',
    ])
    expect(xml).not.toContain('schemeID="VA"')
    expect(() => writeCii({ ...outside, seller: invoice.seller })).toThrow('outside VAT')
    expect(() => writeCii({ ...invoice, seller: outside.seller })).toThrow('taxed sum')
  })

  it('is not written where its tax is not that of its base', () => {
    expect(() => writeCii({ ...invoice, vatCents: 2001 })).toThrow('tax')
    expect(() => writeCii({ ...invoice, paidCents: 12_002 })).toThrow('paid')
  })
})

describe('a French number of VAT', () => {
  it('has the control of its SIREN', () => {
    for (const right of ['FR11123456782', 'fr 14 987654324']) {
      expect(checkVatNumber(right).valid).toBe(true)
    }
    expect(checkVatNumber('FR12123456782')).toEqual({
      valid: false,
      normalised: 'FR12123456782',
      siren: '123456782',
    })
    expect(checkVatNumber('DE123456789')).toEqual({ valid: false, normalised: null, siren: null })
  })
})
