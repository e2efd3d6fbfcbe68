import { cents, day } from '@quittance/kernel'
import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditorBreaches, type CreditorLimits } from '#agreements/creditor-limits.ts'
import { offeredInstalments } from '#agreements/plan-terms.ts'

const on = day('2026-05-04')

describe('the instalments of a plan offered', () => {
  it('are all alike, and the last one takes what is left', () => {
    const rows = offeredInstalments(cents(149_000), {
      kind: 'count',
      count: 4,
      firstOn: day('2026-05-31'),
      rhythm: 'month',
    })
    expect(rows?.map(({ dueOn, amount }) => [dueOn.toString(), amount])).toEqual([
      ['2026-05-31', 37_250],
      ['2026-06-30', 37_250],
      ['2026-07-31', 37_250],
      ['2026-08-31', 37_250],
    ])
    const odd = offeredInstalments(cents(100), {
      kind: 'count',
      count: 3,
      firstOn: on,
      rhythm: 'week',
    })
    expect(odd?.map(({ amount }) => amount)).toEqual([33, 33, 34])
  })

  it('are so much each time, or as one sets them', () => {
    const each = offeredInstalments(cents(100_000), {
      kind: 'each',
      each: cents(40_000),
      firstOn: on,
      rhythm: 'fortnight',
    })
    expect(each?.map(({ amount }) => amount)).toEqual([40_000, 40_000, 20_000])
    const custom = offeredInstalments(cents(100_000), {
      kind: 'custom',
      before: [
        { dueOn: day('2026-06-01'), amount: cents(10_000) },
        { dueOn: day('2026-09-15'), amount: cents(70_001) },
      ],
      lastOn: day('2026-10-01'),
    })
    expect(custom?.at(-1)).toMatchObject({ amount: 19_999 })
  })

  it.each([
    ['what is set is all', [{ dueOn: day('2026-06-01'), amount: cents(100_000) }], '2026-07-01'],
    ['the last comes before', [{ dueOn: day('2026-06-01'), amount: cents(1) }], '2026-06-01'],
  ])('do not exist where %s', (_, before, lastOn) => {
    const share = { kind: 'custom', before, lastOn: day(lastOn) } as const
    expect(offeredInstalments(cents(100_000), share)).toBeNull()
  })

  it('always make the whole, to the cent', () => {
    const month = { firstOn: on, rhythm: 'month' } as const
    const sums = property(
      integer({ min: 1, max: 50_000_000 }),
      integer({ min: 1, max: 120 }),
      (total, count) => {
        const rows = offeredInstalments(cents(total), { kind: 'count', count, ...month })
        const sum = rows?.reduce((all, { amount }) => all + amount, 0) ?? null
        expect(sum).toBe(total < count ? null : total)
      },
    )
    expect(() => assert(sums, { seed: 2240 })).not.toThrow()
  })
})

const limits: CreditorLimits = {
  mostMonths: 6,
  leastInstalment: cents(10_000),
  mostGivenUp: 1000,
  beyond: 'ask',
}
const plan = {
  offeredOn: on,
  owed: cents(100_000),
  givenUp: cents(0),
  instalments: [
    { dueOn: day('2026-06-04'), amount: cents(90_000) },
    { dueOn: day('2026-11-04'), amount: cents(10_000) },
  ],
}
const codes = (changes: Partial<typeof plan>, of: CreditorLimits | null = limits) =>
  creditorBreaches({ ...plan, ...changes }, of).map(({ code, answer }) => [code, answer])

describe('the limits of a creditor', () => {
  it('let through a plan that keeps to them, to the day and to the cent', () => {
    expect(codes({})).toEqual([])
    expect(codes({ givenUp: cents(10_000) })).toEqual([])
  })

  it('stop at the day after, and at the cent beyond', () => {
    const late = [...plan.instalments.slice(0, 1), { dueOn: day('2026-11-05'), amount: cents(1) }]
    expect(codes({ instalments: late })).toEqual([['too-long', 'decision']])
    expect(codes({ givenUp: cents(10_001) })).toEqual([['gives-up-too-much', 'decision']])
  })

  it('look at every instalment but the last, which takes what is left', () => {
    const [first, last] = plan.instalments
    if (first === undefined || last === undefined) throw new Error('two')
    const small = [{ ...first, amount: cents(9_999) }, last]
    expect(codes({ instalments: small })).toEqual([['instalment-too-small', 'decision']])
    expect(codes({ instalments: [first, { ...last, amount: cents(1) }] })).toEqual([])
  })

  it('refuse what lies beyond where the creditor said so', () => {
    expect(codes({ givenUp: cents(20_000) }, { ...limits, beyond: 'refuse' })).toEqual([
      ['gives-up-too-much', 'refuse'],
    ])
  })

  it('leave any giving up to the creditor where none was set, and time to the agency', () => {
    expect(codes({ givenUp: cents(1) }, null)).toEqual([['gives-up-too-much', 'decision']])
    expect(
      codes({ givenUp: cents(1) }, { ...limits, mostGivenUp: null, beyond: 'refuse' }),
    ).toEqual([['gives-up-too-much', 'decision']])
    expect(codes({ instalments: [{ dueOn: day('2030-01-01'), amount: cents(1) }] }, null)).toEqual(
      [],
    )
  })
})
