import type { BankLineView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import {
  isChequeNumber,
  leftToShare,
  likelyPaidBy,
  nextDetail,
  partsOfDetails,
  wordsOfDetail,
  type LineDetail,
} from '#features/client-money/sharing/share-draft.ts'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import type { Catalogue } from '#words/use-words.ts'

const proposal = (dossierId: string, certain = false): BankLineView['proposals'][number] => ({
  dossierId,
  reference: `2026-${dossierId}`,
  debtorName: dossierId,
  foundBy: certain ? 'reference' : 'name',
  on: null,
  place: null,
  certain,
})

const detail = (of: Partial<LineDetail>): LineDetail => ({
  rank: 0,
  amountCents: null,
  counterparty: null,
  references: [],
  remittance: null,
  paymentId: null,
  proposals: [],
  ...of,
})

describe('a line to share out', () => {
  it('says to the cent what is left of it, below zero where there is too much', () => {
    const parts = [{ amountCents: cents(30_001) }, { amountCents: null }]
    expect(leftToShare(cents(100_000), parts)).toBe(69_999)
    expect(leftToShare(cents(100_000), [...parts, { amountCents: cents(70_000) }])).toBe(-1)
  })

  it('is likely of cheques, unless the bank writes cash or transfers', () => {
    const of = (remittance: string | null) =>
      likelyPaidBy({ counterparty: null, remittance, batch: null })
    expect(of('REMISE 3 CHEQUES')).toBe('cheque')
    expect(of(null)).toBe('cheque')
    expect(of('VERSEMENT ESPECES')).toBe('cash')
    expect(of('VIR GROUPES')).toBe('transfer')
  })

  it('takes the number of a cheque, or none', () => {
    expect(['0001234', '', ' 7788 '].map(isChequeNumber)).toEqual([true, true, true])
    expect(['12', 'A1234'].map(isChequeNumber)).toEqual([false, false])
  })

  it('is proposed part by part from what the bank details of it', () => {
    const details = [
      detail({ rank: 0, amountCents: 10_000, proposals: [proposal('a', true), proposal('b')] }),
      detail({
        rank: 1,
        amountCents: 20_000,
        references: ['VIR-DIVERS'],
        counterparty: 'LEMERCIER',
      }),
      detail({ rank: 2, amountCents: null, proposals: [proposal('c')] }),
    ]
    const parts = partsOfDetails(details)
    expect(
      parts.map(({ dossierId, amountCents, detail: rank }) => [dossierId, amountCents, rank]),
    ).toEqual([
      ['a', 10_000, 0],
      ['c', null, 2],
    ])
    const next = nextDetail(details, parts)
    expect(next?.rank).toBe(1)
    expect(next === null ? '' : wordsOfDetail(next)).toBe('LEMERCIER · VIR-DIVERS')
  })

  it('is told in both languages', () => {
    const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = sharingWords
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual([])
  })
})
