import { describe, expect, it } from 'vitest'

import { checkFec } from '#accounting/fec-check.ts'
import { fecColumns } from '#accounting/fec-columns.data.ts'

const NAME = '123456782FEC20261231.txt'

/** Two lines that balance; a test changes one thing in them. */
const fields = {
  JournalCode: 'VE',
  JournalLib: 'Ventes',
  EcritureNum: '1',
  EcritureDate: '20260110',
  CompteNum: '411000',
  CompteLib: 'Clients',
  CompAuxNum: '',
  CompAuxLib: '',
  PieceRef: 'F-1',
  PieceDate: '20260110',
  EcritureLib: 'Facture F-1',
  Debit: '100,00',
  Credit: '0,00',
  EcritureLet: '',
  DateLet: '',
  ValidDate: '20260131',
  Montantdevise: '',
  Idevise: '',
}

type Fields = Partial<typeof fields>

const other: Fields = {
  CompteNum: '706000',
  CompteLib: 'Prestations',
  Debit: '0,00',
  Credit: '100,00',
}

function text(lines: readonly Fields[], header: readonly string[] = fecColumns): string {
  const rows = lines.map((line) => Object.values({ ...fields, ...line }).join('\t'))
  return [header.join('\t'), ...rows].join('\r\n')
}

function found(bytes: Uint8Array | string) {
  const result = checkFec(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, NAME)
  if (result.kind === 'refused') throw new Error(result.error.code)
  const { conforms, findings } = result.value
  return { conforms, rules: findings.map(({ rule, line }) => `${rule} ${line ?? 'file'}`) }
}

describe('what the tester of the administration lets pass in silence (money formats, 4.2)', () => {
  it('starts from a file with nothing to say', () => {
    expect(found(text([{}, other]))).toEqual({ conforms: true, rules: [] })
  })

  it('refuses an entry that does not balance', () => {
    const { conforms, rules } = found(text([{}, { ...other, Credit: '99,99' }]))
    expect(conforms).toBe(false)
    expect(rules).toEqual(['unbalanced-file file', 'unbalanced-entry 2'])
  })

  it('refuses a gap in the numbers', () => {
    const second = { EcritureNum: '3' }
    const { conforms, rules } = found(text([{}, other, second, { ...other, ...second }]))
    expect(conforms).toBe(false)
    expect(rules).toEqual(['sequence-gap 4'])
  })

  it('refuses columns in another order', () => {
    const order = [...fecColumns]
    order[1] = 'JournalCode'
    order[0] = 'JournalLib'
    const { conforms, rules } = found(text([{}, other], order))
    expect(conforms).toBe(false)
    expect(rules).toEqual(['column-order 1'])
  })

  it.each(['2026-01-10', '10/01/2026'])('refuses the date %s', (PieceDate) => {
    const { conforms, rules } = found(text([{ PieceDate }, other]))
    expect(conforms).toBe(false)
    expect(rules).toEqual(['date 2'])
  })

  it('refuses a header with an accent', () => {
    const header = fecColumns.map((name) => (name === 'Debit' ? 'Débit' : name))
    const { conforms, rules } = found(text([{}, other], header))
    expect(conforms).toBe(false)
    expect(rules).toEqual(['header-name 1'])
  })

  it('refuses the euro sign of Windows-1252', () => {
    const bytes = Buffer.from(text([{ EcritureLib: 'Frais \u0080' }, other]), 'latin1')
    const { conforms, rules } = found(bytes)
    expect(conforms).toBe(false)
    expect(rules).toEqual(['encoding file'])
  })

  it('warns of an entry outside the period, of negative amounts, of a mark of byte order', () => {
    const outside = { EcritureDate: '20270110' }
    expect(found(text([outside, { ...other, ...outside }])).rules).toEqual([
      'outside-period 2',
      'outside-period 3',
    ])
    expect(found(text([{ Debit: '-100,00' }, { ...other, Credit: '-100,00' }])).rules).toEqual([
      'negative-amount 2',
      'negative-amount 3',
    ])
    expect(found(`\uFEFF${text([{}, other])}`).rules).toEqual(['bom file'])
  })
})

/** Balanced entries of one journal with these numbers. */
function entries(numbers: readonly string[], journal = 'VE'): readonly Fields[] {
  const own = { JournalCode: journal }
  return numbers.flatMap((EcritureNum) => [
    { ...own, EcritureNum },
    { ...other, ...own, EcritureNum },
  ])
}

