import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import type { ProofExhibitKind } from '#case-facts.ts'
import { proofBoxes, proofGauge } from '#proof-gauge.ts'
import { lawfulCase } from '#testing/lawful-case.ts'

const withExhibits = (...exhibits: readonly ProofExhibitKind[]) =>
  lawfulCase({ proof: { exhibits } })

describe('proofGauge', () => {
  it.each([
    [[], []],
    [['order'], ['agreement']],
    [
      ['invoice', 'delivery'],
      ['performance', 'amount'],
    ],
    [['message'], ['admission']],
    [['acknowledgment'], ['agreement', 'performance', 'amount', 'admission']],
    [['other'], []],
  ] as const)('with %j fills %j', (exhibits, facts) => {
    const filled = proofGauge(withExhibits(...exhibits)).filter((box) => box.filled)
    expect(filled.map(({ fact }) => fact)).toEqual(facts)
  })

  it('says how to fill each empty box, and nothing of the others', () => {
    for (const { filled, missing } of proofGauge(withExhibits('order'))) {
      expect(missing === null).toBe(filled)
    }
  })

  it('holds in part what messages alone carry, and wholly once an officer recorded them', () => {
    const admission = (...exhibits: readonly ProofExhibitKind[]) => {
      const box = proofGauge(withExhibits(...exhibits)).find(({ fact }) => fact === 'admission')
      return [box?.strength, box?.carriedBy, box?.strengthen?.fr ?? null]
    }
    const way = 'Faire constater ces messages par un commissaire de justice.'
    expect(admission()).toEqual(['none', [], null])
    expect(admission('message')).toEqual(['part', ['message'], way])
    expect(admission('message', 'message-constat')).toEqual([
      'whole',
      ['message', 'message-constat'],
      null,
    ])
    expect(admission('message', 'payment')).toEqual(['whole', ['message', 'payment'], null])
    expect(admission('message-constat')).toEqual(['none', [], null])
  })

  it('does not take a record of messages for a record of the delivery', () => {
    const filled = (kind: ProofExhibitKind) =>
      proofGauge(withExhibits(kind)).flatMap((box) => (box.filled ? [box.fact] : []))
    expect(filled('constat')).toEqual(['performance'])
    expect(filled('message-constat')).toEqual([])
  })

  it('names its boxes in both languages', () => {
    expect(proofGauge(withExhibits()).map(({ label }) => label.en)).toEqual([
      'Order',
      'Delivery',
      'Amount',
      'Admission by the debtor',
      'Formal notice',
    ])
    for (const { label, missing } of proofGauge(withExhibits())) {
      expect(label.en).not.toBe(label.fr)
      expect(missing?.en).not.toBe(missing?.fr)
    }
  })

  it('counts a formal notice that was sent', () => {
    const formalNotice = { on: day('2026-09-26'), registeredNumber: null, deliveredOn: null }
    expect(proofBoxes({ ...withExhibits('order'), formalNotice })).toBe(2)
  })
})
