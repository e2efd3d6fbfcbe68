import { describe, expect, it } from 'vitest'
import { bankExportWords } from '#features/client-money/bank-export/bank-export-words.ts'
import { withRole } from '#features/client-money/bank-export/roles.ts'
import type { Catalogue } from '#words/use-words.ts'

describe('the role of a column', () => {
  it('is taken from the column that had it, but for labels', () => {
    expect(withRole(['bookedOn', 'amount', null], 2, 'amount')).toEqual([
      'bookedOn',
      null,
      'amount',
    ])
    expect(withRole(['label', null], 1, 'label')).toEqual(['label', 'label'])
    expect(withRole(['label', 'amount'], 0, null)).toEqual([null, 'amount'])
  })
})

describe('the words of an export', () => {
  it('are the same in both languages nowhere', () => {
    const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = bankExportWords
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual([])
  })
})
