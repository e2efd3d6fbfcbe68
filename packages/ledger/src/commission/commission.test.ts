import { addCents, cents, type Cents } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { noComponents, sumOfComponents } from '#allocation/within-debt.ts'
import { assessCommission } from '#commission/assess.ts'
import {
  commissionBases,
  faultOfTerms,
  tierRules,
  type CommissionScale,
  type CommissionTerms,
  type TierRule,
} from '#commission/terms.ts'

const plain: CommissionTerms = {
  version: 'version 1 du 10 janvier 2026',
  scale: { kind: 'rate', rate: 1200 },
  base: 'all-collected',
  minimum: null,
  cap: null,
  vatRate: 2000,
}

const principal = (amount: number) => ({ ...noComponents, principal: cents(amount) })
const figures = ({ net, vat, gross }: { net: Cents; vat: Cents; gross: Cents }) => [net, vat, gross]
const on = (amount: number, terms: Partial<CommissionTerms>, held?: number) =>
  figures(
    assessCommission(
      principal(amount),
      { ...plain, ...terms },
      held === undefined ? undefined : cents(held),
    ),
  )

const threeTiers = (rule: TierRule): CommissionScale => ({
  kind: 'tiers',
  rule,
  tiers: [
    { upTo: cents(100_000), rate: 1500 },
    { upTo: cents(500_000), rate: 1000 },
    { upTo: null, rate: 500 },
  ],
})

describe('a commission', () => {
  it('is a share of what is collected, its tax on the rounded net', () => {
    expect(on(100_000, {})).toEqual([12_000, 2400, 14_400])
    expect(on(10_001, { scale: { kind: 'rate', rate: 3333 } })).toEqual([3333, 667, 4000])
    expect(on(5, { scale: { kind: 'rate', rate: 1000 } })).toEqual([1, 0, 1])
    expect(on(4, { scale: { kind: 'rate', rate: 1000 } })).toEqual([0, 0, 0])
  })

  it('has a minimum and a cap by receipt, before tax; nothing in the base, nothing due', () => {
    expect(on(10_000, { minimum: cents(5000) })).toEqual([5000, 1000, 6000])
    expect(on(100_000, { cap: cents(5000) })).toEqual([5000, 1000, 6000])
    expect(on(0, { minimum: cents(5000) })).toEqual([0, 0, 0])
  })

  it('is counted on the components that the convention names', () => {
    const served = {
      costs: cents(1000),
      interest: cents(2000),
      indemnity: cents(4000),
      principal: cents(100_000),
    }
    const bases = commissionBases.map((base) => assessCommission(served, { ...plain, base }).net)
    expect(bases).toEqual([12_840, 12_240, 12_000])
  })

  it('goes by slices, or on the whole: at a bound, and one cent past it', () => {
    const slices = { scale: threeTiers('slices') }
    const whole = { scale: threeTiers('whole') }
    expect(on(100_000, slices)[0]).toBe(15_000)
    expect(on(100_010, slices)[0]).toBe(15_001)
    expect(on(500_000, slices)[0]).toBe(55_000)
    expect(on(600_000, slices)[0]).toBe(60_000)
    expect(on(100_000, whole)[0]).toBe(15_000)
    expect(on(100_001, whole)[0]).toBe(10_000)
    expect(on(500_000, whole)[0]).toBe(50_000)
    expect(on(500_001, whole)[0]).toBe(25_000)
  })

  it('when retained never takes more than is held, tax included', () => {
    expect(on(2000, { minimum: cents(5000) }, 2000)).toEqual([1667, 333, 2000])
    expect(on(2000, { minimum: cents(5000) }, 0)).toEqual([0, 0, 0])
    expect(on(2000, { minimum: cents(5000) })).toEqual([5000, 1000, 6000])
  })

  it('explains itself: terms, base, rate, minimum, cap, tax', () => {
    const assessed = assessCommission(principal(100_000), { ...plain, cap: cents(10_000) })
    const because = assessed.explain()
    expect(because.sentence).toBe(
      'Sur 1\u202F000,00\u00A0€ encaissés, la commission est de 100,00\u00A0€ hors taxes, plus 20,00\u00A0€ de TVA\u00A0: 120,00\u00A0€ toutes taxes comprises.',
    )
    expect(because.citations[0]?.article).toBe('R124-3, 3°')
    expect(because.steps.map(({ rule }) => rule)).toEqual([
      'commission/terms',
      'commission/base',
      'commission/rate',
      'commission/cap',
      'commission/vat',
    ])
    const floored = assessCommission(
      principal(2000),
      { ...plain, minimum: cents(5000) },
      cents(2000),
    )
    expect(
      floored
        .explain()
        .steps.map(({ rule }) => rule)
        .slice(3, 5),
    ).toEqual(['commission/minimum', 'commission/held'])
    const tiers = { ...plain, scale: threeTiers('slices') }
    expect(assessCommission(principal(200_000), tiers).explain().steps[2]?.sentence).toBe(
      'Par tranches\u00A0: 15,00\u202F% de 1\u202F000,00\u00A0€, 10,00\u202F% de 1\u202F000,00\u00A0€, soit 250,00\u00A0€.',
    )
    const whole = { ...plain, vatRate: 850, scale: threeTiers('whole') }
    expect(assessCommission(principal(200_000), whole).explain()).toMatchObject({
      steps: [{}, {}, { rule: 'commission/whole' }, { citations: [{ article: '261 C, 1°, c' }] }],
    })
  })
})

