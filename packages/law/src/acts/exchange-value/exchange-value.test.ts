import { describe, expect, it } from 'vitest'
import { exchangeValueCases } from '#acts/exchange-value/exchange-value.cases.ts'
import { answerExchangeValue, exchangeValue } from '#acts/exchange-value/exchange-value.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('exchangeValue', () => {
  it.each(exchangeValueCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(exchangeValue(facts))).toMatchObject(expected)
  })

  it('reads the document, and shows the proof it was weighed by', () => {
    const given = answerExchangeValue({
      on: '2026-11-21',
      exchange: 'acknowledgment-of-debt',
      actOn: '2025-02-01',
      actAmount: 195000,
      against: 'other',
      signature: 'handwritten',
      amountInFigures: null,
      amountInWords: 195000,
    })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      steps: [
        { rule: 'acts/admits-the-debt', citations: [{ article: '1383' }, { article: '2240' }] },
        { rule: 'proof/standing' },
        { rule: 'acts/title-by-small-claims' },
        { rule: 'acts/title-by-notarial-deed' },
      ],
    })
  })
})
