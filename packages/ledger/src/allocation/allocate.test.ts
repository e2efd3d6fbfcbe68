import { cents } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import { answerAllocate, type AllocateFacts } from '#allocation/allocate.ts'

type Debts = AllocateFacts['debts']

function served(payment: Partial<AllocateFacts['payment']>, debts: Debts) {
  const result = answerAllocate({
    payment: { amount: 100000, on: '2026-04-14', ...payment },
    debts,
  })
  if (result.kind === 'refused') return result.error.code
  return result.value.allocations.map(({ debt, amount, because }) => [debt, amount, because.rule])
}

function debt(id: string, more: Partial<Debts[number]> = {}): Debts[number] {
  return { id, dueOn: '2026-01-31', principal: 60000, ...more }
}

describe('answerAllocate, across debts', () => {
  it('serves the only debt due before one that is not', () => {
    expect(served({}, [debt('later', { dueOn: '2026-05-01' }), debt('due')])).toEqual([
      ['due', 60000, 'due'],
      ['later', 40000, 'not-due'],
    ])
  })

  it('takes a debt due on the very day of the payment for due', () => {
    expect(served({}, [debt('a', { dueOn: '2026-04-14' })])).toEqual([['a', 60000, 'due']])
    expect(served({}, [debt('a', { dueOn: '2026-04-15' })])).toEqual([['a', 60000, 'not-due']])
  })

  it('serves the greater rank before the older debt', () => {
    const debts = [debt('old', { dueOn: '2025-01-01' }), debt('title', { rank: 2 })]
    expect(served({ amount: 70000 }, debts)).toEqual([
      ['title', 60000, 'interest-to-discharge'],
      ['old', 10000, 'interest-to-discharge'],
    ])
  })

  it('serves the oldest due day at equal rank', () => {
    const debts = [debt('new', { dueOn: '2026-02-28' }), debt('old')]
    expect(served({ amount: 50000 }, debts)).toEqual([['old', 50000, 'oldest']])
  })

  it('shares to the cent, largest remainders first, then in the order of the debts', () => {
    const debts = [
      debt('a', { principal: 33333 }),
      debt('b', { principal: 33333 }),
      debt('c', { principal: 33334 }),
    ]
    expect(served({ amount: 100 }, debts)).toEqual([
      ['a', 33, 'pro-rata'],
      ['b', 33, 'pro-rata'],
      ['c', 34, 'pro-rata'],
    ])
    const equal = ['a', 'b', 'c'].map((id) => debt(id))
    expect(served({ amount: 100 }, equal)).toEqual([
      ['a', 34, 'pro-rata'],
      ['b', 33, 'pro-rata'],
      ['c', 33, 'pro-rata'],
    ])
  })

  it('weighs costs and interest in a share', () => {
    const debts = [debt('a', { principal: 100 }), debt('b', { principal: 100, interest: 100 })]
    expect(served({ amount: 150 }, debts)).toEqual([
      ['a', 50, 'pro-rata'],
      ['b', 100, 'pro-rata'],
    ])
  })
})

describe('answerAllocate, the choice of the debtor', () => {
  const debts = [debt('old', { dueOn: '2025-06-30' }), debt('new')]

  it('follows a choice that the payment covers, then the legal order', () => {
    expect(served({ amount: 60000, for: 'new' }, debts)).toEqual([['new', 60000, 'chosen']])
    expect(served({ amount: 61000, for: 'new' }, debts)).toEqual([
      ['new', 60000, 'chosen'],
      ['old', 1000, 'due'],
    ])
  })

  it('leaves aside a choice that the payment does not cover, with a warning', () => {
    const result = answerAllocate({
      payment: { amount: 59999, on: '2026-04-14', for: 'new' },
      debts,
    })
    expect(result).toMatchObject({
      value: {
        allocations: [{ debt: 'old', amount: 59999 }],
        warnings: [{ code: 'partial-choice-not-binding', path: 'payment.for' }],
      },
    })
  })

  it('follows a partial choice that the creditor accepts', () => {
    const result = answerAllocate({
      payment: { amount: 59999, on: '2026-04-14', for: 'new', creditorAgrees: true },
      debts,
    })
    expect(result).toMatchObject({
      value: { allocations: [{ debt: 'new', amount: 59999, left: 1 }], warnings: [] },
    })
  })
})

