import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { readLifecycle } from '#invoices/lifecycle.ts'
import { readInvoice } from '#invoices/read-invoice.ts'

const samples = join(import.meta.dirname, '../../../../../shared/fixtures/money')
const FIXTURES = new URL('../../../../tests/fixtures/', import.meta.url)

type ExpectedInvoice = { readonly readable: boolean } & Record<string, unknown>

function expectedOf<Answer>(folder: string): readonly [string, Answer][] {
  const file = join(samples, folder, 'expected.json')
  return existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : []
}

describe.skipIf(!existsSync(samples))(
  'samples of other programs (absent: the shared folder)',
  () => {
    const invoices = ['cii', 'ubl', 'facturx-pdf'].flatMap((folder) =>
      expectedOf<ExpectedInvoice>(folder).map(([name, answer]) => ({ folder, name, answer })),
    )

    it.each(invoices)('reads the terms of $folder/$name', ({ folder, name, answer }) => {
      const { readable, ...wanted } = answer
      const result = readInvoice(readFileSync(join(samples, folder, name)))
      expect(result).toMatchObject(
        readable ? { value: wanted } : { error: { code: 'no-embedded-invoice' } },
      )
    })

    it.each(expectedOf<readonly { readonly at: string }[]>('cdar'))('reads %s', (name, answer) => {
      const result = readLifecycle(readFileSync(join(samples, 'cdar', name)))
      const statuses = answer.map((status) => ({ ...status, at: `${status.at}+02:00` }))
      expect(result).toMatchObject({ value: { format: 'cdar', statuses } })
    })

    it('finds no claim in a credit note, nor for another payee', () => {
      const credit = readInvoice(readFileSync(join(samples, 'ubl/own_fr_credit_note_ubl.xml')))
      expect(credit).toMatchObject({ value: { claim: { reasons: ['credit-note'] } } })
      const payee = readInvoice(readFileSync(join(samples, 'cii/akretion_factur-x-basicwl.xml')))
      expect(payee).toMatchObject({ value: { claim: { reasons: ['other-payee'] } } })
      const owed = readInvoice(readFileSync(join(samples, 'cii/own_fr_unpaid_b2b_cii.xml')))
      expect(owed).toMatchObject({
        value: {
          claim: { principal: 195000, dueOn: '2026-08-14', claimable: true, reasons: [] },
          warnings: [],
        },
      })
    })
  },
)

const UBL =
  '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>F-1</ID>' +
  '<DueDate>2026-08-14</DueDate><DocumentCurrencyCode>EUR</DocumentCurrencyCode>' +
  '<PaymentMeans><PaymentDueDate>2026-07-14</PaymentDueDate></PaymentMeans>' +
  '<LegalMonetaryTotal><PayableAmount>12.34</PayableAmount></LegalMonetaryTotal></Invoice>'

describe('readInvoice', () => {
  it('keeps the earliest of several due dates, and says so', () => {
    expect(readInvoice(Buffer.from(UBL))).toMatchObject({
      value: {
        terms: { 'BT-9': '2026-07-14', 'BT-115': 1234 },
        warnings: [{ code: 'several-due-dates' }],
      },
    })
  })

  it('refuses another invoice format, a DOCTYPE, and amounts beyond cents', () => {
    const code = (text: string) => {
      const result = readInvoice(Buffer.from(text))
      return result.kind === 'refused' ? result.error.code : null
    }
    expect(code('<CrossIndustryDocument/>')).toBe('unsupported-format')
    expect(code('plain text')).toBe('unsupported-format')
    expect(code(`<!DOCTYPE x>${UBL}`)).toBe('dtd-refused')
    expect(code(UBL.slice(0, 100))).toBe('unreadable')
    expect(code(UBL.replace('12.34', '12.345'))).toBe('amount-not-in-cents')
    expect(
      code('%PDF-1.7\n1 0 obj << /Filter /FlateDecode >> stream\nxx\nendstream\n%%EOF\n'),
    ).toBe('no-embedded-invoice')
  })

  it.each([
    [
      'BT-2',
      UBL.replace('2026-07', '2026-08').replace('<ID>', '<IssueDate>2026-02-30</IssueDate><ID>'),
    ],
    ['BT-9', UBL.replace('2026-07-14', 'bientôt')],
  ])('says that the day of %s does not exist', (term, text) => {
    expect(readInvoice(Buffer.from(text))).toMatchObject({
      value: { warnings: [{ code: 'invalid-day', path: `terms.${term}` }] },
    })
  })

  it('says that a day of format 102 does not exist in CII', () => {
    const cii = readFileSync(new URL('invoices/valid/unpaid.xml', FIXTURES), 'utf8')
    const wrong = cii.replace(/(<udt:DateTimeString format="102">)\d{8}/, '$120260230')
    expect(wrong).not.toBe(cii)
    expect(readInvoice(Buffer.from(wrong))).toMatchObject({
      value: {
        warnings: expect.arrayContaining([
          expect.objectContaining({ code: 'invalid-day', path: 'terms.BT-2' }),
        ]),
      },
    })
  })
})

