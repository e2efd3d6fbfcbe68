import { describe, expect, it } from 'vitest'
import { readAmount } from '#intake/fields/amount.ts'
import { readClaimDay } from '#intake/fields/claim-day.ts'
import { readCompany } from '#intake/fields/company.ts'
import { readPhoneCell, readPostCode } from '#intake/fields/contact.ts'
import type { FieldRead } from '#intake/fields/field-read.ts'
import { readLine } from '#intake/fields/read-line.ts'
import { suggestMapping } from '#intake/fields/suggest-mapping.ts'
import { readDebtorKind, readNature } from '#intake/fields/words.ts'

/** What was read, as text; or the code of the refusal. */
function found(read: FieldRead<unknown>): string {
  return read.kind === 'read' ? String(read.value) : read.code
}

describe('readAmount', () => {
  it.each([
    ['1 950,00', '195000'],
    ['1\u00A0950,00', '195000'],
    ['1\u202F950,5', '195050'],
    ['1.950,00', '195000'],
    ['1,950.00', '195000'],
    ['1950.00', '195000'],
    ['1 950 €', '195000'],
    ['1950,00EUR', '195000'],
    ['1950,5 euros', '195050'],
    ['1950', '195000'],
    ['0,01', '1'],
    ['+12,30', '1230'],
    ['1.234.567,89', '123456789'],
    ['1950,0000', '195000'],
    ['00012,50', '1250'],
    ['9999999999999,99', '999999999999999'],
    ['1.950', 'amount-ambiguous'],
    ['1,950', 'amount-ambiguous'],
    ['1950,005', 'amount-not-in-cents'],
    ['0,005', 'amount-not-in-cents'],
    ['-12,50', 'amount-negative'],
    ['12,50-', 'amount-negative'],
    ['(12,50)', 'amount-negative'],
    ['−12,50', 'amount-negative'],
    ['0', 'amount-zero'],
    ['0,00 €', 'amount-zero'],
    ['99999999999999', 'amount-too-large'],
    ['12 34', 'amount-unreadable'],
    ['1950,', 'amount-unreadable'],
    ['1950 $', 'amount-unreadable'],
    ['douze', 'amount-unreadable'],
    ['1e3', 'amount-unreadable'],
    ['٣', 'amount-unreadable'],
  ])('reads %s as %s', (typed, expected) => {
    expect(found(readAmount(typed))).toBe(expected)
  })
})

describe('readClaimDay', () => {
  it.each([
    ['28/02/2026', '2026-02-28'],
    ['1/3/2026', '2026-03-01'],
    ['28.02.2026', '2026-02-28'],
    ['28-02-2026', '2026-02-28'],
    ['2026-02-28', '2026-02-28'],
    ['2026-02-28T00:00:00', '2026-02-28'],
    ['28/02/2026 14:30', '2026-02-28'],
    ['29/02/2028', '2028-02-29'],
    ['30/02/2026', 'day-does-not-exist'],
    ['29/02/2026', 'day-does-not-exist'],
    ['03/14/2026', 'day-does-not-exist'],
    ['00/01/2026', 'day-does-not-exist'],
    ['28/02/26', 'year-on-two-digits'],
    ['01/01/1900', 'day-out-of-range'],
    ['46081', 'day-unreadable'],
    ['fin mars', 'day-unreadable'],
  ])('reads %s as %s', (typed, expected) => {
    expect(found(readClaimDay(typed))).toBe(expected)
  })

  it.each([
    ['30/02/2026', '28/02/2026'],
    ['31/04/2026', '30/04/2026'],
    ['03/14/2026', '14/03/2026'],
  ])('says of %s what to write', (typed, example) => {
    expect(readClaimDay(typed)).toMatchObject({
      kind: 'refused',
      said: {
        fr: `«\u00A0${typed}\u00A0» n’existe pas. Écrivez par exemple ${example}.`,
        en: `“${typed}” does not exist. Write for example ${example}.`,
      },
    })
  })
})

describe('readCompany', () => {
  it.each([
    ['732829320', '732829320'],
    ['732 829 320', '732829320'],
    ['732 829 320 00074', '732829320'],
    ['73282932000074', '732829320'],
    ['5580469', '005580469'],
    ['558046900004', '005580469'],
    ['732829320.0', '732829320'],
    ['7328293200', 'company-number-wrong'],
    ['552046558', 'company-number-wrong'],
    ['7,32829E+13', 'company-number-rounded'],
    ['7.32829E+13', 'company-number-rounded'],
    ['12345', 'company-number-wrong'],
    ['inconnu', 'company-number-wrong'],
  ])('reads %s as %s', (typed, expected) => {
    expect(found(readCompany(typed))).toBe(expected)
  })

  it('says that it put the zeros back, the key checked', () => {
    expect(readCompany('5580469')).toMatchObject({ remark: { code: 'zeros-restored' } })
  })
})

