import { day, rateText } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { floorRateOn } from '#interest/accrual/rate-schedule.ts'
import { latePaymentRateCases } from '#interest/late-payment-rate/late-payment-rate.cases.ts'
import {
  answerLatePaymentRate,
  latePaymentRate,
} from '#interest/late-payment-rate/late-payment-rate.rule.ts'
import { ecbRates } from '#rates/ecb-rate.data.ts'
import { legalRates } from '#rates/legal-rate.data.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

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

describe('the text of the rate between professionals', () => {
  it.each([
    ['2013-01-01', 'L441-6, I'],
    ['2019-04-25', 'L441-6, I'],
    ['2019-04-26', 'L441-10, II'],
  ])('is cited on %s by its number', (on, article) => {
    const given = answerLatePaymentRate({ on })
    const because = given.outcome === 'answer' ? given.explain() : null
    expect(because?.citations).toMatchObject([{ code: 'C. com.', article }])
    expect(because?.steps[1]?.citations[0]).toMatchObject({ article })
  })
})

describe('latePaymentRate, day by day from 2013 to the last known half-year', () => {
  const days = Array.from({ length: 5113 }, (_none, index) =>
    day('2013-01-01').add({ days: index }),
  )

  it('is each day what the two tables say of its half-year', () => {
    for (const on of days) {
      const anchor = `${on.year}-${on.month < 7 ? '01' : '07'}-01`
      const ecb = ecbRates.entries.findLast(({ from }) => from <= anchor)?.value ?? 0
      const legal = legalRates.entries.findLast(({ from }) => from <= on.toString())?.value.other
      expect({ on, ...valueOf(latePaymentRate({ on })) }).toEqual({
        on,
        rate: rateText(ecb + 1000),
        floor: rateText((legal ?? 0) * 3),
        ecbRate: rateText(ecb),
        halfYear: `${on.year}-S${on.month < 7 ? 1 : 2}`,
        contractRateBelowFloor: false,
      })
    }
    expect(days.at(-1)?.toString()).toBe('2026-12-31')
  })

  it('says of a contract rate that it is under the floor, one hundredth below and not at it', () => {
    for (const on of days.filter(({ day: number }) => number === 1)) {
      const floor = floorRateOn(on) ?? Number.NaN
      const below = (contractRate: number): boolean =>
        valueOf(latePaymentRate({ on, contractRate })).contractRateBelowFloor
      expect([below(floor - 1), below(floor), below(floor + 1)]).toEqual([true, false, false])
    }
  })
})
