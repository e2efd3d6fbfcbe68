import { describe, expect, it } from 'vitest'
import { barOf, greatestOf } from '#features/portfolio/histogram/bars.ts'

const sum = (balanceCents: number, arguableCents = 0) => ({
  claims: 1,
  balanceCents,
  arguableClaims: 0,
  arguableCents,
})

describe('barOf', () => {
  it('gives the tallest bar to the greatest sum, and its share to each other', () => {
    const sums = [sum(100_000), sum(25_000)]
    expect(sums.map((one) => barOf(one, greatestOf(sums)).height)).toEqual([1, 0.25])
  })

  it('draws as arguable the part of the sum that is', () => {
    expect(barOf(sum(20_000, 5_000), 40_000)).toEqual({ height: 0.5, arguable: 0.25 })
  })

  it('shows a small sum beside a great one, and nothing where there is nothing', () => {
    expect(barOf(sum(1), 100_000_000).height).toBe(0.015)
    expect(barOf(sum(0), 100_000_000)).toEqual({ height: 0, arguable: 0 })
    expect(barOf(sum(0), 0)).toEqual({ height: 0, arguable: 0 })
  })
})