describe('terms', () => {
  it('are refused where they do not hold together', () => {
    const tiers = (...bounds: readonly (number | null)[]): CommissionScale => ({
      kind: 'tiers',
      rule: 'slices',
      tiers: bounds.map((upTo) => ({ upTo: upTo === null ? null : cents(upTo), rate: 100 })),
    })
    const faults = [tiers(), tiers(5, 5, null), tiers(null, null), tiers(5), tiers(5, null)].map(
      (scale) => faultOfTerms({ scale, minimum: null, cap: null }),
    )
    expect(faults).toEqual([
      'no-tier',
      'tiers-do-not-ascend',
      'tiers-do-not-ascend',
      'last-tier-has-an-end',
      null,
    ])
    expect(faultOfTerms({ ...plain, minimum: cents(2), cap: cents(1) })).toBe('cap-below-minimum')
  })
})

const rate = fc.integer({ min: 0, max: 10_000 })
const amount = fc.integer({ min: 0, max: 5_000_000_00 }).map(cents)
const scale: fc.Arbitrary<CommissionScale> = fc.oneof(
  rate.map((one) => ({ kind: 'rate' as const, rate: one })),
  fc
    .record({
      rule: fc.constantFrom(...tierRules),
      bounds: fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 4 }),
      rates: fc.array(rate, { minLength: 5, maxLength: 5 }),
    })
    .map(({ rule, bounds, rates }) => ({
      kind: 'tiers' as const,
      rule,
      tiers: [...bounds.toSorted((a, b) => a - b).map(cents), null].map((upTo, index) => ({
        upTo,
        rate: rates[index] ?? 0,
      })),
    })),
)
const terms: fc.Arbitrary<CommissionTerms> = fc.record({
  version: fc.constant('version 1'),
  scale,
  base: fc.constantFrom(...commissionBases),
  minimum: fc.option(fc.integer({ min: 1, max: 10_000 }).map(cents)),
  cap: fc.option(fc.integer({ min: 10_000, max: 500_000 }).map(cents)),
  vatRate: fc.constantFrom(0, 850, 1000, 2000),
})
const served = fc.record({ costs: amount, interest: amount, indemnity: amount, principal: amount })
const seeded = { seed: 20261122, numRuns: 1000 }

describe('any commission', () => {
  it('is in whole cents, never negative, net and tax making the whole', () => {
    fc.assert(
      fc.property(served, terms, (some, agreed) => {
        const { net, vat, gross } = assessCommission(some, agreed)
        expect([net, vat, gross].every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true)
        expect(addCents(net, vat)).toBe(gross)
      }),
      seeded,
    )
  })

  it('retained is never more than is held, and one cent more net would be', () => {
    fc.assert(
      fc.property(served, terms, amount, (some, agreed, held) => {
        const free = assessCommission(some, agreed)
        const kept = assessCommission(some, agreed, held)
        expect(kept.gross).toBeLessThanOrEqual(Math.min(held, free.gross))
        const more = kept.net + 1
        const vat = Math.floor((2 * more * agreed.vatRate + 10_000) / 20_000)
        expect(kept.net === free.net || more + vat > held).toBe(true)
        const all = assessCommission(some, agreed, sumOfComponents(some))
        expect(all.gross).toBeLessThanOrEqual(sumOfComponents(some))
      }),
      seeded,
    )
  })

  it('never falls as more is collected, one rate or slices', () => {
    fc.assert(
      fc.property(amount, amount, terms, (less, more, agreed) => {
        const { scale: by } = agreed
        fc.pre(by.kind === 'rate' || by.rule === 'slices')
        const low = assessCommission(principal(Math.min(less, more)), agreed)
        const high = assessCommission(principal(Math.max(less, more)), agreed)
        expect(high.gross).toBeGreaterThanOrEqual(low.gross)
      }),
      seeded,
    )
  })

  it('at the same rate in every tier is that of one rate, whatever the rule', () => {
    fc.assert(
      fc.property(amount, rate, terms, (some, one, agreed) => {
        const { scale: by } = agreed
        fc.pre(by.kind === 'tiers')
        const level = by.tiers.map(({ upTo }) => ({ upTo, rate: one }))
        const tiered = assessCommission(principal(some), {
          ...agreed,
          scale: { ...by, tiers: level },
        })
        const flat = assessCommission(principal(some), {
          ...agreed,
          scale: { kind: 'rate', rate: one },
        })
        expect(tiered.net).toBe(flat.net)
      }),
      seeded,
    )
  })

  it('keeps to its minimum and its cap', () => {
    fc.assert(
      fc.property(amount, terms, (some, agreed) => {
        const { net, working } = assessCommission(principal(some), agreed)
        const least = working.base > 0 ? (agreed.minimum ?? 0) : 0
        const most = working.base > 0 ? (agreed.cap ?? Number.MAX_SAFE_INTEGER) : 0
        expect(net).toBeGreaterThanOrEqual(least)
        expect(net).toBeLessThanOrEqual(most)
      }),
      seeded,
    )
  })
})
