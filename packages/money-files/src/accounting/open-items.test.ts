import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { openItems } from '#accounting/open-items.ts'

const samples = join(import.meta.dirname, '../../../../../shared/fixtures/money/fec')

const HEADER =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t' +
  'CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\t' +
  'MontantDevise\tIdevise\tDateRglt'

function line(more: Readonly<Record<string, string>>): string {
  const fields: Readonly<Record<string, string>> = {
    JournalCode: 'VE',
    JournalLib: 'Ventes',
    EcritureNum: '1',
    EcritureDate: '20260110',
    CompteNum: '411000',
    CompteLib: 'Clients',
    CompAuxNum: 'C1',
    CompAuxLib: 'Un SARL',
    PieceRef: 'F-001',
    PieceDate: '20260110',
    EcritureLib: 'Facture',
    ValidDate: '20260131',
    ...more,
  }
  return HEADER.split('\t')
    .map((name) => fields[name] ?? '')
    .join('\t')
}

function read(lines: readonly string[], asOf: string | null = null) {
  const bytes = Buffer.from(`\uFEFF${HEADER}\r\r\n${lines.join('\r\r\n')}\r\r\n`)
  const result = openItems(bytes, '123456782FEC20261231.txt', asOf)
  if (result.kind === 'refused') throw new Error(result.error.code)
  return result.value
}

type ExpectedCustomer = {
  readonly items: readonly { readonly pieceDate: string }[]
}

describe.skipIf(!existsSync(samples))('openItems (absent: the shared folder)', () => {
  const name = '123456782FEC20251231.txt'
  const folder = join(samples, 'creditor-12-open-items')
  const expected: Record<string, { customers: ExpectedCustomer[] } & Record<string, unknown>> =
    existsSync(folder) ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) : {}

  it.each(Object.entries(expected))('finds the open items of a creditor on %s', (asOf, answer) => {
    const result = openItems(readFileSync(join(folder, name)), name, asOf)
    if (result.kind === 'refused') throw new Error(result.error.code)
    const { open, credits, balance } = answer
    expect(result.value.totals).toEqual({ open, credits, balance })
    const wanted = answer.customers.map((customer) => ({
      ...customer,
      items: customer.items.map((item) => ({
        ...item,
        pieceDate: item.pieceDate.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
      })),
    }))
    expect(result.value.customers).toMatchObject(wanted)
  })

  it('finds the eleven open situations among fourteen', () => {
    const other = join(samples, 'open-items')
    const file = '552100554FEC20251231.txt'
    const result = openItems(readFileSync(join(other, file)), file, null)
    if (result.kind === 'refused') throw new Error(result.error.code)
    const { items }: { items: readonly { customer: string; piece: string }[] } = JSON.parse(
      readFileSync(join(other, 'expected.json'), 'utf8'),
    )
    const found = result.value.customers.flatMap(({ customer, items: own }) =>
      own.map((item) => ({ customer, ...item })),
    )
    const shown = items.map(({ customer, piece }) =>
      found.find((item) => item.customer === customer && item.piece === piece),
    )
    const fields = ['original', 'open', 'confidence', 'account', 'instalments'] as const
    const wanted = items.map((item) =>
      Object.fromEntries(Object.entries(item).filter(([key]) => fields.some((f) => f === key))),
    )
    expect(shown).toMatchObject(wanted)
    expect(found).toHaveLength(items.length)
  })
})

describe('openItems', () => {
  it('reads byte-order mark, doubled returns, tabs and further columns', () => {
    const { asOf, customers, totals } = read([line({ Debit: '0000120,00' })])
    expect(asOf).toBe('2026-12-31')
    expect(customers).toMatchObject([{ customer: 'C1', name: 'Un SARL', balance: 12000 }])
    expect(totals).toEqual({ open: 12000, credits: 0, balance: 12000 })
  })

  it('keeps lettering codes apart by customer, account and case', () => {
    const { customers } = read([
      line({ Debit: '100,00', EcritureLet: 'A', DateLet: '20260201' }),
      line({ Credit: '100,00', EcritureLet: 'a', DateLet: '20260201', PieceRef: 'B1' }),
      line({ Credit: '100,00', EcritureLet: 'A', DateLet: '20260201', CompAuxNum: 'C2' }),
    ])
    expect(customers).toMatchObject([
      { customer: 'C1', balance: 0, credits: 10000, items: [{ open: 10000 }] },
      { customer: 'C2', balance: -10000, credits: 10000, items: [] },
    ])
  })

  it('does not take F-001 for quoted in F-0011', () => {
    const { customers } = read([
      line({ Debit: '100,00' }),
      line({ Debit: '300,00', PieceRef: 'F-0011', PieceDate: '20260115' }),
      line({ Credit: '50,00', PieceRef: 'B1', EcritureLib: 'vir F-0011' }),
    ])
    expect(customers[0]?.items.map((item) => item.open)).toEqual([10000, 25000])
    expect(customers[0]?.items[0]?.confidence).toBe('probable')
  })

  it('shows advances and claims without an invoice number', () => {
    const { warnings, totals } = read([
      line({ CompteNum: '419100', Credit: '10,00' }),
      line({ JournalCode: 'AN', PieceRef: 'RAN', Debit: '20,00' }),
    ])
    expect(warnings.map(({ code }) => code)).toEqual(['account-left-out', 'no-invoice-number'])
    expect(totals.open).toBe(2000)
  })

  it('refuses what it would have to guess', () => {
    const bytes = (text: string) => Buffer.from(text)
    expect(openItems(bytes(''), 'x', null)).toMatchObject({ error: { code: 'unreadable' } })
    expect(openItems(bytes(`${HEADER}\n${line({ Debit: '1 0' })}`), 'x', null)).toMatchObject({
      error: { code: 'unreadable', path: 'lines[2]' },
    })
    expect(openItems(bytes(HEADER), 'x', '2026-02-30')).toMatchObject({
      error: { code: 'invalid-day' },
    })
  })
})
