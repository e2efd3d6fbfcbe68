import { cents, day, type Explanation } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { triedExplanation } from '#app/law/forgotten/tried-explanation.ts'

const step = (rule: string, result: string): Explanation => ({
  rule,
  sentence: rule,
  citations: [],
  steps: [],
  certainty: 'established',
  result,
})
const total: Explanation = {
  ...step('statement/total', '2 054,19 €'),
  steps: [
    step('statement/principal', '1 950,00 €'),
    step('statement/interest', '64,19 €'),
    step('statement/indemnity', '40,00 €'),
    step('statement/paid', '0,00 €'),
  ],
}
const sums = {
  principal: cents(195_000),
  interest: cents(6419),
  indemnity: cents(4000),
  costs: cents(0),
  remitted: cents(0),
  paid: cents(0),
  total: cents(205_419),
}
const tried = {
  on: day('2026-10-01'),
  before: sums,
  after: { ...sums, interest: cents(5643), paid: cents(50_000), total: cents(154_643) },
  answers: [],
}
const plain = (text: string | undefined) => text?.replaceAll(/\s/gu, ' ')

describe('the reasons of an amount with a payment tried', () => {
  it('show what each component would be, and add up', () => {
    const { result, steps } = triedExplanation(total, tried)
    expect(plain(result)).toBe('1 546,43 €')
    expect(steps.map((one) => plain(one.result))).toEqual([
      '1 950,00 €',
      '56,43 €',
      '40,00 €',
      '−500,00 €',
    ])
  })

  it('name the payment as tried, after those received', () => {
    const paid = triedExplanation(step('statement/paid', '0,00 €'), tried)
    expect(paid.steps.map((one) => [plain(one.sentence), plain(one.result)])).toEqual([
      ['Essayé ici, comme reçu le 1er octobre 2026. Rien n’est noté.', '500,00 €'],
    ])
  })
})
