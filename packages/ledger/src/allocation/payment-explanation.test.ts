import { cents, day, type Citation } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { answerAllocation } from '#allocation/allocate.ts'
import { allocateClaims, type ClaimDebt } from '#allocation/allocate-claims.ts'
import { certaintyOfPayment, explainPayment } from '#allocation/payment-explanation.ts'

const zero = cents(0)
const loan: ClaimDebt = {
  id: 'prêt',
  dueOn: day('2026-01-31'),
  costs: zero,
  interest: cents(300_000),
  indemnity: zero,
  principal: cents(2_000_000),
}
const clause: Citation = { code: 'Contrat', article: 'clause 8', kind: 'practice' }
const grace: Citation = { code: 'C. civ.', article: '1343-5, al. 2', kind: 'statute' }
const principalFirst = ['principal', 'costs', 'interest', 'indemnity'] as const

describe('explainPayment', () => {
  it('serves interest before principal: 18 000 € on 20 000 € and 3 000 € (COURS-1)', () => {
    const payment = { amount: cents(1_800_000), on: day('2026-04-14') }
    const result = allocateClaims(payment, [loan])
    expect(result.allocations[0]).toMatchObject({
      served: { interest: 300_000, principal: 1_500_000 },
      left: { interest: 0, principal: 500_000 },
    })
    expect(explainPayment(payment, result)).toMatchObject({
      rule: 'allocation/payment',
      citations: [{ article: '1342-10' }, { article: '1343-1, al. 1' }],
      steps: [
        { rule: 'allocation/due' },
        { rule: 'allocation/partial-payment', citations: [{ article: '1342-4' }] },
      ],
      certainty: 'established',
    })
  })

  it('never lets principal come before the costs of the debtor (CASS-1995-92-14.216)', () => {
    const payment = { amount: cents(1000), on: day('2026-04-14') }
    const result = allocateClaims(payment, [{ ...loan, costs: cents(1500) }])
    expect(result.allocations[0]?.served).toMatchObject({ costs: 1000, principal: 0 })
    expect(explainPayment(payment, result).steps[0]?.citations).toContainEqual(
      expect.objectContaining({ article: '7 févr. 1995, n° 92-14.216' }),
    )
  })

  it('says that a choice did not bind, and is then arguable', () => {
    const payment = { amount: cents(100), on: day('2026-04-14'), for: 'prêt' }
    const result = allocateClaims(payment, [loan])
    expect(explainPayment(payment, result)).toMatchObject({
      steps: [{ rule: 'allocation/partial-choice-not-binding' }, {}, {}],
      certainty: 'arguable',
    })
  })

  it.each([
    [clause, 'arguable'],
    [grace, 'established'],
  ] as const)('is as sure as the text that orders another way: %j', (basis, certainty) => {
    const payment = { amount: cents(100), on: day('2026-04-14') }
    const debt = { ...loan, order: { components: principalFirst, basis } }
    const result = allocateClaims(payment, [debt])
    expect(result.allocations[0]?.served).toMatchObject({ principal: 100, interest: 0 })
    expect(explainPayment(payment, result).steps[0]).toMatchObject({
      steps: [{ rule: 'allocation/stated-order', citations: [basis], certainty }],
    })
    expect(certaintyOfPayment(payment, result)).toBe(certainty)
  })

  it.each([
    ['2016-09-30', 'arguable'],
    ['2016-10-01', 'established'],
  ])('of %s is %s: the law before the reform was not read', (on, certainty) => {
    const payment = { amount: cents(100), on: day(on) }
    expect(certaintyOfPayment(payment, allocateClaims(payment, [loan]))).toBe(certainty)
  })
})

describe('answerAllocation', () => {
  it('gives the figures and one tree, in the shape of every question of law', () => {
    const given = answerAllocation({
      payment: { amount: 70_000, on: '2026-04-14' },
      debts: [{ id: 'F-1', dueOn: '2026-01-31', principal: 60_000 }],
    })
    expect(given).toMatchObject({
      kind: 'answered',
      value: {
        outcome: 'answer',
        certainty: 'established',
        value: {
          allocations: [{ debt: 'F-1', amount: 60_000, toPrincipal: 60_000, left: 0 }],
          unallocated: 10_000,
          warnings: [],
        },
        because: {
          steps: [
            { rule: 'allocation/due' },
            { rule: 'allocation/unallocated', citations: [{ article: '1302, al. 1' }] },
          ],
        },
      },
    })
  })

  it('refuses what the other door refuses', () => {
    const given = answerAllocation({ payment: { amount: -1, on: '2026-04-14' }, debts: [] })
    expect(given).toMatchObject({ kind: 'refused', error: { path: 'payment.amount' } })
  })
})