describe('gaps that other numbers hide', () => {
  const gaps = (...lines: readonly (readonly Fields[])[]) => found(text(lines.flat())).rules

  it('are seen in numbers of eighteen digits, whose last ones a float does not hold', () => {
    expect(gaps(entries(['202600000000000001', '202600000000000003']))).toEqual(['sequence-gap 4'])
    expect(gaps(entries(['202600000000000999', '202600000000001000']))).toEqual([])
    expect(gaps(entries(['9'.repeat(40), `1${'0'.repeat(40)}`]))).toEqual([])
  })

  it('are seen in numbers that begin again each month', () => {
    const january = ['202601-001', '202601-002', '202601-003']
    expect(gaps(entries([...january, '202602-001', '202602-004']))).toEqual(['sequence-gap 10'])
    expect(gaps(entries([...january, '202602-001', '202602-002']))).toEqual([])
  })

  it('are seen in a journal whose missing number another journal bears too', () => {
    expect(gaps(entries(['1', '2', '4']), entries(['1', '2', '3'], 'BQ'))).toEqual([
      'sequence-gap 6',
    ])
  })

  it('are none where numbers run on across months, journals or both', () => {
    expect(gaps(entries(['202601-001', '202601-002', '202602-003']))).toEqual([])
    expect(gaps(entries(['VE1', 'VE3']), entries(['BQ2', 'BQ4'], 'BQ'))).toEqual([])
    expect(gaps(entries(['A1', 'B2', 'A3', 'B4']))).toEqual([])
  })

  it('are none where the journals of a month share numbers that begin again each month', () => {
    const months = [
      entries(['202601-001', '202601-003']),
      entries(['202601-002'], 'BQ'),
      entries(['202602-001', '202602-003']),
      entries(['202602-002'], 'BQ'),
    ]
    expect(gaps(...months)).toEqual([])
    expect(gaps(...months, entries(['202602-005'], 'BQ'))).toEqual([
      'sequence-gap 10',
      'sequence-gap 14',
    ])
  })
})

describe('other things let pass', () => {
  it.each([
    ['123456782FEC20261231.txt', true],
    ['123456782FEC20261231.csv', true],
    ['123456782FEC20261231.xml', true],
    ['123456782fec20261231.TXT', false],
    ['123456782FEC20261231.TXT', false],
    ['123456782fec20261231.txt', false],
    ['123456782FEC20260231.txt', false],
  ])('the name %s is right: %s', (name, right) => {
    const result = checkFec(Buffer.from(text([{}, other])), name)
    if (result.kind === 'refused') throw new Error(result.error.code)
    expect(result.value.findings.map(({ rule }) => rule)).toEqual(right ? [] : ['file-name'])
    expect(result.value.conforms).toBe(right)
  })

  it.each(['Debit', 'débit'])('a second column %s is refused', (name) => {
    const rows = text([{}, other], [...fecColumns, name]).split('\r\n')
    const [header = '', ...lines] = rows
    const { conforms, rules } = found([header, ...lines.map((row) => `${row}\t`)].join('\r\n'))
    expect(conforms).toBe(false)
    expect(rules).toEqual(['header-name 1'])
  })

  it.each([
    ['utf16le', '\uFEFF', ['bom file', 'encoding file']],
    ['utf16le', '', ['encoding file']],
  ] as const)('UTF-16 (%s, mark %j) is told as what it is', (encoding, mark, rules) => {
    const little = Buffer.from(mark + text([{}, { ...other, CompteLib: 'Métiers' }]), encoding)
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const result = checkFec(bytes, NAME)
      if (result.kind === 'refused') throw new Error(result.error.code)
      expect(result.value.encoding).toBe('utf-16')
      expect(found(bytes)).toEqual({ conforms: false, rules })
      expect(result.value.totals).toEqual({ debit: 10_000, credit: 10_000 })
    }
  })

  it('totals above 2^53 are exact', () => {
    const most = { Debit: '9999999999999,99' }
    const lines = Array.from({ length: 11 }, () => [
      most,
      { ...other, Credit: '9999999999999,99' },
    ]).flat()
    const result = checkFec(Buffer.from(text(lines)), NAME)
    if (result.kind === 'refused') throw new Error(result.error.code)
    const exact = 11n * 999_999_999_999_999n
    expect(result.value.totals).toEqual({ debit: exact, credit: exact })
  })
})
