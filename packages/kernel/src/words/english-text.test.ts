import { cents } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { englishAmount, englishEuros, englishPercent } from '#words/english-text.ts'

describe('English figures', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [195_000, '1,950.00'],
    [-40_000, '−400.00'],
    [9_007_199_254_740_991, '90,071,992,547,409.91'],
  ])('write %i cents to the last one', (of, text) => {
    expect(englishAmount(cents(of))).toBe(text)
  })

  it('put the sign of the euro after that of a reduction', () => {
    expect(englishEuros(cents(-40_000))).toBe('−€400.00')
  })

  it('write a rate with its two decimals', () => {
    expect(englishPercent(1215)).toBe('12.15%')
  })
})
