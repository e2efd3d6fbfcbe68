import { describe, expect, it } from 'vitest'
import { itemsOf, mayTake, rowsOf } from '#features/intake/ledger/chosen-items.ts'

const item = {
  account: '411000',
  piece: 'F-1',
  pieceDate: '2025-02-10',
  originalCents: 120_000,
  openCents: 120_000,
  instalments: [120_000],
  confidence: 'certain' as const,
  reason: { fr: '', en: '' },
  draftId: null,
  refusal: null,
}

const customers = [
  {
    customer: 'C1',
    name: 'Garage Fictif',
    balanceCents: 300_000,
    creditsCents: 0,
    items: [
      item,
      { ...item, piece: 'F-2', draftId: 'd1' },
      { ...item, piece: 'RAN', refusal: { fr: 'sans facture', en: 'no invoice' } },
    ],
  },
]

describe('the items chosen in an accounting file', () => {
  it('are those that may become a draft, by customer, account and piece', () => {
    const rows = rowsOf({ customers })
    expect(rows.map(mayTake)).toEqual([true, false, false])
    const all = new Set(rows.map(({ id }) => id))
    expect(itemsOf(rows, all)).toEqual([{ customer: 'C1', account: '411000', piece: 'F-1' }])
  })
})
