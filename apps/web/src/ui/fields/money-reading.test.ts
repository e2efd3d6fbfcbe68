import { amountText, cents, englishAmount, englishEuros, eurosText } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { readMoney } from '#ui/fields/money-reading.ts'

describe('readMoney', () => {
  it.each([
    ['1 950,00', 195_000],
    ['1\u00A0950,00\u00A0€', 195_000],
    ['1\u202F950,00', 195_000],
    ['1950', 195_000],
    ['1950,5', 195_050],
    ['1950.50', 195_050],
    ['1.950,00', 195_000],
    ['12 345 678,90 euros', 1_234_567_890],
    ['0,01', 1],
    ['1,950.00', 195_000],
    ['€1,950.00', 195_000],
    ['€ 5', 500],
    ['12,345,678.9', 1_234_567_890],
    ['1,950.00 euros', 195_000],
  ])('reads %s', (text, amount) => {
    expect(readMoney(text)).toEqual({ kind: 'amount', amount })
  })

  it.each([
    ['1.950', 'unreadable'],
    ['19 50', 'unreadable'],
    ['1,950', 'unreadable'],
    ['12,345,678', 'unreadable'],
    ['1,950,00', 'unreadable'],
    ['1.950.00', 'unreadable'],
    ['1,95.00', 'unreadable'],
    ['€ 5 €', 'unreadable'],
    ['douze', 'unreadable'],
    ['1e5', 'unreadable'],
    ['-5', 'negative'],
    ['− 5,00', 'negative'],
    ['9999999999999', 'too-large'],
  ])('refuses %s', (text, code) => {
    expect(readMoney(text)).toEqual({ kind: 'refused', code })
  })

  it('takes an empty field for no amount', () => {
    expect(readMoney(' \u00A0')).toEqual({ kind: 'empty' })
  })

  it.each([
    ['in French', amountText],
    ['in French with its sign', eurosText],
    ['in English', englishAmount],
    ['in English with its sign', englishEuros],
  ])('reads back what the product writes %s', (_, written) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amount) => {
        expect(readMoney(written(cents(amount)))).toEqual({ kind: 'amount', amount })
      }),
      { seed: 14, numRuns: 300 * inject('campaign') },
    )
  })
})
