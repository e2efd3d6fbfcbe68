import { cents, day } from '@quittance/kernel'
import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { planInstalments } from '#expected/plan-schedule.ts'

const rows = (...asked: Parameters<typeof planInstalments>) =>
  planInstalments(...asked)?.map(({ dueOn, amount }) => [dueOn.toString(), amount]) ?? null

describe('planInstalments', () => {
  it('gives the last one what is left, to the cent', () => {
    const terms = { total: cents(100_000), firstOn: day('2026-03-05'), rhythm: 'month' } as const
    expect(rows({ ...terms, share: { count: 3 } })).toEqual([
      ['2026-03-05', 33_333],
      ['2026-04-05', 33_333],
      ['2026-05-05', 33_334],
    ])
    expect(rows({ ...terms, share: { each: cents(30_000) } })).toEqual([
      ['2026-03-05', 30_000],
      ['2026-04-05', 30_000],
      ['2026-05-05', 30_000],
      ['2026-06-05', 10_000],
    ])
  })

  it('comes back to the 31st after a shorter month', () => {
    const share = { count: 4 }
    const of = { total: cents(400), share, firstOn: day('2027-01-31') }
    expect(rows({ ...of, rhythm: 'month' })?.map(([on]) => on)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ])
    expect(rows({ ...of, rhythm: 'fortnight' })?.map(([on]) => on)).toEqual([
      '2027-01-31',
      '2027-02-14',
      '2027-02-28',
      '2027-03-14',
    ])
    expect(rows({ ...of, rhythm: 'week' })?.at(-1)).toEqual(['2027-02-21', 100])
  })

  it.each([
    ['less than a cent each', { total: cents(5), share: { count: 6 } }],
    ['none', { total: cents(500), share: { count: 0 } }],
    ['more than ten years of months', { total: cents(50_000), share: { count: 121 } }],
    ['too many of a small sum', { total: cents(50_000), share: { each: cents(400) } }],
  ])('has no plan of %s', (_, of) => {
    expect(planInstalments({ ...of, firstOn: day('2026-03-05'), rhythm: 'month' })).toBeNull()
  })

  it('always makes the whole', () => {
    assert(
      property(
        integer({ min: 1, max: 10_000_000 }),
        integer({ min: 1, max: 120 }),
        (total, count) => {
          const made = planInstalments({
            total: cents(total),
            share: { count },
            firstOn: day('2026-03-05'),
            rhythm: 'month',
          })
          if (made === null) return total < count
          return made.reduce((sum, { amount }) => sum + amount, 0) === total
        },
      ),
      { seed: 20_261_122, numRuns: 500 },
    )
  })
})
