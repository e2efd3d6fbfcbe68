import { describe, expect, it } from 'vitest'
import { paymentTermCases } from '#collection/payment-term/payment-term.cases.ts'
import { answerPaymentTerm, paymentTerm } from '#collection/payment-term/payment-term.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('paymentTerm', () => {
  it.each(paymentTermCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(paymentTerm(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites L441-10', () => {
    const given = answerPaymentTerm({ invoiceOn: '2025-02-15', agreed: 'end-of-month' })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: 'L441-10, I' }],
      steps: [{ rule: 'collection/end-of-month', citations: [{}, { kind: 'practice' }] }],
      result: '30\u00A0avril 2025',
    })
  })
})