describe('answerAllocate, within a debt', () => {
  it('serves costs, then interest, then principal, and cites 1343-1', () => {
    const result = answerAllocate({
      payment: { amount: 5000, on: '2026-04-14' },
      debts: [debt('a', { costs: 1000, interest: 2500 })],
    })
    expect(result).toMatchObject({
      value: {
        allocations: [{ toCosts: 1000, toInterest: 2500, toPrincipal: 1500, left: 58500 }],
        unallocated: 0,
      },
    })
    if (result.kind === 'refused') return
    const [allocation] = result.value.allocations
    expect(allocation?.because.citations.map((citation) => citation.article)).toEqual([
      '1342-10, al. 2',
      '7 févr. 1995, n° 92-14.216',
      'L111-8, al. 2',
      '1343-1, al. 1',
    ])
    expect(allocation?.because.sentence).toContain('échue le 31\u00A0janvier 2026')
  })

  it('leaves over what exceeds everything', () => {
    const result = answerAllocate({
      payment: { amount: 70000, on: '2026-04-14' },
      debts: [debt('a')],
    })
    expect(result).toMatchObject({ value: { unallocated: 10000 } })
  })
})

describe('answerAllocate, refusals', () => {
  it('names the value that is wrong', () => {
    const on = '2026-04-14'
    const cases: readonly (readonly [AllocateFacts, string, string])[] = [
      [{ payment: { amount: -1, on }, debts: [] }, 'negative-amount', 'payment.amount'],
      [{ payment: { amount: 1, on: '2026-02-30' }, debts: [] }, 'invalid-day', 'payment.on'],
      [{ payment: { amount: 2 ** 53, on }, debts: [] }, 'amount-too-large', 'payment.amount'],
      [{ payment: { amount: 1, on, for: 'x' }, debts: [] }, 'unknown-debt', 'payment.for'],
      [
        { payment: { amount: 1, on }, debts: [debt('a'), debt('a')] },
        'duplicate-id',
        'debts[1].id',
      ],
      [
        { payment: { amount: 1, on }, debts: [debt('a', { interest: -1 })] },
        'negative-amount',
        'debts[0].interest',
      ],
      [
        { payment: { amount: 1, on }, debts: [debt('a', { costs: Number.MAX_SAFE_INTEGER })] },
        'amount-too-large',
        'debts[0]',
      ],
    ]
    for (const [facts, code, path] of cases) {
      expect(answerAllocate(facts)).toMatchObject({ kind: 'refused', error: { code, path } })
    }
  })
})

describe('answerAllocate, properties', () => {
  const amounts = fc.integer({ min: 0, max: 10_000_000 })
  const facts = fc.record({
    payment: fc.record({
      amount: fc.integer({ min: 0, max: 50_000_000 }),
      on: fc.constant('2026-04-14'),
      creditorAgrees: fc.boolean(),
    }),
    debts: fc.array(
      fc.record({
        dueOn: fc.constantFrom('2025-01-31', '2026-04-14', '2026-04-15', '2027-01-01'),
        principal: amounts,
        interest: amounts,
        costs: amounts,
        rank: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 8 },
    ),
    choice: fc.option(fc.nat({ max: 7 }), { nil: undefined }),
  })

  it('makes the payment out of its parts and what is left over, never more than a debt', () => {
    fc.assert(
      fc.property(facts, ({ payment, debts, choice }) => {
        const named = debts.map((each, index) => ({ ...each, id: `d${index}` }))
        const chosen = choice === undefined ? undefined : named[choice]?.id
        const result = answerAllocate({ payment: { ...payment, for: chosen }, debts: named })
        if (result.kind === 'refused') throw new Error(result.error.code)
        const { allocations, unallocated } = result.value
        const parts = allocations.reduce((sum, { amount }) => sum + amount, unallocated)
        expect(parts).toBe(payment.amount)
        for (const allocation of allocations) {
          const owed = named.find(({ id }) => id === allocation.debt)
          const total = (owed?.principal ?? 0) + (owed?.interest ?? 0) + (owed?.costs ?? 0)
          const { toCosts, toInterest, toPrincipal, amount, left } = allocation
          expect(toCosts + toInterest + toPrincipal).toBe(amount)
          expect(amount + left).toBe(total)
          expect(amount).toBeGreaterThan(0)
        }
        const owedInAll = named.reduce((sum, d) => sum + d.principal + d.interest + d.costs, 0)
        expect(unallocated).toBe(Math.max(0, cents(payment.amount) - owedInAll))
      }),
      { seed: 1342, numRuns: 300 * inject('campaign') },
    )
  })
})
