import { describe, expect, it } from 'vitest'
import { faultsOf, sentenceAround, wordingOf } from '#features/outreach/sheet/letter-faults.ts'
import type { PlacedFault } from '#features/outreach/sheet/letter-faults.ts'

describe('wordingOf', () => {
  it('takes the words between quotation marks, and leaves advice and gaps to a person', () => {
    expect(wordingOf('« Mise en demeure de payer »')).toBe('Mise en demeure de payer')
    expect(wordingOf('«\u00A0Nous restons joignables.\u00A0»')).toBe('Nous restons joignables.')
    expect(wordingOf('Retirer ces frais. Au besoin : « Aucuns frais. »')).toBeNull()
    expect(wordingOf('« … dans un délai de quinze jours. »')).toBeNull()
    expect(wordingOf(null)).toBeNull()
  })
})

describe('sentenceAround', () => {
  const text = 'Payez M. Talbot vite. Sinon nos huissiers viendront. Bien à vous.'
  it('takes the sentence the words stand in, whole', () => {
    const from = text.indexOf('nos huissiers')
    const around = sentenceAround(text, { from, to: from + 13 })
    expect(text.slice(around.from, around.to)).toBe('Sinon nos huissiers viendront.')
  })
  it('does not end a sentence at « M. »', () => {
    const around = sentenceAround(text, { from: 9, to: 15 })
    expect(text.slice(around.from, around.to)).toBe('Payez M. Talbot vite.')
  })
})

describe('faultsOf', () => {
  const fault = (number: number, from: number, to: number): PlacedFault => ({
    number,
    finding: {
      rule: 'court-look',
      severity: 'refuse',
      span: [from, to],
      sentence: '',
      citations: [],
      suggestion: null,
    },
    place: { partId: 'p', from, to, editable: true },
  })
  it('begins a point that overlaps another after it, and keeps both numbers', () => {
    expect(faultsOf('p', [fault(1, 0, 10), fault(2, 5, 14)])).toEqual([
      { number: 1, from: 0, to: 10 },
      { number: 2, from: 10, to: 14 },
    ])
  })
  it('leaves the points of other parts out', () => {
    expect(faultsOf('q', [fault(1, 0, 10)])).toEqual([])
  })
})
