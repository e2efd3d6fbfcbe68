import { describe, expect, it } from 'vitest'
import {
  choose,
  columnLetter,
  columnsOf,
  mappingOf,
  stillMissing,
} from '#features/intake/import/columns-chosen.ts'

const columns = ['Client', 'Facture', 'TTC']

describe('the columns of an import', () => {
  it('are seen from the file, and given back as the API takes them', () => {
    const chosen = columnsOf({ columns, mapping: { debtorName: 0, amount: 2 } })
    expect(chosen).toEqual(['debtorName', null, 'amount'])
    expect(mappingOf(chosen)).toEqual({ debtorName: 0, amount: 2 })
  })

  it('feed a field once', () => {
    expect(choose(['debtorName', null, 'amount'], 1, 'amount')).toEqual([
      'debtorName',
      'amount',
      null,
    ])
    expect(choose(['debtorName', null, null], 0, null)).toEqual([null, null, null])
  })

  it('have the letters of a spreadsheet', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  it('say what no column gives', () => {
    expect(stillMissing(['debtorName', 'street', 'postCode', 'town', 'amount'])).toEqual([
      'invoiceNumber',
      'issuedOn',
      'dueOn',
    ])
  })
})
