import { cents } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import {
  isChequeNumber,
  leftToShare,
  likelyPaidBy,
} from '#features/client-money/sharing/share-draft.ts'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import type { Catalogue } from '#words/use-words.ts'

describe('a line to share out', () => {
  it('says to the cent what is left of it, below zero where there is too much', () => {
    const parts = [{ amountCents: cents(30_001) }, { amountCents: null }]
    expect(leftToShare(cents(100_000), parts)).toBe(69_999)
    expect(leftToShare(cents(100_000), [...parts, { amountCents: cents(70_000) }])).toBe(-1)
  })

  it('is likely of cheques, unless the bank writes cash or transfers', () => {
    const of = (remittance: string | null) => likelyPaidBy({ counterparty: null, remittance })
    expect(of('REMISE 3 CHEQUES')).toBe('cheque')
    expect(of(null)).toBe('cheque')
    expect(of('VERSEMENT ESPECES')).toBe('cash')
    expect(of('VIR GROUPES')).toBe('transfer')
  })

  it('takes the number of a cheque, or none', () => {
    expect(['0001234', '', ' 7788 '].map(isChequeNumber)).toEqual([true, true, true])
    expect(['12', 'A1234'].map(isChequeNumber)).toEqual([false, false])
  })

  it('is told in both languages', () => {
    const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = sharingWords
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual([])
  })
})