describe('readInvoice, PDF', () => {
  it('finds an invoice stored plainly, past metadata and streams without an end', () => {
    const pdf =
      '%PDF-1.7\n1 0 obj\n<< /Type /Metadata /Length 4 >>\nstream\n<x/>\nendstream\nendobj\n' +
      `2 0 obj\n<< /Type /EmbeddedFile >>\nstream\n${UBL}\nendstream\nendobj\nstream\n<`
    expect(readInvoice(Buffer.from(pdf))).toMatchObject({
      value: { container: 'pdf', syntax: 'ubl', terms: { 'BT-1': 'F-1' } },
    })
  })

  it('stops at a stream that would fill the memory', () => {
    const bomb = zlibSync(Buffer.from(`<a>${' '.repeat(40 * 1024 * 1024)}</a>`))
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      bomb,
      Buffer.from('\nendstream\n%%EOF\n'),
    ])
    expect(readInvoice(pdf)).toMatchObject({ error: { code: 'no-embedded-invoice' } })
  })

  it('calls a PDF cut where its end is missing and no invoice was found before', () => {
    const content = zlibSync(Buffer.from(UBL))
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      content,
      Buffer.from('\nendstream\nendobj\nstartxref\n0\n%%EOF\n'),
    ])
    expect(readInvoice(pdf)).toMatchObject({ value: { terms: { 'BT-1': 'F-1' } } })
    for (const kept of [20, 60, content.length - 10]) {
      expect(readInvoice(pdf.subarray(0, kept))).toMatchObject({ error: { code: 'unreadable' } })
    }
  })
})

describe('readLifecycle', () => {
  it('refuses another message', () => {
    expect(readLifecycle(Buffer.from(UBL))).toMatchObject({ error: { code: 'unsupported-format' } })
  })

  it('tells a status that nobody published, and days that do not exist', () => {
    const text = readFileSync(new URL('cdar/valid/203-made-available.xml', FIXTURES), 'utf8')
    expect(readLifecycle(Buffer.from(text))).toMatchObject({ value: { warnings: [] } })
    const unknown = text.replace(
      /(<ram:ProcessConditionCode>)203/,
      (_, element: string) => `${element}999`,
    )
    expect(readLifecycle(Buffer.from(unknown))).toMatchObject({
      value: {
        statuses: [{ code: 999, consequence: 'ownership' }],
        warnings: [{ code: 'unknown-status', path: 'statuses[0].code' }],
      },
    })
    const wrong = text.replaceAll(/>2026(\d{4})</g, '>20260230<')
    expect(wrong).not.toBe(text)
    expect(readLifecycle(Buffer.from(wrong))).toMatchObject({
      value: {
        statuses: [{ invoiceDate: null }],
        warnings: [{ code: 'invalid-day', path: 'statuses[0].invoiceDate' }],
      },
    })
  })
})