describe('readPostCode', () => {
  it.each([
    ['69003', '69003'],
    ['1000', '01000'],
    ['00100', 'post-code-wrong'],
    ['690', 'post-code-wrong'],
    ['B-1000', 'post-code-wrong'],
  ])('reads %s as %s', (typed, expected) => {
    expect(found(readPostCode(typed))).toBe(expected)
  })
})

describe('readPhoneCell', () => {
  it('puts back the zero that a spreadsheet dropped', () => {
    expect(found(readPhoneCell('639981407'))).toBe('+33639981407')
    expect(found(readPhoneCell('06 39 98 14 07'))).toBe('+33639981407')
    expect(found(readPhoneCell('12'))).toBe('phone-unreadable')
  })
})

describe('readDebtorKind and readNature', () => {
  it('reads « particulier » by who the creditor is', () => {
    expect(found(readDebtorKind('Particulier', true))).toBe('consumer')
    expect(found(readDebtorKind('particulier', false))).toBe('private-individual')
    expect(found(readDebtorKind('Société', true))).toBe('professional')
    expect(found(readDebtorKind('mairie', true))).toBe('debtor-kind-unknown')
  })

  it('refuses « loyer », which may be two things', () => {
    expect(found(readNature('Loyer d’habitation'))).toBe('residential-rent')
    expect(found(readNature('Prêt'))).toBe('loan')
    expect(found(readNature('loyer'))).toBe('nature-unknown')
    expect(found(readNature('Residential rent'))).toBe('residential-rent')
  })
})

describe('suggestMapping', () => {
  it('knows the words of French software, accents and signs aside', () => {
    const columns = [
      'Raison sociale',
      'N° SIRET',
      'Adresse e-mail',
      'Adresse',
      'CP',
      'Ville',
      'N° de facture',
      'Date de facture',
      'Date d’échéance',
      'Montant TTC (€)',
      'Reste dû',
    ]
    expect(suggestMapping(columns)).toStrictEqual({
      debtorName: 0,
      debtorSiren: 1,
      debtorEmail: 2,
      street: 3,
      postCode: 4,
      town: 5,
      invoiceNumber: 6,
      issuedOn: 7,
      dueOn: 8,
      amount: 10,
    })
  })

  it('feeds no two fields from one column', () => {
    expect(suggestMapping(['Client', 'Facture'])).toStrictEqual({ debtorName: 0, invoiceNumber: 1 })
  })
})

describe('a line to correct', () => {
  const columns = ['debtorName', 'street', 'postCode', 'town', 'invoiceNumber'] as const
  const reading = {
    mapping: {
      ...Object.fromEntries(columns.map((field, column) => [field, column])),
      issuedOn: 5,
      dueOn: 6,
      amount: 7,
      debtorSiren: 8,
      debtorKind: 9,
      debtorEmail: 10,
      debtorPhone: 11,
      nature: 12,
    },
    width: 13,
    defaultDebtorKind: 'professional',
    defaultNature: 'invoice',
    creditorIsProfessional: true,
  } as const

  const saidOf = (cells: readonly string[]) =>
    readLine(cells, reading).remarks.map(({ said }) => said)

  it('says each thing that is wrong in French and in English', () => {
    const wrong = [
      '',
      '',
      '690',
      '',
      '',
      '30/02/26',
      '46081',
      '1.950',
      '7,3E+13',
      'mairie',
      'x',
      '12',
    ]
    expect(saidOf([...wrong, 'loyer']).map(({ en }) => en)).toEqual([
      'The name of the debtor is missing.',
      'The address is missing.',
      '“690” is not a French post code: it has five digits.',
      'The town is missing.',
      'The invoice number is missing.',
      '“30/02/26”: write the year on four digits, for example 30/02/2026.',
      '“46081” is not a date. Write for example 28/02/2026. In the spreadsheet, give this column the Date format.',
      '“1.950” may be read as 1950 euros, or as 1 euro and thousandths. Write 1950,00 or 1,95.',
      '“mairie” is not a known capacity. Write professional, consumer or private individual.',
      'The spreadsheet replaced the SIRET by “7,3E+13”: its last digits are lost. Give the column the Text format and write it again.',
      '“x” is not an e-mail address.',
      '“12” is not a phone number.',
      '“loyer” is not a known nature. Write invoice, sale, services, works, loan, residential rent, commercial rent or other.',
    ])
  })

  it('never gives one language for the other', () => {
    const lines = [
      Array.from({ length: 13 }, () => ''),
      ['A', '1 rue B', '1000', 'Lyon', 'F-1', '02/03/2026', '01/03/2026', '0', '12345'],
      ['A'.repeat(121), '1 rue B', '69001', 'Lyon', 'F-1', '01/01/1900', 'x', '-5', '5580469'],
      Array.from({ length: 15 }, () => 'x'),
    ]
    const all = lines.flatMap(saidOf)
    expect(all.length).toBeGreaterThan(12)
    expect(all.filter(({ fr, en }) => fr === en)).toEqual([])
  })
})
