import { describe, expect, it } from 'vitest'
import { latePaymentRateCases } from '#interest/late-payment-rate/late-payment-rate.cases.ts'
import {
  answerLatePaymentRate,
  latePaymentRate,
} from '#interest/late-payment-rate/late-payment-rate.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('latePaymentRate', () => {
  it.each(latePaymentRateCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(latePaymentRate(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites the text and the source of each rate', () => {
    const given = answerLatePaymentRate({ on: '2024-09-10', contractRate: '9.00' })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      rule: 'late-payment/rate',
      citations: [{ code: 'C. com.', article: 'L441-10, II' }],
      steps: [{ result: '4,25\u202F%' }, { result: '14,76\u202F%', certainty: 'arguable' }],
    })
  })
})
