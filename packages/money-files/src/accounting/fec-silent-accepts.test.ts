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
