import type { Explanation } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import {
  citationText,
  certaintyUnder,
  doubtOf,
  doubtUnder,
  explanationText,
  hasSurePoint,
  visibleLines,
  wayToDoubt,
  weakestNode,
} from '#ui/why/why-tree.ts'

const node = (sentence: string, more: Partial<Explanation> = {}): Explanation => ({
  rule: sentence,
  sentence,
  citations: [],
  steps: [],
  ...more,
})

const rate = node('taux', { certainty: 'arguable', result: '12,15 %' })
const interest = node('intérêts', { steps: [node('période'), rate] })
const total = node('total', { steps: [node('principal'), interest] })

describe('visibleLines', () => {
  it('shows the steps of the answer, folded', () => {
    const lines = visibleLines(total, new Set())
    expect(lines.map(({ path, open }) => [path, open])).toEqual([
      ['0', null],
      ['1', false],
    ])
  })

  it('unfolds a branch with its level and place', () => {
    const lines = visibleLines(total, new Set(['1']))
    expect(lines.map(({ path, level, place, among }) => [path, level, place, among])).toEqual([
      ['0', 1, 1, 2],
      ['1', 1, 2, 2],
      ['1.0', 2, 1, 2],
      ['1.1', 2, 2, 2],
    ])
  })

  it('shows an answer without steps as its own line', () => {
    expect(visibleLines(rate, new Set())).toHaveLength(1)
  })
})

describe('certaintyUnder', () => {
  it('is never stronger than the weakest node', () => {
    expect(certaintyUnder(total)).toBe('arguable')
    expect(weakestNode(total)).toBe(rate)
  })

  it('tells a point to confirm from an arguable one', () => {
    const practice = { code: '', article: 'taux de la BCE', kind: 'practice' } as const
    const toConfirm = node('taux', { certainty: 'arguable', citations: [practice] })
    const above = node('intérêts', { certainty: 'arguable', steps: [toConfirm] })
    expect(doubtUnder(above)).toBe('to-confirm')
    expect(doubtUnder(node('total', { steps: [above, rate] }))).toBe('arguable')
    expect(doubtUnder(node('total', { steps: [node('principal')] }))).toBe('none')
  })

  it('gives an answer the word of its reasons, and never a surer one than its own', () => {
    const practice = { code: '', article: 'taux de la BCE', kind: 'practice' } as const
    const toConfirm = node('taux', { certainty: 'arguable', citations: [practice] })
    const rows = [
      ['established', toConfirm, 'none'],
      ['arguable', toConfirm, 'to-confirm'],
      ['arguable', node('total', { steps: [toConfirm, rate] }), 'arguable'],
      ['arguable', node('sûr'), 'arguable'],
      ['arguable', undefined, 'arguable'],
      ['unknown', toConfirm, 'unknown'],
    ] as const
    for (const [certainty, because, doubt] of rows) expect(doubtOf(certainty, because)).toBe(doubt)
  })

  it('tells an answer with sure points from one whose only point is to be confirmed', () => {
    const practice = { code: '', article: 'usage', kind: 'practice' } as const
    const toConfirm = node('certaine', { certainty: 'arguable', citations: [practice] })
    expect(hasSurePoint(toConfirm)).toBe(false)
    expect(hasSurePoint(node('certaine', { steps: [toConfirm] }))).toBe(false)
    expect(hasSurePoint(node('total', { steps: [toConfirm, node('principal')] }))).toBe(true)
  })

  it('leads to the first doubtful node', () => {
    expect(wayToDoubt(total)).toEqual(['1', '1.1'])
    expect(wayToDoubt(node('sûr'))).toEqual([])
  })
})

describe('explanationText', () => {
  it('indents by level', () => {
    expect(explanationText('40,00 €', total).split('\n')).toEqual([
      '40,00 € — total',
      '- principal',
      '- intérêts',
      '  - période',
      '  - taux | 12,15 %',
    ])
  })
})

describe('citationText', () => {
  it.each([
    ['CPCE', 'R124-4, 3°', 'CPCE R124-4, 3°'],
    ['C. civ.', '1103', 'C. civ. 1103'],
    ['Politique de la maison', 'non une loi', 'Politique de la maison, non une loi'],
    ['', 'L441-10', 'L441-10'],
  ])('writes %s and %s as %s', (code, article, said) => {
    expect(citationText({ code, article })).toBe(said)
  })
})
