import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { proposeClaim, type ClaimProposal } from '#invoices/propose-claim.ts'
import { readInvoice } from '#invoices/read-invoice.ts'

const own = join(import.meta.dirname, '../../../../tests/fixtures/invoices/valid')
const samples = join(import.meta.dirname, '../../../../../shared/fixtures/money')

function proposed(folder: string, name: string): ClaimProposal {
  const read = readInvoice(readFileSync(join(folder, name)))
  if (read.kind === 'refused') throw new Error(`unread: ${read.error.code}`)
  return proposeClaim(read.value)
}

const asked = ({ questions }: ClaimProposal) => questions.map(({ code }) => code)

describe('what an invoice proposes to claim', () => {
  it('is what is due, and each value says its term', () => {
    const claim = proposed(own, 'unpaid.xml')
    expect(claim).toMatchObject({
      kind: 'claim',
      number: 'F-2026-031',
      issuedOn: '2026-08-01',
      dueOn: '2026-08-31',
      amountCents: 120_000,
      seller: { name: 'Menuiserie du Lac', siren: '222222226' },
      buyer: {
        name: 'Garage Fictif SAS',
        siren: '111111118',
        email: 'compta@garage-fictif.example',
        street: '12 rue Imaginaire',
        postCode: '69003',
        town: 'Lyon',
      },
    })
    const amounts = claim.sources.filter(({ path }) => path === 'items[0].amountCents')
    expect(amounts.map(({ term, text }) => `${term} ${text}`)).toEqual([
      'BT-110 240.00 EUR',
      'BT-112 1440.00 EUR',
      'BT-113 240.00 EUR',
      'BT-115 1200.00 EUR',
    ])
  })

  it('asks to confirm what lateness costs, word for word', () => {
    const { questions } = proposed(own, 'unpaid.xml')
    expect(questions.map(({ code }) => code)).toEqual(['terms'])
    expect(questions[0]?.quotes.map(({ subject }) => subject)).toEqual(['PMD', 'PMT', 'AAB'])
    expect(questions[0]?.quotes[0]?.text).toContain('taux annuel de 11,5 %')
  })

  it('makes no claim of a credit note: it reduces the invoice that it names', () => {
    const note = proposed(own, 'credit-note.xml')
    expect(note).toMatchObject({
      kind: 'reduction',
      number: 'A-2026-004',
      names: ['F-2026-031'],
      amountCents: 24_000,
      questions: [],
    })
  })

  it('asks for the euros, the due date and the owner rather than guess them', () => {
    const claim = proposed(own, 'assigned-in-dollars.xml')
    expect(claim).toMatchObject({ amountCents: null, dueOn: null })
    expect(asked(claim)).toEqual(['currency', 'due-date-missing', 'owner'])
    expect(claim.questions.map(({ quotes }) => quotes.map(({ text }) => text))).toEqual([
      ['USD'],
      ['Paiement à 45 jours fin de mois.'],
      ['Affactureur Fictif SA', 'Créance cédée à Affactureur Fictif SA par voie de subrogation.'],
    ])
  })

  it('finds nothing in an invoice that is paid, and asks to compare picture and data', () => {
    expect(proposed(own, 'paid.xml').kind).toBe('nothing-due')
    expect(asked(proposed(own, 'factur-x.pdf'))).toEqual(['terms', 'picture'])
  })
})

describe.skipIf(!existsSync(samples))('samples of others (absent: the shared folder)', () => {
  it.each([
    ['cii/akretion_factur-x-basicwl.xml', 'claim', 10_490, ['owner', 'terms']],
    ['cii/akretion_factur-x-en16931.xml', 'claim', 10_490, ['owner', 'terms']],
    ['cii/en16931_CII-BR-CO-10-RoundingIssue.xml', 'nothing-due', 0, []],
    ['cii/en16931_CII_business_example_02.xml', 'claim', 1190, []],
    ['cii/en16931_CII_example6.xml', 'claim', null, ['currency']],
    ['cii/own_fr_unpaid_b2b_cii.xml', 'claim', 195_000, ['terms']],
    ['facturx-pdf/own_fr_unpaid_b2b_facturx.pdf', 'claim', 195_000, ['terms', 'picture']],
    ['ubl/en16931_sample-discount-price.xml', 'claim', 1515, []],
    ['ubl/own_fr_unpaid_b2b_ubl.xml', 'claim', 195_000, ['terms']],
    ['ubl/own_fr_credit_note_ubl.xml', 'reduction', 24_000, []],
  ] as const)('proposes of %s a %s of %s', (...[name, kind, amountCents, questions]) => {
    const claim = proposed(samples, name)
    expect(claim).toMatchObject({ kind, amountCents })
    expect(asked(claim)).toEqual(questions)
  })
})
